namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>Where the metric shall go.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ValueDirection
{
    /// <summary>Up.</summary>
    Increase = 717700000,

    /// <summary>Down.</summary>
    Decrease,

    /// <summary>Stay.</summary>
    Keep,
}
