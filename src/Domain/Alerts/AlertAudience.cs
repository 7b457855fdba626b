namespace BuyingDynamics.Domain.Alerts;

/// <summary>Whom a finding addresses.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum AlertAudience
{
    /// <summary>The owner of the deal.</summary>
    DealOwner = 717700000,

    /// <summary>The owner's manager.</summary>
    Manager,

    /// <summary>The strategic account manager.</summary>
    AccountManager,

    /// <summary>Administrators.</summary>
    Administrator,
}
