namespace BuyingDynamics.Domain.Journey;

/// <summary>Why the matter is important and urgent for the customer.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ChangeReason
{
    /// <summary>A problem to solve.</summary>
    Problem = 717700000,

    /// <summary>A goal to reach.</summary>
    Goal,

    /// <summary>A risk to avoid.</summary>
    RiskToAvoid,
}
