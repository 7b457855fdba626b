namespace BuyingDynamics.Domain.Journey;

/// <summary>Which way a transition went.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum TransitionKind
{
    /// <summary>To a stage of the same or a higher sequence.</summary>
    Forward = 717700000,

    /// <summary>To a stage of a lower sequence. Legitimate, logged, never scolded.</summary>
    Back,

    /// <summary>Another round inside the phase.</summary>
    WithinPhase,
}
