namespace BuyingDynamics.Domain.Journey;

/// <summary>What happens to a save that the journey does not support.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum EnforcementMode
{
    /// <summary>Map and log transitions, nothing else.</summary>
    Off = 717700000,

    /// <summary>Let it pass and show a finding (the default).</summary>
    Advisory,

    /// <summary>Refuse it with the list of what is missing.</summary>
    Strict,
}
