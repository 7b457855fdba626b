namespace BuyingDynamics.Domain.Journey;

/// <summary>What keeps the customer from changing.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ChangeBlocker
{
    /// <summary>Nothing known to be in the way.</summary>
    None = 717700000,

    /// <summary>The current state is good enough.</summary>
    StatusQuo,

    /// <summary>Fear of the consequences.</summary>
    Fear,

    /// <summary>Something else comes first.</summary>
    Priority,

    /// <summary>No budget.</summary>
    Budget,
}
