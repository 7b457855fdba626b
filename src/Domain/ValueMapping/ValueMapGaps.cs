using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Accounts;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>Finds what a chart leaves open.</summary>
internal static class ValueMapGaps
{
    public static IReadOnlyList<ValueMapGap> Of(IReadOnlyList<ChartRow> people, AccountFacts account)
    {
        var lines = people.SelectMany(p => p.Lines).ToList();
        return people.SelectMany(p => Of(p, lines))
            .Concat(NotAddressed(lines, account))
            .OrderBy(g => g.Kind)
            .ThenBy(g => g.Name, StringComparer.Ordinal)
            .ThenBy(g => g.Metric)
            .ThenBy(g => g.StakeholderId)
            .ThenBy(g => g.LineId)
            .ToArray();
    }

    private static IEnumerable<ValueMapGap> NotAddressed(List<ValueMapLine> lines, AccountFacts account)
    {
        foreach (var initiative in account.Initiatives)
        {
            if (initiative.IsFunded && !lines.Exists(l => l.InitiativeId == initiative.Id))
            {
                yield return new ValueMapGap(ValueMapGapKind.InitiativeNotAddressed, StakeholderId: null, initiative.Name, LineId: null);
            }
        }

        foreach (var metric in account.Metrics.Where(m => m.Desired is not null && m.Desired != m.Current).Select(m => m.Metric).Distinct())
        {
            if (!lines.Exists(l => l.Metric == metric))
            {
                yield return new ValueMapGap(ValueMapGapKind.MetricNotAddressed, StakeholderId: null, string.Empty, LineId: null, metric);
            }
        }
    }

    private static IEnumerable<ValueMapGap> Of(ChartRow person, List<ValueMapLine> lines)
    {
        if (person.CountsInCoverage && person.Lines.Count == 0)
        {
            yield return Gap(ValueMapGapKind.StakeholderWithoutLine, person);
        }

        if (person.Stakeholder.IsDecider && person.IsOnlyAssumed)
        {
            yield return Gap(ValueMapGapKind.DeciderOnlyAssumed, person);
        }

        foreach (var line in person.Lines)
        {
            if (string.IsNullOrWhiteSpace(line.SuccessMeasure))
            {
                yield return Gap(ValueMapGapKind.LineWithoutMeasure, person, line.Id);
            }

            if (!line.AddressesMetricOrInitiative)
            {
                yield return Gap(ValueMapGapKind.LineWithoutMetric, person, line.Id);
            }

            if (line.Nature == ValueNature.Does && !lines.Exists(line.IsServing))
            {
                yield return Gap(ValueMapGapKind.DoesWithoutMeans, person, line.Id);
            }
        }
    }

    private static ValueMapGap Gap(ValueMapGapKind kind, ChartRow person, Guid? lineId = null) =>
        new(kind, person.Stakeholder.Id, person.Stakeholder.Name, lineId);
}
