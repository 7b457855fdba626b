namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>Who put the line on the chart.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum ValueSource
{
    /// <summary>We did.</summary>
    Ours = 717700000,

    /// <summary>The customer did.</summary>
    Customer,

    /// <summary>A partner did.</summary>
    Partner,
}
