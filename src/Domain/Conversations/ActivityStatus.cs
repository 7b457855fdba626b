namespace BuyingDynamics.Domain.Conversations;

/// <summary>How far an activity is; the values are the platform's activity states.</summary>
public enum ActivityStatus
{
    /// <summary>To be done.</summary>
    Open = 0,

    /// <summary>Done.</summary>
    Completed = 1,

    /// <summary>Called off.</summary>
    Cancelled = 2,

    /// <summary>An appointment with a time.</summary>
    Scheduled = 3,
}
