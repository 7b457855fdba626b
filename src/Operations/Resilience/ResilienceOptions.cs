namespace BuyingDynamics.Operations.Resilience;

/// <summary>How patient requests are. The figures are ours, around the platform's: a message ends after two minutes, a window of service protection after five.</summary>
public sealed record ResilienceOptions
{
    /// <summary>How often a request that failed is sent again, besides those that service protection turned away.</summary>
    public int Retries { get; init; } = 8;

    /// <summary>How often a request that service protection turned away is sent again; each time the platform says how long to wait.</summary>
    public int ThrottledRetries { get; init; } = 60;

    /// <summary>The wait before the second attempt; it doubles from attempt to attempt, with jitter.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>No wait of ours is longer.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(150);

    /// <summary>How many requests must have failed, nine of ten of all within the last half minute, before no more are sent for a while.</summary>
    public int FailuresToBreak { get; init; } = 20;

    /// <summary>How long none are sent then.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The clock of all waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Numbers from 0 to 1 for the jitter.</summary>
    public Func<double> Random { get; init; } = System.Random.Shared.NextDouble;
}
