namespace BuyingDynamics.Domain.Perspectives;

/// <summary>Whether reps may use an enablement asset.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum AssetStatus
{
    /// <summary>Being made.</summary>
    Draft = 717700000,

    /// <summary>In use.</summary>
    Published,

    /// <summary>No longer used.</summary>
    Retired,
}
