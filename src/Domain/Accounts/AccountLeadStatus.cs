namespace BuyingDynamics.Domain.Accounts;

/// <summary>How far a business idea for an account is.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum AccountLeadStatus
{
    /// <summary>Somebody had it.</summary>
    Idea = 717700000,

    /// <summary>The customer sees it too.</summary>
    Validated,

    /// <summary>It became a deal.</summary>
    Converted,

    /// <summary>It leads nowhere.</summary>
    Dropped,
}
