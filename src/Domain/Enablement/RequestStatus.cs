namespace BuyingDynamics.Domain.Enablement;

/// <summary>What became of a request for content or training.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum RequestStatus
{
    /// <summary>Being talked through from the customer's side.</summary>
    OutsideInTalk = 717700000,

    /// <summary>Something that exists serves it.</summary>
    Served,

    /// <summary>Part of another request.</summary>
    Merged,

    /// <summary>Something new was made for it.</summary>
    Created,

    /// <summary>No longer wanted.</summary>
    Withdrawn,
}
