using System;
using System.Net;

namespace Microsoft.PowerPlatform.Dataverse.Client.Connecting;

/// <summary>What each client decides for itself; a clone starts with the same.</summary>
internal sealed class CallSettings
{
    public Guid CallerId { get; set; }

    public Guid? CallerObjectId { get; set; }

    public Guid? SessionTrackingId { get; set; }

    public int MaxRetryCount { get; set; } = 10;

    public TimeSpan RetryPauseTime { get; set; } = TimeSpan.FromSeconds(5);

    public bool EnableAffinityCookie { get; set; } = true;

    /// <summary>The cookies that keep a client on one server.</summary>
    public CookieContainer Cookies { get; } = new();

    public CallSettings Copy() => new()
    {
        CallerId = CallerId,
        CallerObjectId = CallerObjectId,
        SessionTrackingId = SessionTrackingId,
        MaxRetryCount = MaxRetryCount,
        RetryPauseTime = RetryPauseTime,
        EnableAffinityCookie = EnableAffinityCookie,
    };
}
