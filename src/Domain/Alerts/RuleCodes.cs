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

    /// <summary>Not now without a day to return, or a No that stays open.</summary>
    public const string NotYesStillOpen = "change.not-yes-still-open";

    /// <summary>One person is interested, and the deal moves on.</summary>
    public const string IndividualInterestOnly = "change.individual-interest-only";

    /// <summary>A decider or initial sponsor left or lost authority.</summary>
    public const string SponsorLeft = "change.sponsor-left";

    /// <summary>Fear, habit or a felt risk without mitigation.</summary>
    public const string StatusQuoOrFear = "change.status-quo-or-fear";

    /// <summary>Lines of the chart contradict each other.</summary>
    public const string ValueMapInconsistent = "decision.value-map-inconsistent";

    /// <summary>The case stands on cost savings alone.</summary>
    public const string CostSavingsOnly = "decision.cost-savings-only";

    /// <summary>Nobody worked out the value for the customer.</summary>
    public const string NoBusinessValueAnalysis = "decision.no-business-value-analysis";

    /// <summary>A proposal without knowing the customer's context.</summary>
    public const string ProposalWithoutContext = "decision.proposal-without-context";

    /// <summary>The buying team changed since the chart was reviewed.</summary>
    public const string TeamChanged = "decision.team-changed";

    /// <summary>Too few of the customer's people are in touch with us.</summary>
    public const string NetworkThin = "decision.network-thin";

    /// <summary>The customer has done nothing for long.</summary>
    public const string CustomerSilent = "decision.customer-silent";

    /// <summary>We expect the order before the customer decides.</summary>
    public const string CalendarMismatch = "decision.calendar-mismatch";

    /// <summary>The customer nears the decision, and we have not evaluated the deal.</summary>
    public const string NotEvaluated = "decision.not-evaluated";

    /// <summary>A complex deal without expert or presales.</summary>
    public const string ExpertMissing = "decision.expert-missing";

    /// <summary>Several steps back in a short time.</summary>
    public const string IterationPattern = "decision.iteration-pattern";

    /// <summary>A planned value confirmation is past due.</summary>
    public const string ConfirmationOverdue = "value.confirmation-overdue";

    /// <summary>The customer did not get the value that they bought.</summary>
    public const string ValueNotConfirmed = "value.not-confirmed";

    /// <summary>Confirmed value without a next idea.</summary>
    public const string FollowOn = "value.follow-on";

    /// <summary>No next step that the customer agreed to.</summary>
    public const string NoNextStep = "mechanics.no-next-step";

    /// <summary>Longer in the stage than expected.</summary>
    public const string OverPace = "mechanics.over-pace";

    /// <summary>A promise to the customer is past due.</summary>
    public const string FollowUpLate = "mechanics.follow-up-late";
}
