using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>What a rule says about a deal at a moment.</summary>
/// <param name="Observations">The conditions that are true; empty when the rule is quiet.</param>
/// <param name="NextChange">The earliest moment at which time alone changes the conditions or their facts; null when it cannot.</param>
public sealed record RuleVerdict(IReadOnlyList<Observation> Observations, DateTime? NextChange)
{
    /// <summary>Nothing to see, and time alone will not change it.</summary>
    public static readonly RuleVerdict Quiet = new(Array.Empty<Observation>(), NextChange: null);

    /// <summary>Nothing to see before that moment; null when time alone will not change it.</summary>
    public static RuleVerdict QuietUntil(DateTime? moment) => moment is null ? Quiet : new(Array.Empty<Observation>(), moment);

    /// <summary>One condition is true.</summary>
    public static RuleVerdict Sees(Observation observation, DateTime? nextChange = null) => new(new[] { observation }, nextChange);
}
