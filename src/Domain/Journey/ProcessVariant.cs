namespace BuyingDynamics.Domain.Journey;

/// <summary>How much buying process the deal stands for; rules and the change gate ask less of a simple one.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ProcessVariant
{
    /// <summary>A repeat or simple purchase.</summary>
    Transactional = 717700000,

    /// <summary>A large order with few people involved.</summary>
    LargeVolume,

    /// <summary>Many stakeholders, a change of the current state.</summary>
    Complex,
}
