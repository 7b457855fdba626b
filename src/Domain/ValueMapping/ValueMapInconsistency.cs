using System.Collections.Generic;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>How lines of different people contradict each other.</summary>
public enum ValueMapInconsistencyKind
{
    /// <summary>The same metric shall go up and down.</summary>
    OppositeDirections,

    /// <summary>Targets of the same metric are more than 20% apart.</summary>
    TargetsApart,

    /// <summary>The same measure is defined differently.</summary>
    MeasureDefinedDifferently,

    /// <summary>Desired solutions amount to different options.</summary>
    DifferentOptions,

    /// <summary>Lines claim more than their initiative shall bring.</summary>
    MoreThanTheInitiative,

    /// <summary>Values that belong together are in different currencies.</summary>
    CurrenciesDiffer,

    /// <summary>Values that belong together come in different time frames.</summary>
    TimeFramesDiffer,
}

/// <summary>One side of an inconsistency.</summary>
/// <param name="Position">What it says: a direction's or time frame's member name, an option's name; empty when the names say it all.</param>
/// <param name="Amount">The target or the sum it says; null when it is not about amounts.</param>
/// <param name="StakeholderNames">Who says so, in ordinal order; empty for the initiative itself.</param>
public sealed record InconsistentSide(string Position, decimal? Amount, IReadOnlyList<string> StakeholderNames);

/// <summary>Lines of different active stakeholders that cannot all come true; both sides are named.</summary>
public sealed record ValueMapInconsistency
{
    /// <summary>What contradicts.</summary>
    public required ValueMapInconsistencyKind Kind { get; init; }

    /// <summary>What it is about, unique within the chart and stable while the contradiction lasts.</summary>
    public required string Subject { get; init; }

    /// <summary>The metric, when it is about one.</summary>
    public FinancialMetric? Metric { get; init; }

    /// <summary>The measure or initiative, when it is about one.</summary>
    public string? About { get; init; }

    /// <summary>The sides, in ascending order of amount or position.</summary>
    public required IReadOnlyList<InconsistentSide> Sides { get; init; }

    /// <summary>One side was confirmed by the customer, or is a decider's.</summary>
    public required bool HasWeight { get; init; }

    /// <summary>Share of authorities and confirmations known behind it, 0 to 1.</summary>
    public required decimal KnownShare { get; init; }
}
