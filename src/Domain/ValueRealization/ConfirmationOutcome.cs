namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>What the customer said about the value.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ConfirmationOutcome
{
    /// <summary>The value is there.</summary>
    Confirmed = 717700000,

    /// <summary>Part of the value is there.</summary>
    Partly,

    /// <summary>The value is not there.</summary>
    NotConfirmed,

    /// <summary>The conversation did not take place.</summary>
    NotHeld,
}
