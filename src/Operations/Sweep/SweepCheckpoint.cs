using System.Text.Json.Serialization;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>How far a sweep came, as kept in a file: enough to go on after the process was killed at any moment.</summary>
public sealed record SweepCheckpoint
{
    /// <summary>The version of the file format that this program reads.</summary>
    public const int KnownVersion = 1;

    /// <summary>Version of the file format.</summary>
    public required int Version { get; init; }

    /// <summary>Id of the environment's organization: a sweep never goes on in another one.</summary>
    public required Guid Environment { get; init; }

    /// <summary>Which part of the deals.</summary>
    public required int Shard { get; init; }

    /// <summary>How many processes share the deals.</summary>
    public required int Shards { get; init; }

    /// <summary>When the sweep began (UTC).</summary>
    public required DateTime StartedOn { get; init; }

    /// <summary>Deals evaluated by the processes before.</summary>
    public long Evaluated { get; init; }

    /// <summary>Deals that could not be judged.</summary>
    public IReadOnlyList<Guid> Failed { get; init; } = [];

    /// <summary>The parts of this process's part, one for each worker.</summary>
    public required IReadOnlyList<SweepPart> Parts { get; init; }

    /// <summary>Whether everything that was due has been taken.</summary>
    public bool IsDone => Parts.All(part => part.IsDone);
}

/// <summary>How far one worker's part is.</summary>
/// <param name="Number">Which of all parts of all processes, from 1.</param>
/// <param name="ContinueFrom">Where the next call of this process goes on; null before the first. Of no use to another process, and not kept.</param>
/// <param name="IsDone">Whether everything that was due has been taken.</param>
public sealed record SweepPart(int Number, [property: JsonIgnore] string? ContinueFrom, bool IsDone);
