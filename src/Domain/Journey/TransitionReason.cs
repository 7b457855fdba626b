namespace BuyingDynamics.Domain.Journey;

/// <summary>Why the customer stepped back, as stated by a person.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum TransitionReason
{
    /// <summary>Nobody said yet.</summary>
    NotStated = 717700000,

    /// <summary>Someone new came in.</summary>
    StakeholderJoined,

    /// <summary>Someone left.</summary>
    StakeholderLeft,

    /// <summary>Another sponsor.</summary>
    SponsorChanged,

    /// <summary>The budget froze or changed.</summary>
    BudgetFreezeOrChange,

    /// <summary>The customer's strategy changed.</summary>
    StrategyChange,

    /// <summary>The scope changed.</summary>
    ScopeChange,

    /// <summary>New options came up.</summary>
    NewOptions,

    /// <summary>Someone raised a risk.</summary>
    RiskRaised,

    /// <summary>The group no longer agrees.</summary>
    LostConsensus,

    /// <summary>Something else; the note says what.</summary>
    Other,
}
