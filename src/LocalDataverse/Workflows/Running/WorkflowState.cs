using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Running;

/// <summary>Everything that a workflow has to remember while it sleeps; kept in its system job, so that it outlives a restart.</summary>
[DataContract]
internal sealed class WorkflowState
{
    /// <summary>The workflow as it was when it began: an upgrade does not change what is already under way.</summary>
    [DataMember] public string? Xaml { get; set; }

    /// <summary>How many instructions that XAML had; another number means that a newer host lays it out differently.</summary>
    [DataMember] public int Length { get; set; }

    /// <summary>The instruction that is next.</summary>
    [DataMember] public int Position { get; set; }
    [DataMember] public string Step { get; set; } = string.Empty;
    [DataMember] public string Stage { get; set; } = string.Empty;
    [DataMember] public Dictionary<string, object?> Variables { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Rows that steps made or fetched, by the key of the XAML.</summary>
    [DataMember] public Dictionary<string, Entity?> Created { get; set; } = new(StringComparer.Ordinal);

    /// <summary>The wait it is in; null when it is in none.</summary>
    [DataMember] public WaitState? Wait { get; set; }
}

/// <summary>A wait that has begun.</summary>
[DataContract]
internal sealed class WaitState
{
    /// <summary>The instruction that began it.</summary>
    [DataMember] public int Position { get; set; }

    /// <summary>When it is looked at again at the latest; null when only a change of a row can end it.</summary>
    [DataMember] public DateTime? Until { get; set; }

    /// <summary>The rows its comparisons read, with the versions they had.</summary>
    [DataMember] public List<WatchedRow> Rows { get; set; } = [];
}

/// <summary>A row whose change wakes the workflow.</summary>
[DataContract]
internal sealed record WatchedRow([property: DataMember] string Table, [property: DataMember] Guid Id, [property: DataMember] string? Version);
