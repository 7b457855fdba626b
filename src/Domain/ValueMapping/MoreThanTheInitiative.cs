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
            var claimed = ClaimedOf(initiative, entries);
            if (claimed > initiative.TargetValue)
            {
                var claims = entries.FindAll(e => IsClaimOf(initiative, e));
                found.Add(ValueMapInconsistencies.Found(
                    ValueMapInconsistencyKind.MoreThanTheInitiative,
                    ValueMapInconsistencyKind.MoreThanTheInitiative + "-" + initiative.Id.ToString("N"),
                    claims,
                    new[] { new InconsistentSide(initiative.Name, initiative.TargetValue, Array.Empty<string>()), new InconsistentSide(string.Empty, claimed, ValueMapInconsistencies.Names(claims)) }) with
                {
                    About = initiative.Name,
                });
            }
        }
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
