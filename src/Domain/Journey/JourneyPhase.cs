namespace BuyingDynamics.Domain.Journey;

/// <summary>The customer's phase: which question the customer answers at the moment.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum JourneyPhase
{
    /// <summary>Do we change the current state for a better future state: yes, no, or not now?</summary>
    Awareness = 717700000,

    /// <summary>Which is the best buying decision, with the best value at the lowest risk?</summary>
    Buying,

    /// <summary>Did we get the value that we bought?</summary>
    ImplementationAdoption,
}
