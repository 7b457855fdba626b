using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.LocalDataverse.WebApi.Protection;

namespace BuyingDynamics.LocalDataverse.App;

/// <summary>How the environment is served.</summary>
public sealed record LocalAppOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Folder with the built browser app (index.html and its assets); null when there is none.</summary>
    public string? BrowserAppFolder { get; init; }

    /// <summary>How many requests at once the Web API recommends to its clients (header x-ms-dop-hint).</summary>
    public int RecommendedParallelism { get; init; } = Math.Max(1, Environment.ProcessorCount);

    /// <summary>Service-protection limits of the Web API; null for none.</summary>
    public ServiceProtection? ServiceProtection { get; init; }

    /// <summary>The time by which limits and faults are measured; the machine's unless a test brings its own.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Faults between clients and the Web API, for tests of clients; null for none, as it must be for people.</summary>
    public FaultInjection? Faults { get; init; }

    /// <summary>How often due system jobs are looked for when none was announced.</summary>
    public TimeSpan JobInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What a scheduled flow would do in a real environment; null for nothing. Also runs after the clock was moved.</summary>
    public Action? Schedule { get; init; }

    /// <summary>How often it runs, in real time.</summary>
    public TimeSpan ScheduleInterval { get; init; } = TimeSpan.FromHours(1);
}
