namespace BuyingDynamics.Domain.Journey;

/// <summary>How sure a milestone is. Only what the customer confirmed counts as reached.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum MilestoneStatus
{
    /// <summary>We believe so.</summary>
    Assumed = 717700000,

    /// <summary>The customer said so.</summary>
    ConfirmedByCustomer,

    /// <summary>It was confirmed, then a step back reopened it.</summary>
    ToBeReconfirmed,
}
