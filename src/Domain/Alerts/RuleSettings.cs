using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>How a rule is set: its shipped defaults, or what an administrator made of them.</summary>
public sealed record RuleSettings
{
    /// <summary>The rule.</summary>
    public required string Code { get; init; }

    /// <summary>Whether it is evaluated.</summary>
    public bool IsEnabled { get; init; } = true;

    /// <summary>The severity of its findings.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Its thresholds by name; each rule class names its own and their units.</summary>
    public IReadOnlyDictionary<string, decimal> Thresholds { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>The phases it looks at; empty for all.</summary>
    public IReadOnlyList<JourneyPhase> Phases { get; init; } = Array.Empty<JourneyPhase>();

    /// <summary>The variants it looks at; empty for all.</summary>
    public IReadOnlyList<ProcessVariant> Variants { get; init; } = Array.Empty<ProcessVariant>();

    /// <summary>Whole days the condition must have been seen true before the finding shows.</summary>
    public int GraceDays { get; init; }

    /// <summary>Where its findings show.</summary>
    public AlertSurface Surface { get; init; } = AlertSurface.Card;

    /// <summary>Rules whose findings take this one under their card, or silence it (the parent's catalogue row says which).</summary>
    public IReadOnlyList<string> Parents { get; init; } = Array.Empty<string>();

    /// <summary>Whom its findings address.</summary>
    public AlertAudience Audience { get; init; } = AlertAudience.DealOwner;

    /// <summary>The threshold of that name.</summary>
    /// <exception cref="ArgumentException">The rule has no such threshold.</exception>
    public decimal Threshold(string name) =>
        Thresholds.TryGetValue(name, out var value)
            ? value
            : throw new ArgumentException($"Rule '{Code}' has no threshold '{name}'.", nameof(name));

    /// <summary>Whether the rule is on for deals of that phase and variant.</summary>
    public bool Covers(JourneyPhase? phase, ProcessVariant variant) => IsEnabled && Covers(phase) && Covers(variant);

    private bool Covers(JourneyPhase? phase)
    {
        for (var i = 0; i < Phases.Count; i++)
        {
            if (Phases[i] == phase)
            {
                return true;
            }
        }

        return Phases.Count == 0;
    }

    private bool Covers(ProcessVariant variant)
    {
        for (var i = 0; i < Variants.Count; i++)
        {
            if (Variants[i] == variant)
            {
                return true;
            }
        }

        return Variants.Count == 0;
    }
}
