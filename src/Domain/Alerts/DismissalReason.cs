namespace BuyingDynamics.Domain.Alerts;

/// <summary>Why a person dismissed a finding.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum DismissalReason
{
    /// <summary>Not relevant here.</summary>
    NotRelevant = 717700000,

    /// <summary>Handled already.</summary>
    AlreadyHandled,

    /// <summary>The data is wrong.</summary>
    WrongData,

    /// <summary>Too early.</summary>
    TooEarly,

    /// <summary>Another reason; the comment says which.</summary>
    Other,
}
