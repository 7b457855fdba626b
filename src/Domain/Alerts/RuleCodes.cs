namespace BuyingDynamics.Domain.Alerts;

/// <summary>The codes of the rules. A code is never reused or renamed: settings, alerts and reports stand on it.</summary>
public static class RuleCodes
{
    /// <summary>An untouched deal: start the journey.</summary>
    public const string Start = "mechanics.start";

    /// <summary>A stage has no mapping.</summary>
    public const string StageUnmapped = "mechanics.stage-unmapped";

    /// <summary>In Buying with gate items missing.</summary>
    public const string GateOpen = "change.gate-open";

    /// <summary>Deciders and influential people disagree on the change.</summary>
    public const string ViewsDiverge = "change.views-diverge";

    /// <summary>In Awareness for long without a change decision.</summary>
    public const string DecisionStalled = "change.decision-stalled";

    /// <summary>No value mapping chart with at least one line.</summary>
    public const string ValueMapMissing = "decision.value-map-missing";

    /// <summary>The chart leaves key people or too much influence out.</summary>
    public const string ValueMapIncomplete = "decision.value-map-incomplete";
}
