namespace BuyingDynamics.Domain.Pursuit;

/// <summary>What became of an internal decision.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum InternalVerdict
{
    /// <summary>Not decided yet.</summary>
    Pending = 717700000,

    /// <summary>Yes.</summary>
    Approved,

    /// <summary>No.</summary>
    Rejected,
}
