namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>How often a value comes.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum TimeBasis
{
    /// <summary>Once.</summary>
    OneOff = 717700000,

    /// <summary>Every year.</summary>
    PerYear,

    /// <summary>Every month.</summary>
    PerMonth,
}
