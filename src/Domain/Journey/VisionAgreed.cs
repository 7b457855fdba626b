namespace BuyingDynamics.Domain.Journey;

/// <summary>Whether the shared vision of success is agreed.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum VisionAgreed
{
    /// <summary>Agreed.</summary>
    Yes = 717700000,

    /// <summary>Agreed in part.</summary>
    Partly,

    /// <summary>Not agreed.</summary>
    No,

    /// <summary>Nobody asked.</summary>
    Unknown,
}
