namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What the stakeholder answers to: do we change?</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum StanceToChange
{
    /// <summary>For the change.</summary>
    Yes = 717700000,

    /// <summary>Not now.</summary>
    NotNow,

    /// <summary>Against it.</summary>
    No,

    /// <summary>Nobody asked.</summary>
    Unknown,
}
