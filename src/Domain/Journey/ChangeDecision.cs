namespace BuyingDynamics.Domain.Journey;

/// <summary>The customer's answer to: do we change the current state?</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ChangeDecision
{
    /// <summary>No answer yet.</summary>
    NotDecided = 717700000,

    /// <summary>They change.</summary>
    Yes,

    /// <summary>Not now; a revisit date belongs to it.</summary>
    NotNow,

    /// <summary>They stay with the status quo.</summary>
    No,
}
