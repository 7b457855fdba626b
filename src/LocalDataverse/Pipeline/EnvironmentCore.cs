using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions.Imports;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>The parts of one running environment, shared by all its requests.</summary>
internal sealed class EnvironmentCore : IDisposable
{
    /// <summary>An import sees the catalogue it is about to install, everybody else the installed one.</summary>
    private readonly AsyncLocal<MetadataCatalog?> importing = new();
    private EnvironmentSnapshot snapshot;

    public EnvironmentCore(Database database, EnvironmentOptions options, EnvironmentSnapshot initial, Guid systemUserId)
    {
        Database = database;
        Options = options;
        snapshot = initial;
        SystemUserId = systemUserId;
        Clock = new EnvironmentClock(options.Time);
        Rows = new RowStore(() => Metadata);
        Queries = new QueryEngine(() => Metadata);
        Principals = new PrincipalDirectory(this);
        Runner = new StepRunner(this);
        Pipeline = new MessagePipeline(this);
    }

    public Database Database { get; }
    public EnvironmentOptions Options { get; }
    public EnvironmentClock Clock { get; }
    public IRowStore Rows { get; }
    public IQueryEngine Queries { get; }
    public PrincipalDirectory Principals { get; }
    public StepRunner Runner { get; }

    /// <summary>How far the solution operations that run now have got.</summary>
    public ImportProgress Importing { get; } = new();
    public MessagePipeline Pipeline { get; }

    /// <summary>The user the platform itself acts as; no privilege is asked of it.</summary>
    public Guid SystemUserId { get; }
    public Guid OrganizationId { get; set; }
    public string OrganizationName { get; set; } = "local";

    /// <summary>What is installed now.</summary>
    public EnvironmentSnapshot Snapshot => Volatile.Read(ref snapshot);

    /// <summary>The catalogue this request works with.</summary>
    public MetadataCatalog Metadata => importing.Value ?? Snapshot.Metadata;

    /// <summary>Raised after a transaction that queued system jobs has committed.</summary>
    public event EventHandler? JobsQueued;

    /// <summary>Replaces what is installed.</summary>
    public void Install(EnvironmentSnapshot next) => Interlocked.Exchange(ref snapshot, next).Sandbox.UnloadAllBut(next.Sandbox);

    /// <summary>Runs <paramref name="work"/> with a catalogue that is not installed yet.</summary>
    public T With<T>(MetadataCatalog catalog, Func<T> work)
    {
        var before = importing.Value;
        importing.Value = catalog;
        try
        {
            return work();
        }
        finally
        {
            importing.Value = before;
        }
    }

    /// <summary>Commits, then makes everything that follows from what was written visible to the next request.</summary>
    public void Commit(RequestScope scope)
    {
        scope.Unit.Commit();
        foreach (var action in scope.AfterCommit)
        {
            action();
        }

        if (scope.WrittenTables.Overlaps(PrincipalDirectory.Sources))
        {
            Principals.Forget();
        }

        if (scope.WrittenTables.Overlaps(Registrations.Sources))
        {
            Install(Registrations.Read(this, Snapshot));
        }
    }

    /// <summary>Tells that jobs can be run; once the transaction that queued them has ended, so that a listener may run them at once.</summary>
    public void AnnounceJobs() => JobsQueued?.Invoke(this, EventArgs.Empty);

    /// <inheritdoc/>
    public void Dispose()
    {
        Snapshot.Sandbox.Dispose();
        Database.Dispose();
    }
}
