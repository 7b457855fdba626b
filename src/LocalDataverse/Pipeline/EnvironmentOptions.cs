namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>How an environment is opened.</summary>
public sealed record EnvironmentOptions
{
    /// <summary>Folder that holds the database file; null keeps everything in memory and forgets it on closing.</summary>
    public string? DataFolder { get; init; }

    /// <summary>The state an environment in memory starts from; null starts with an empty one.</summary>
    public PreparedEnvironment? From { get; init; }

    /// <summary>The clock the environment's own clock runs on; the machine's unless a test brings its own.</summary>
    public TimeProvider? Time { get; init; }

    /// <summary>How long one message with all its synchronous plugins may take in real time. The platform's limit is 2 minutes.</summary>
    public TimeSpan PluginTimeLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How large the database may grow, in bytes: beyond it every write fails as on a full disk. Null leaves it to the disk.</summary>
    public long? StorageLimit { get; init; }

    /// <summary>Which plugin runs are written to the trace log.</summary>
    public TraceLogSetting TraceLog { get; init; } = TraceLogSetting.All;
}

/// <summary>The platform's setting "plug-in trace log".</summary>
public enum TraceLogSetting
{
    /// <summary>Nothing is written.</summary>
    Off = 0,

    /// <summary>Only runs that threw.</summary>
    Exception = 1,

    /// <summary>Every run.</summary>
    All = 2,
}
