namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>How far the people who decide support us. Stems from the stance to us, so it is secured too.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum NetworkHealth
{
    /// <summary>Nobody who decides or approves supports us.</summary>
    Red = 717700000,

    /// <summary>Some who decide or approve support us.</summary>
    Amber,

    /// <summary>The decider supports us and weighted Yes is high enough.</summary>
    Green,
}
