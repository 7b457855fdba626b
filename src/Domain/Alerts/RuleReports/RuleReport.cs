using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts.RuleReports;

/// <summary>How a rule did: whether people found its findings worth their time.</summary>
public sealed record RuleReport
{
    /// <summary>Findings from which a demotion is suggested: fewer prove nothing.</summary>
    public const int DemotionSample = 50;

    /// <summary>Acted on less often than this share in percent suggests a demotion.</summary>
    public const decimal LowActedPercent = 30m;

    /// <summary>Dismissed as not relevant more often than this share in percent suggests one too.</summary>
    public const decimal HighNotRelevantPercent = 15m;

    /// <summary>The rule.</summary>
    public required string RuleCode { get; init; }

    /// <summary>How many findings came up.</summary>
    public required int Raised { get; init; }

    /// <summary>How many somebody acted on.</summary>
    public required int Acted { get; init; }

    /// <summary>How many somebody dismissed, by reason; reasons that nobody gave are left out.</summary>
    public required IReadOnlyDictionary<DismissalReason, int> Dismissed { get; init; }

    /// <summary>How many ended because their cause went, and nobody acted on or dismissed them. A lost deal or another finding that
    /// says it better is no cause that went.</summary>
    public required int SelfResolved { get; init; }

    /// <summary>Median of the whole days until findings ended, the mean of the two in the middle; null when none has.</summary>
    public required decimal? MedianDaysOpen { get; init; }

    /// <summary>Acted on in percent of raised, one decimal; null without any.</summary>
    public decimal? ActedPercent => PercentOf(Acted);

    /// <summary>Dismissed as not relevant in percent of raised, one decimal; null without any.</summary>
    public decimal? NotRelevantPercent => PercentOf(NotRelevant);

    /// <summary>Whether to show the rule less prominently: from 50 findings, acted on under 30% or not relevant over 15%. A hint,
    /// never done by itself.</summary>
    public bool SuggestsDemotion =>
        Raised >= DemotionSample && (Acted * 100m < LowActedPercent * Raised || NotRelevant * 100m > HighNotRelevantPercent * Raised);

    private int NotRelevant => Dismissed.TryGetValue(DismissalReason.NotRelevant, out var count) ? count : 0;

    /// <summary>One report per rule that raised anything, in ordinal order of the codes.</summary>
    public static IReadOnlyList<RuleReport> Of(IEnumerable<AlertRecord> alerts) =>
        alerts.GroupBy(a => a.RuleCode, StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new RuleReport
            {
                RuleCode = g.Key,
                Raised = g.Count(),
                Acted = g.Count(a => a.ActedOn is not null),
                Dismissed = g.Where(a => a.DismissedAs is not null).GroupBy(a => a.DismissedAs!.Value).ToDictionary(d => d.Key, d => d.Count()),
                SelfResolved = g.Count(a => a is { Cause: ResolutionCause.ConditionEnded, ActedOn: null, DismissedAs: null }),
                MedianDaysOpen = Median(g.Where(a => a.ResolvedOn is not null).Select(a => WholeDays.Between(a.RaisedOn, a.ResolvedOn!.Value))),
            })
            .ToArray();

    private static decimal? Median(IEnumerable<int> days)
    {
        var sorted = days.OrderBy(d => d).ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2m;
    }

    private decimal? PercentOf(int part) => Raised == 0 ? null : Math.Round(part * 100m / Raised, 1, MidpointRounding.AwayFromZero);
}
