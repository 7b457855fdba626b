namespace BuyingDynamics.LocalDataverse.WebApi.Protection;

/// <summary>The limits by which the platform protects itself from one user's requests, over a sliding window of time.</summary>
/// <param name="Requests">How many requests a user may make within the window.</param>
/// <param name="ExecutionTime">How long they may take together.</param>
/// <param name="Concurrent">How many may run at once.</param>
/// <param name="Window">Length of the window.</param>
public sealed record ServiceProtection(int Requests, TimeSpan ExecutionTime, int Concurrent, TimeSpan Window)
{
    /// <summary>The published limits, per user and web server: 6,000 requests and 20 minutes in 5 minutes, 52 at once.</summary>
    public static ServiceProtection Published { get; } = new(6000, TimeSpan.FromMinutes(20), 52, TimeSpan.FromMinutes(5));
}
