using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

public sealed partial record ValueMapAnalysis
{
    /// <summary>Analyses a chart against the deal's stakeholders. Lines of stakeholders who left count as lines, and for nothing else.</summary>
    public static ValueMapAnalysis Of(IReadOnlyList<Stakeholder> stakeholders, ValueMap map)
    {
        var linesOf = new Dictionary<Guid, List<ValueMapLine>>();
        foreach (var line in map.Lines)
        {
            if (!linesOf.TryGetValue(line.StakeholderId, out var own))
            {
                linesOf.Add(line.StakeholderId, own = new List<ValueMapLine>());
            }

            own.Add(line);
        }

        var people = stakeholders.Where(s => s.IsActive)
            .Select(s => new ChartRow(s, linesOf.TryGetValue(s.Id, out var own) ? own : NoLines))
            .ToList();
        var coverage = ChartCoverage.Of(stakeholders, map).Share;
        return new ValueMapAnalysis
        {
            Status = ValueMapStatuses.Of(map, people, stakeholders, coverage),
            Coverage = coverage,
            LineCount = map.Lines.Count,
            CompleteLineCount = map.Lines.Count(l => l.IsComplete),
            Alignments = AlignmentsOf(people),
            Gaps = ValueMapGaps.Of(people),
        };
    }

    private static readonly List<ValueMapLine> NoLines = new();

    private static ValueAlignment[] AlignmentsOf(List<ChartRow> people) =>
        people
            .SelectMany(p => p.Lines.Where(l => l is { Metric: not null, Direction: not null }), (p, l) => new { p.Stakeholder, Line = l })
            .GroupBy(x => new { x.Line.Metric, x.Line.Direction })
            .Select(g => new { g.Key, People = g.Select(x => x.Stakeholder).Distinct().ToList() })
            .Where(g => g.People.Count > 1)
            .OrderBy(g => g.Key.Metric).ThenBy(g => g.Key.Direction)
            .Select(g => new ValueAlignment(
                g.Key.Metric!.Value,
                g.Key.Direction!.Value,
                g.People.Select(p => p.Name).OrderBy(n => n, StringComparer.Ordinal).ToArray()))
            .ToArray();
}
