using BuyingDynamics.LocalDataverse.Workflows;

namespace BuyingDynamics.LocalDataverse.Pipeline.Steps;

/// <summary>A registered step: when which plugin or workflow runs.</summary>
internal sealed record StepRegistration
{
    public required Guid Id { get; init; }
    public required string Name { get; init; }

    /// <summary>Name of the message, e.g. "Create", "Win".</summary>
    public required string Message { get; init; }

    /// <summary>Table the step listens to; null for every table.</summary>
    public string? Table { get; init; }

    /// <summary>10, 20 or 40; 30 for the plugin of a Custom API.</summary>
    public required int Stage { get; init; }
    public bool IsAsynchronous { get; init; }
    public int Rank { get; init; }

    /// <summary>An update runs the step only when one of these columns is in its Target; empty means always.</summary>
    public IReadOnlySet<string> FilteringColumns { get; init; } = new HashSet<string>(StringComparer.Ordinal);
    public IReadOnlyList<StepImage> Images { get; init; } = [];
    public required PluginTypeReference Plugin { get; init; }
    public string? UnsecureConfiguration { get; init; }
    public string? SecureConfiguration { get; init; }

    /// <summary>Run-as user; null runs as the caller.</summary>
    public Guid? ImpersonatedUserId { get; init; }

    /// <summary>The system job is removed once it has succeeded.</summary>
    public bool DeleteJobOnSuccess { get; init; }

    /// <summary>The workflow that the step triggers; null when it runs a plugin.</summary>
    public WorkflowRegistration? Workflow { get; init; }
}

/// <summary>A copy of the row as it was before or is after the operation.</summary>
internal sealed record StepImage(string Alias, bool Before, bool After, IReadOnlyList<string>? Columns);

/// <summary>Names a plugin class inside an imported assembly.</summary>
internal sealed record PluginTypeReference(Guid AssemblyId, Guid TypeId, string TypeName);
