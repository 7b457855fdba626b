using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

public sealed partial record ValueMapAnalysis
{
    /// <summary>Analyses a chart against the deal's stakeholders alone: without what the account and the options bring in.</summary>
    public static ValueMapAnalysis Of(IReadOnlyList<Stakeholder> stakeholders, ValueMap map) =>
        Of(stakeholders, map, AccountFacts.Empty, Array.Empty<DealOption>());

    /// <summary>Analyses a chart. Lines of stakeholders who left count as lines, and for nothing else.</summary>
    public static ValueMapAnalysis Of(
        IReadOnlyList<Stakeholder> stakeholders,
        ValueMap map,
        AccountFacts account,
        IReadOnlyList<DealOption> options)
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
            InitiativeAlignments = AlignmentsOf(people, account.Initiatives),
            Inconsistencies = ValueMapInconsistencies.Of(ChartEntry.Of(people.Select(p => p.Stakeholder).ToArray(), map.Lines), options, account.Initiatives),
            LinesOfThoseWhoLeft = map.Lines.Where(l => people.TrueForAll(p => p.Stakeholder.Id != l.StakeholderId)).Select(l => l.Id).OrderBy(id => id).ToArray(),
            Gaps = ValueMapGaps.Of(people, account),
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

    private static InitiativeAlignment[] AlignmentsOf(List<ChartRow> people, IReadOnlyList<StrategicInitiative> initiatives) =>
        initiatives
            .Select(i => new InitiativeAlignment(
                i.Id,
                i.Name,
                people.Where(p => p.Lines.Exists(l => l.InitiativeId == i.Id)).Select(p => p.Stakeholder.Name).OrderBy(n => n, StringComparer.Ordinal).ToArray()))
            .Where(a => a.StakeholderNames.Count > 1)
            .OrderBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.InitiativeId)
            .ToArray();
}
