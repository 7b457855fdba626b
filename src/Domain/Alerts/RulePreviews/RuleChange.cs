using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Alerts.RulePreviews;

/// <summary>What an administrator thinks of changing about a rule; what is null stays as it is set.</summary>
public sealed record RuleChange
{
    /// <summary>Whether it is evaluated.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>The severity of its findings.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Thresholds to change, by name.</summary>
    public IReadOnlyDictionary<string, decimal> Thresholds { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>The phases it looks at.</summary>
    public IReadOnlyList<JourneyPhase>? Phases { get; init; }

    /// <summary>The variants it looks at.</summary>
    public IReadOnlyList<ProcessVariant>? Variants { get; init; }

    /// <summary>Days of grace.</summary>
    public int? GraceDays { get; init; }

    /// <summary>Where its findings show.</summary>
    public AlertSurface? Surface { get; init; }

    /// <summary>The rule as it would be set.</summary>
    public RuleSettings Of(RuleSettings row)
    {
        var thresholds = row.Thresholds.ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
        foreach (var threshold in Thresholds)
        {
            thresholds[threshold.Key] = threshold.Value;
        }

        return row with
        {
            IsEnabled = IsEnabled ?? row.IsEnabled,
            Severity = Severity ?? row.Severity,
            Thresholds = thresholds,
            Phases = Phases ?? row.Phases,
            Variants = Variants ?? row.Variants,
            GraceDays = GraceDays ?? row.GraceDays,
            Surface = Surface ?? row.Surface,
        };
    }

    /// <summary>All settings with the rule as it would be set.</summary>
    public ProductSettings Of(ProductSettings settings, RuleDefinition rule)
    {
        var changed = Of(settings.Rules.For(rule));
        var others = settings.Rules.Rows.Where(row => !string.Equals(row.Code, rule.Code, StringComparison.Ordinal));
        return settings with { Rules = new RuleSet(others.Concat(new[] { changed })) };
    }
}
