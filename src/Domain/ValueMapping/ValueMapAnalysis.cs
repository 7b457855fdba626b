using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>What a chart leaves open.</summary>
public enum ValueMapGapKind
{
    /// <summary>An active stakeholder (analysts and observers aside) without a line.</summary>
    StakeholderWithoutLine,

    /// <summary>A line without success measure.</summary>
    LineWithoutMeasure,

    /// <summary>A line without metric and without initiative.</summary>
    LineWithoutMetric,

    /// <summary>A Does line that serves no Means line: savings that mean nothing to anyone.</summary>
    DoesWithoutMeans,

    /// <summary>A decider whose lines are all assumed.</summary>
    DeciderOnlyAssumed,

    /// <summary>A funded initiative of the account that nobody's line addresses.</summary>
    InitiativeNotAddressed,

    /// <summary>A metric that the account wants to change and that nobody's line addresses.</summary>
    MetricNotAddressed,
}

/// <summary>One gap of a chart.</summary>
/// <param name="Kind">Which gap.</param>
/// <param name="StakeholderId">Whose; null for what nobody addresses.</param>
/// <param name="Name">Their name, or the initiative's; empty for a metric.</param>
/// <param name="LineId">The line, when it is about one.</param>
/// <param name="Metric">The metric, when it is about one.</param>
public sealed record ValueMapGap(ValueMapGapKind Kind, Guid? StakeholderId, string Name, Guid? LineId, FinancialMetric? Metric = null);

/// <summary>Two or more stakeholders who want the same metric to go the same way: part of the shared story.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Direction">The direction.</param>
/// <param name="StakeholderNames">Who, in ordinal order.</param>
public sealed record ValueAlignment(FinancialMetric Metric, ValueDirection Direction, IReadOnlyList<string> StakeholderNames);

/// <summary>Two or more stakeholders whose lines serve the same initiative.</summary>
/// <param name="InitiativeId">The initiative.</param>
/// <param name="Name">Its name.</param>
/// <param name="StakeholderNames">Who, in ordinal order.</param>
public sealed record InitiativeAlignment(Guid InitiativeId, string Name, IReadOnlyList<string> StakeholderNames);

/// <summary>The analysis of a value mapping chart: free of language, independent of row order.</summary>
public sealed partial record ValueMapAnalysis
{
    /// <summary>How far the chart is.</summary>
    public required ValueMapStatus Status { get; init; }

    /// <summary>Share of active stakeholders, by influence weight, with a complete line; 0 to 1. Analysts and observers do not count.</summary>
    public required decimal Coverage { get; init; }

    /// <summary>Coverage in percent with one decimal, as stored on the deal state.</summary>
    public decimal CoveragePercent => Math.Round(Coverage * 100m, 1, MidpointRounding.AwayFromZero);

    /// <summary>How many lines there are, left stakeholders' included.</summary>
    public required int LineCount { get; init; }

    /// <summary>How many of them are complete.</summary>
    public required int CompleteLineCount { get; init; }

    /// <summary>What the group has in common: read this first.</summary>
    public required IReadOnlyList<ValueAlignment> Alignments { get; init; }

    /// <summary>Initiatives that lines of two or more stakeholders serve: the rest of the shared story.</summary>
    public required IReadOnlyList<InitiativeAlignment> InitiativeAlignments { get; init; }

    /// <summary>Where lines of different people contradict each other, both sides named.</summary>
    public required IReadOnlyList<ValueMapInconsistency> Inconsistencies { get; init; }

    /// <summary>Lines whose stakeholder left: kept, and no longer anyone's reason.</summary>
    public required IReadOnlyList<Guid> LinesOfThoseWhoLeft { get; init; }

    /// <summary>What is open, ordered by kind, then name.</summary>
    public required IReadOnlyList<ValueMapGap> Gaps { get; init; }
}
