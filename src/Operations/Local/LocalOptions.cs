using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.LocalDataverse.WebApi.Protection;

namespace BuyingDynamics.Operations.Local;

/// <summary>What "bd local" was asked for.</summary>
public sealed record LocalOptions
{
    /// <summary>Port on 127.0.0.1; 0 takes any free one.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>Folder of the database; null for .bd below the repository.</summary>
    public string? DataFolder { get; init; }

    /// <summary>True empties the data folder first.</summary>
    public bool Fresh { get; init; }

    /// <summary>True serves an environment without the product, to deploy into.</summary>
    public bool Empty { get; init; }

    /// <summary>True loads the small sample environment.</summary>
    public bool WithSample { get; init; } = true;

    /// <summary>Folder of CSV files to load; null for none.</summary>
    public string? LoadFolder { get; init; }

    /// <summary>Mapping file of the load.</summary>
    public string? MapFile { get; init; }

    /// <summary>Faults on the way to the Web API, for tests of clients over a real process; null for none.</summary>
    public FaultInjection? Faults { get; init; }

    /// <summary>Service-protection limits of the Web API; null for none.</summary>
    public ServiceProtection? Protection { get; init; }

    /// <summary>False ends when everything is loaded and evaluated and the system jobs have run.</summary>
    public bool Serve { get; init; } = true;
}
