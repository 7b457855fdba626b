namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>How far a value confirmation is.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ConfirmationStage
{
    /// <summary>To be held.</summary>
    Planned = 717700000,

    /// <summary>Held.</summary>
    Held,

    /// <summary>Given up, or undone with the win.</summary>
    Cancelled,
}
