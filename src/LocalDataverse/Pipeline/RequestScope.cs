using System.Diagnostics;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Fault = System.ServiceModel.FaultException<Microsoft.Xrm.Sdk.OrganizationServiceFault>;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>
/// What a top-level request and everything nested in it share: the database transaction, the traces, what was written.
/// A platform fact it enforces: a fault of the organization service inside a synchronous plugin dooms the transaction,
/// even when the plugin catches the exception.
/// </summary>
internal sealed class RequestScope(UnitOfWork unit) : IDisposable
{
    private readonly long started = Stopwatch.GetTimestamp();
    private Fault? doom;
    private bool abandoned;

    /// <summary>How long a call that is under way when the time is over may take to end before the transaction is rolled back under it.</summary>
    private static readonly TimeSpan LastCall = TimeSpan.FromSeconds(5);

    /// <summary>The transaction.</summary>
    public UnitOfWork Unit => unit;

    /// <summary>Real time since the transaction began; all synchronous plugins of a message share one limit.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(started);

    /// <summary>One call at a time: a plugin that outlived its time limit must not write into a transaction that is being rolled back.</summary>
    public Lock Gate { get; } = new();

    /// <summary>Tables with changed rows; on commit it tells what has to be read anew (steps, roles...).</summary>
    public HashSet<string> WrittenTables { get; } = new(StringComparer.Ordinal);

    /// <summary>Principals as this transaction sees them, once it has changed security rows itself.</summary>
    public Dictionary<Guid, Principal> OwnPrincipals { get; } = [];

    /// <summary>Files and assemblies are swapped only once the import has committed.</summary>
    public List<Action> AfterCommit { get; } = [];

    /// <summary>Plugin runs of this request; they survive its rollback.</summary>
    public List<PluginTrace> Traces { get; } = [];

    /// <summary>True when an asynchronous step was queued.</summary>
    public bool JobsQueued { get; set; }

    /// <summary>Notes the first fault of a nested call: from now on the transaction cannot be committed.</summary>
    public void Doom(Fault fault) => doom ??= fault;

    /// <summary>Refuses every further call of a plugin whose time is over.</summary>
    public void Abandon()
    {
        abandoned = true;
        unit.CloseConnection();
        if (Gate.TryEnter(LastCall))
        {
            Gate.Exit();
        }
    }

    /// <summary>Throws when the transaction cannot be used any more.</summary>
    /// <exception cref="Fault">0x8009000C: a nested call failed before and its exception was swallowed; 0x80044151: the time limit has passed.</exception>
    public void EnsureUsable()
    {
        if (abandoned)
        {
            throw Errors.DataverseFault.TransactionAbandoned();
        }

        if (doom is not null)
        {
            throw Errors.DataverseFault.FaultSwallowed(doom.Detail);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => unit.Dispose();
}
