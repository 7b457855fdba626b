using System.Collections.Concurrent;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>
/// How far the solution operations that run now have got. An import is one transaction, so that its own row cannot show its progress
/// before it has ended: whoever reads the row meanwhile is told from here.
/// </summary>
internal sealed class ImportProgress
{
    private readonly ConcurrentDictionary<Guid, double> running = new();
    private readonly ConcurrentQueue<Action<UnitOfWork>> unrecorded = new();

    /// <summary>The oldest failure that the full disk had no room for; null when there is none.</summary>
    public Action<UnitOfWork>? Unrecorded => unrecorded.TryPeek(out var write) ? write : null;

    /// <summary>Keeps a failure until there is room to record it.</summary>
    public void RecordLater(Action<UnitOfWork> write) => unrecorded.Enqueue(write);

    /// <summary>The oldest one is on record now.</summary>
    public void Recorded() => unrecorded.TryDequeue(out _);

    /// <summary>Notes the percentage of a running import job.</summary>
    public void Note(Guid importJob, double percent) => running[importJob] = percent;

    /// <summary>Forgets an import job that has ended: its row tells the rest.</summary>
    public void Forget(Guid importJob) => running.TryRemove(importJob, out _);

    /// <summary>Puts the progress into the row of a running import job.</summary>
    public void Show(Entity row)
    {
        if (row.LogicalName is ImportJobs.Table && row.Contains("progress") && running.TryGetValue(row.Id, out var percent))
        {
            row["progress"] = percent;
        }
    }
}
