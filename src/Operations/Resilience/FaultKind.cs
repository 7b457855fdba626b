namespace BuyingDynamics.Operations.Resilience;

/// <summary>What a failed request says about itself: whether asking again can help, and whether the first time may have worked.</summary>
public enum FaultKind
{
    /// <summary>Asked again, it fails again: wrong input, a missing right, a refusal.</summary>
    Final,

    /// <summary>Turned away by service protection before anything was done; the answer says how long to wait.</summary>
    Throttled,

    /// <summary>Begun and rolled back by the platform: a deadlock, a time-out of the database, a throttled query.</summary>
    RolledBack,

    /// <summary>Rolled back because another request met the same row. A request that reads anew finds another state; any other stays refused.</summary>
    Met,

    /// <summary>Nobody knows whether it was carried out: the gateway gave up or the connection broke, perhaps after the commit.</summary>
    Ambiguous,

    /// <summary>Not sent: so many requests failed that no more are sent for a while.</summary>
    NotSent,
}
