namespace BuyingDynamics.Domain.Journey;

/// <summary>Whether the deal is open. Values are those of the standard opportunity state.</summary>
public enum DealStatus
{
    /// <summary>In work.</summary>
    Open = 0,

    /// <summary>The customer bought.</summary>
    Won,

    /// <summary>The customer did not buy from us.</summary>
    Lost,
}
