namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What the stakeholder thinks of us. Stems from a secured column.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum StanceToUs
{
    /// <summary>Guides us.</summary>
    Mentor = 717700000,

    /// <summary>Supports us.</summary>
    Supporter,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Does not support us.</summary>
    NonSupporter,

    /// <summary>Works against us.</summary>
    Opponent,

    /// <summary>We do not know.</summary>
    Unknown,
}
