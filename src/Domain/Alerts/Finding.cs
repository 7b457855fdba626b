using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>What a rule found: facts with severity, shown on a surface. Stored as an alert.</summary>
public sealed record Finding
{
    /// <summary>The record the finding is about: the deal, or the stage's settings unit (<see cref="Guid.Empty"/>).</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The rule, such as <c>change.gate-open</c>.</summary>
    public required string RuleCode { get; init; }

    /// <summary>What within the record it is about; <see cref="Observation.WholeRecord"/> for the record as such.</summary>
    public required string Subject { get; init; }

    /// <summary>Which dynamics it belongs to.</summary>
    public required RuleDynamics Dynamics { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Where it shows; <see cref="AlertSurface.Fact"/> while it stands under a parent's card.</summary>
    public required AlertSurface Surface { get; init; }

    /// <summary>Whom it addresses.</summary>
    public required AlertAudience Audience { get; init; }

    /// <summary>Its facts, free of language.</summary>
    public required FactSet Facts { get; init; }

    /// <summary>The code of the one action, or of the customer question; the renderer words it.</summary>
    public required string ActionCode { get; init; }

    /// <summary>Under 0.5 confidence the finding asks instead of warning.</summary>
    public bool IsQuestion { get; init; }

    /// <summary>Share of the rule's declared inputs that are known, 0 to 1, two decimals.</summary>
    public required decimal Confidence { get; init; }

    /// <summary>Rank within the deal, two decimals: severity (9, 3, 1) × confidence × (1 + 0.25 per child fact).</summary>
    public required decimal Rank { get; init; }

    /// <summary>Since when the condition is true without a break (UTC).</summary>
    public required DateTime FirstTrueOn { get; init; }

    /// <summary>Once acted on it stays quiet for as long as the condition is true, not only for seven days.</summary>
    public bool ActingEndsIt { get; init; }

    /// <summary>The facts that name whom it is about: one more name ends a snooze, an act or a dismissal; one fewer does not.</summary>
    public IReadOnlyList<string> GroupFacts { get; init; } = Array.Empty<string>();

    /// <summary>The stakeholder it is about, when it is about one.</summary>
    public Guid? StakeholderId { get; init; }

    /// <summary>The rule whose card it stands under, when it is a fact of that card.</summary>
    public string? ParentRuleCode { get; init; }

    /// <summary>The alternate key of the stored alert.</summary>
    public string Key => AlertKey.Of(RecordId, RuleCode, Subject);
}
