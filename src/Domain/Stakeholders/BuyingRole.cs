namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>The role a contact plays in this deal.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum BuyingRole
{
    /// <summary>Economic buyer or executive sponsor.</summary>
    EconomicBuyer = 717700000,

    /// <summary>Owns the business outcome.</summary>
    BusinessOwner,

    /// <summary>Technical or IT.</summary>
    Technical,

    /// <summary>Finance.</summary>
    Finance,

    /// <summary>Procurement.</summary>
    Procurement,

    /// <summary>Legal.</summary>
    Legal,

    /// <summary>Will work with the result.</summary>
    EndUser,

    /// <summary>Champion or coach.</summary>
    Champion,

    /// <summary>Has an ear.</summary>
    Influencer,

    /// <summary>Analyst or observer; does not count in coverage.</summary>
    Analyst,
}
