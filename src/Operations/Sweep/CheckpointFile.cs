using System.Text.Json;
using System.Text.Json.Serialization;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>The file of a <see cref="SweepCheckpoint"/>. Whoever reads it finds the old one or the new one, whole, whenever the process or the machine stops.</summary>
/// <param name="path">The file; null keeps nothing.</param>
public sealed class CheckpointFile(string? path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
    };

    /// <summary>The unfinished sweep to go on with; null when there is none.</summary>
    /// <exception cref="StopException">The file is of another environment or part, or is no checkpoint.</exception>
    public SweepCheckpoint? Read(Guid environment, int shard, int shards)
    {
        if (path is null || !File.Exists(path))
        {
            return null;
        }

        var found = Parsed(path);
        if (found.Environment != environment)
        {
            throw new StopException(
                ExitCode.WrongInput,
                $"{path} is the checkpoint of another environment (organization {found.Environment:D}; this one is {environment:D}). Name another file with --checkpoint, or delete it to begin anew.");
        }

        if (found.IsDone)
        {
            return null;
        }

        return found.Shard == shard && found.Shards == shards
            ? found
            : throw new StopException(
                ExitCode.WrongInput,
                $"{path} is the checkpoint of part {found.Shard}/{found.Shards}, and this sweep takes part {shard}/{shards}. Give each part its own file with --checkpoint, or delete it to begin anew.");
    }

    /// <summary>Keeps how far the sweep is.</summary>
    public void Write(SweepCheckpoint checkpoint)
    {
        if (path is null)
        {
            return;
        }

        var next = path + ".next";
        using (var file = new FileStream(next, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            JsonSerializer.Serialize(file, checkpoint, Json);
            file.Flush(flushToDisk: true);
        }

        File.Move(next, path, overwrite: true);
    }

    private static SweepCheckpoint Parsed(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            var found = JsonSerializer.Deserialize<SweepCheckpoint>(file, Json);
            if (found is { Version: SweepCheckpoint.KnownVersion, Parts: [_, ..] parts, Failed: not null } && parts.All(part => part is not null))
            {
                return found;
            }
        }
        catch (JsonException)
        {
            // Said below: what exactly is wrong in it helps nobody, it is written by this program only.
        }

        throw new StopException(ExitCode.WrongInput, $"{path} is no checkpoint of a sweep that this bd reads. Name another file with --checkpoint, or delete it to begin anew.");
    }
}
