using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.CustomApis;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>
/// An embedded Dataverse environment: tables, rows, users, plugins. The public door of this project; it behaves like the organization
/// service of a real environment, and what it does not support it refuses with a Dataverse fault that says so.
/// Safe for many threads: reads run side by side, writes one after another.
/// </summary>
public sealed class LocalEnvironment : IDisposable
{
    private readonly EnvironmentCore core;
    private readonly JobExecution jobs;

    private LocalEnvironment(EnvironmentCore core)
    {
        this.core = core;
        jobs = new JobExecution(core);
    }

    /// <summary>The tables, columns, choices and relationships as installed now.</summary>
    public MetadataCatalog Metadata => core.Snapshot.Metadata;

    /// <summary>The Custom APIs as installed now.</summary>
    public CustomApiCatalogue CustomApis => core.Snapshot.CustomApis;

    /// <summary>The environment's time; it can be moved.</summary>
    public EnvironmentClock Clock => core.Clock;

    /// <summary>The user the platform acts as: installs solutions, owns what plugins create as the system; no privilege is asked of it.</summary>
    public Guid SystemUserId => core.SystemUserId;

    /// <summary>Id of the organization.</summary>
    public Guid OrganizationId => core.OrganizationId;

    /// <summary>Raised after a commit that queued system jobs.</summary>
    public event EventHandler? JobsQueued
    {
        add => core.JobsQueued += value;
        remove => core.JobsQueued -= value;
    }

    /// <summary>Opens the environment in the options' folder, or a new one.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040216: another process has it open.</exception>
    /// <exception cref="ArgumentException">A prepared state for an environment with a folder.</exception>
    public static LocalEnvironment Open(EnvironmentOptions? options = null)
    {
        options ??= new EnvironmentOptions();
        if (options is { DataFolder: not null, From: not null })
        {
            throw new ArgumentException("Only an environment in memory starts from a prepared state.", nameof(options));
        }

        var database = options.DataFolder is null ? Database.InMemory(options.From?.Database, options.StorageLimit) : Database.Open(Path.Combine(options.DataFolder, "environment.db"), options.StorageLimit);
        try
        {
            var started = options.From is null ? EnvironmentStart.Start(database, options) : EnvironmentStart.Resume(database, options, options.From.Installed);
            var environment = new LocalEnvironment(started);
            environment.jobs.Recover();
            TraceLog.RemoveOld(started);
            return environment;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The state as of the last commit, for other environments to start from.</summary>
    public PreparedEnvironment Prepare() => PreparedEnvironment.Of(core);

    /// <summary>The organization service for a user; each call is a top-level request.</summary>
    public IOrganizationService ServiceFor(Guid userId) => new CallerService(core, new Caller(userId, userId), context: null, scope: null, depth: 1);

    /// <summary>Opens a transaction for several requests; disposed without <see cref="ClientTransaction.Commit"/>, nothing of them stays. Nobody else can write meanwhile.</summary>
    public ClientTransaction BeginTransaction() => new(core);

    /// <summary>Runs one request as a user.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">Whatever the platform or a plugin refuses.</exception>
    public OrganizationResponse Execute(OrganizationRequest request, Guid userId) => ServiceFor(userId).Execute(request);

    /// <summary>
    /// Imports a solution zip, managed or unmanaged, in one transaction: a refused import leaves everything as it was. Over an installed
    /// version it is an upgrade: what this package does not have goes, with its data. The messages ImportSolution (adds and changes only),
    /// StageAndUpgrade and the like are the same with the platform's choices.
    /// </summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The zip is broken, is no solution, is older than what is installed, or holds something that is not supported; the sentence names it.</exception>
    public ImportResult ImportSolution(byte[] zip) => SolutionImport.Run(core, zip);

    /// <summary>How far the index of an alternate key is.</summary>
    public KeyIndexStatus KeyStatus(TableDefinition table, KeyDefinition key)
    {
        using var unit = core.Database.BeginRead();
        return new KeyIndexJobs(core).StatusOf(unit, table, key);
    }

    /// <summary>Runs the system jobs that are due now, and those they cause; tells how many ran.</summary>
    /// <param name="stop">Ends the round between two jobs; those left are due with the next round.</param>
    public int RunPendingJobs(CancellationToken stop = default) => jobs.RunDue(stop);

    /// <summary>System jobs that have not ended: not yet run, or waiting to be tried again after a failure.</summary>
    public int PendingJobs => jobs.Pending();

    /// <summary>Whether the user has the right on the table at any depth.</summary>
    internal bool HasPrivilege(Guid userId, string table, AccessRight right) =>
        core.Principals.Of(userId, scope: null).ScopeOf(Metadata.Table(table), right) is not null;

    /// <inheritdoc/>
    public void Dispose() => core.Dispose();
}
