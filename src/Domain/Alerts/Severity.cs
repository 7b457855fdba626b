namespace BuyingDynamics.Domain.Alerts;

/// <summary>How much a finding matters.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum Severity
{
    /// <summary>Rank weight 1.</summary>
    Info = 717700000,

    /// <summary>Rank weight 3.</summary>
    Warning,

    /// <summary>Rank weight 9.</summary>
    Critical,
}
