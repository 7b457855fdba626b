namespace BuyingDynamics.Domain.Context;

/// <summary>What became of a hypothesis.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum HypothesisStatus
{
    /// <summary>Nobody asked yet.</summary>
    Untested = 717700000,

    /// <summary>The customer confirmed it.</summary>
    Confirmed,

    /// <summary>The customer refuted it.</summary>
    Refuted,
}
