namespace BuyingDynamics.Operations.Load;

/// <summary>How rows are sent.</summary>
public sealed record LoadOptions
{
    /// <summary>
    /// Rows in one request. Few: a request of many rows counts with all its time against service protection, and is sent again as a whole
    /// when its answer is lost. The published advice for requests that run plug-ins is to begin small and to send several at once.
    /// </summary>
    public int RowsPerRequest { get; init; } = 20;

    /// <summary>Requests at once to begin with: what the environment recommends.</summary>
    public int StartWith { get; init; } = 1;

    /// <summary>Requests at once at most; the load finds out how many the environment bears.</summary>
    public int MostAtOnce { get; init; } = 8;

    /// <summary>The clock of rates and estimates.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
