namespace BuyingDynamics.Domain.Alerts;

/// <summary>The life of a stored finding.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum AlertState
{
    /// <summary>Shown.</summary>
    Open = 717700000,

    /// <summary>Quiet until a moment.</summary>
    Snoozed,

    /// <summary>Quiet for seven days; still true after that, it is open again, unless acting ends the matter.</summary>
    Acted,

    /// <summary>Quiet until it gets a severity step worse; ends when the condition was untrue.</summary>
    Dismissed,

    /// <summary>Over; a recurrence is a new row.</summary>
    Resolved,
}
