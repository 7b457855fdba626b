using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>Finds what a chart leaves open.</summary>
internal static class ValueMapGaps
{
    public static IReadOnlyList<ValueMapGap> Of(IEnumerable<ChartRow> people) =>
        people.SelectMany(Of)
            .OrderBy(g => g.Kind)
            .ThenBy(g => g.StakeholderName, StringComparer.Ordinal)
            .ThenBy(g => g.StakeholderId)
            .ThenBy(g => g.LineId)
            .ToArray();

    private static IEnumerable<ValueMapGap> Of(ChartRow person)
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

            if (line.Metric is null)
            {
                yield return Gap(ValueMapGapKind.LineWithoutMetric, person, line.Id);
            }
        }
    }

    private static ValueMapGap Gap(ValueMapGapKind kind, ChartRow person, Guid? lineId = null) =>
        new(kind, person.Stakeholder.Id, person.Stakeholder.Name, lineId);
}
