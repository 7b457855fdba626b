namespace BuyingDynamics.Domain.Pursuit;

/// <summary>Whether a review was held.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ReviewStatus
{
    /// <summary>Still to be held.</summary>
    Open = 717700000,

    /// <summary>Held.</summary>
    Done,
}
