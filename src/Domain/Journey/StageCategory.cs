namespace BuyingDynamics.Domain.Journey;

/// <summary>The category of a stage of a business process flow, as far as the product maps it.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum StageCategory
{
    /// <summary>Standard category 0.</summary>
    Qualify = 717700000,

    /// <summary>Standard category 1.</summary>
    Develop,

    /// <summary>Standard category 2.</summary>
    Propose,

    /// <summary>Standard category 3.</summary>
    Close,
}
