using System.Text.Json;
using System.Text.Json.Serialization;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>What a solution message asks for.</summary>
internal enum SolutionAction
{
    Import,
    ImportAsHolding,
    StageAndUpgrade,
    DeleteAndPromote,
}

/// <summary>A solution operation, as the caller asked for it and as its system job keeps it until it runs.</summary>
internal sealed record SolutionRequest
{
    public required SolutionAction Action { get; init; }

    /// <summary>The row that shows progress and result.</summary>
    public required Guid ImportJobId { get; init; }

    /// <summary>The kept file; null when the file comes with the request, or for a promotion.</summary>
    public Guid? Upload { get; init; }

    /// <summary>True when StageSolution keeps the file: a failed import leaves it there.</summary>
    public bool IsStaged { get; init; }

    /// <summary>The solution to promote.</summary>
    public string? UniqueName { get; init; }
    public bool PublishWorkflows { get; init; }
    public bool OverwriteUnmanagedCustomizations { get; init; }
    public IReadOnlyDictionary<string, string> VariableValues { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>The file of a request that is done at once.</summary>
    [JsonIgnore]
    public byte[]? File { get; init; }

    /// <summary>Removes the file of a request that failed, unless it was staged by itself.</summary>
    public void DropFile(UnitOfWork unit)
    {
        if (Upload is { } upload && !IsStaged)
        {
            SolutionUploads.Delete(unit, upload);
        }
    }

    /// <summary>As text for the job's data column.</summary>
    public string Write() => JsonSerializer.Serialize(this);

    /// <summary>Back from text.</summary>
    public static SolutionRequest Read(string text) => JsonSerializer.Deserialize<SolutionRequest>(text)!;
}
