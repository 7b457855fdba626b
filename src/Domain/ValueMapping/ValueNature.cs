namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>A product is something, does something, and means something to someone.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ValueNature
{
    /// <summary>What it is.</summary>
    Is = 717700000,

    /// <summary>What it does (cost savings).</summary>
    Does,

    /// <summary>What it means to the stakeholder.</summary>
    Means,
}
