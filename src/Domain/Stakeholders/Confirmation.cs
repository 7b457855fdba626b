namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>Whether a statement is ours or the customer's.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum Confirmation
{
    /// <summary>We believe so.</summary>
    Assumed = 717700000,

    /// <summary>The customer confirmed it.</summary>
    Confirmed,
}
