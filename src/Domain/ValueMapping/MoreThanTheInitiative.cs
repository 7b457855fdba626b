using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Accounts;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>Initiatives of which lines claim more money than they shall bring.</summary>
internal static class MoreThanTheInitiative
{
    public static void Find(List<ChartEntry> entries, IReadOnlyList<StrategicInitiative> initiatives, List<ValueMapInconsistency> found)
    {
        for (var i = 0; i < initiatives.Count; i++)
        {
            var initiative = initiatives[i];
            if (ClaimedOf(initiative, entries) is { } claimed && claimed > initiative.TargetValue)
            {
                found.Add(Between(initiative, claimed, entries));
            }
        }
    }

    private static ValueMapInconsistency Between(StrategicInitiative initiative, decimal claimed, List<ChartEntry> entries)
    {
        var claims = entries.FindAll(e => IsClaimOf(initiative, e));
        var sides = new[]
        {
            new InconsistentSide(initiative.Name, initiative.TargetValue, Array.Empty<string>()),
            new InconsistentSide(string.Empty, claimed, ValueMapInconsistencies.Names(claims)),
        };
        return ValueMapInconsistencies.Found(
            ValueMapInconsistencyKind.MoreThanTheInitiative,
            ValueMapInconsistencyKind.MoreThanTheInitiative + "-" + initiative.Id.ToString("N"),
            claims,
            sides) with
        {
            About = initiative.Name,
        };
    }

    // Only what comes in one time frame is summed; the rest is an inconsistency of its own. Null without a sum.
    private static decimal? ClaimedOf(StrategicInitiative initiative, List<ChartEntry> entries)
    {
        decimal? claimed = null;
        TimeBasis? timeBasis = null;
        for (var i = 0; i < entries.Count; i++)
        {
            if (!IsClaimOf(initiative, entries[i]))
            {
                continue;
            }

            var line = entries[i].Line;
            if (claimed is not null && line.TimeBasis != timeBasis)
            {
                return null;
            }

            timeBasis = line.TimeBasis;
            claimed = (claimed ?? 0m) + line.MoneyValue;
        }

        return claimed;
    }

    private static bool IsClaimOf(StrategicInitiative initiative, ChartEntry entry) =>
        entry.Line.InitiativeId == initiative.Id && entry.Line.MoneyValue is not null;
}
