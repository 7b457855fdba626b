using System.Collections.Concurrent;
using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>
/// How far the solution operations that run now have got. An import is one transaction, so that its own row cannot show its progress
/// before it has ended: whoever reads the row meanwhile is told from here. And it has not ended for others before what it installed is in
/// force: SQLite makes a commit visible to readers some time before the call returns.
/// </summary>
internal sealed class ImportProgress
{
    private static readonly string[] OfTheEnd = ["completedon", "data", "message", "friendlymessage", "errorcode"];

    private readonly ConcurrentDictionary<Guid, double> running = new();
    private readonly ConcurrentDictionary<Guid, bool> jobs = new();
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

    /// <summary>Notes that a system job runs a solution operation.</summary>
    public void Begin(Guid systemJob) => jobs[systemJob] = true;

    /// <summary>Notes that it has ended.</summary>
    public void End(Guid systemJob) => jobs.TryRemove(systemJob, out _);

    /// <summary>Makes the row of a running import job, or of its system job, tell that it runs and how far it has got.</summary>
    public void Show(Entity row)
    {
        if (row.LogicalName is ImportJobs.Table && running.TryGetValue(row.Id, out var percent))
        {
            Replace(row, "progress", percent);
        }
        else if (row.LogicalName is JobQueue.Table && jobs.ContainsKey(row.Id))
        {
            Replace(row, "statecode", new OptionSetValue(2));
            Replace(row, "statuscode", new OptionSetValue(20));
        }
        else
        {
            return;
        }

        foreach (var column in OfTheEnd.Where(row.Contains))
        {
            row[column] = null;
        }
    }

    private static void Replace(Entity row, string column, object value)
    {
        if (row.Contains(column))
        {
            row[column] = value;
        }
    }
}
