namespace BuyingDynamics.Domain.Pursuit;

/// <summary>What we do with a deal before own resources go in.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum DealVerdict
{
    /// <summary>Resources go in.</summary>
    Pursue = 717700000,

    /// <summary>Resources wait.</summary>
    Hold,

    /// <summary>We step out.</summary>
    Withdraw,
}
