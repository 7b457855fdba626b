namespace BuyingDynamics.Operations.Sweep;

/// <summary>What a sweep is asked to do.</summary>
public sealed record SweepOptions
{
    /// <summary>Which part of the deals this process takes, from 1.</summary>
    public int Shard { get; init; } = 1;

    /// <summary>How many processes share the deals.</summary>
    public int Shards { get; init; } = 1;

    /// <summary>How many pages may be evaluated at once; each worker has a part of this process's part.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Workers to begin with: what the server recommends.</summary>
    public int StartWith { get; init; } = 1;

    /// <summary>Deals in a page, 1 to 500.</summary>
    public int DealsPerPage { get; init; } = 200;

    /// <summary>A page that takes longer makes the next one half as large: the platform ends a message after two minutes.</summary>
    public TimeSpan LongestPage { get; init; } = TimeSpan.FromSeconds(40);

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
