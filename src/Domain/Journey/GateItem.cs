namespace BuyingDynamics.Domain.Journey;

/// <summary>What the change gate and the milestones ask for, in the order in which a person is told.</summary>
public enum GateItem
{
    /// <summary>The change decision is Yes.</summary>
    ChangeDecision,

    /// <summary>The decision has a date.</summary>
    ChangeDecisionDate,

    /// <summary>After a step back, the decision was confirmed again.</summary>
    ChangeDecisionReconfirmed,

    /// <summary>A decider took part in the decision.</summary>
    DeciderTookDecision,

    /// <summary>At least one stakeholder of a second function took part in the decision.</summary>
    SecondFunctionTookDecision,

    /// <summary>The matter is important.</summary>
    Important,

    /// <summary>The matter is urgent.</summary>
    Urgent,

    /// <summary>There is a reason: a problem, a goal or a risk to avoid.</summary>
    Reason,

    /// <summary>The interest is an organisational pain.</summary>
    OrganizationalPain,

    /// <summary>There is a shared vision of success.</summary>
    SharedVision,

    /// <summary>There is a path to the vision.</summary>
    VisionPath,

    /// <summary>The deciders agreed to vision and path.</summary>
    VisionAgreedByDeciders,

    /// <summary>A mandatory milestone of a phase being left is confirmed by the customer.</summary>
    Milestone,
}
