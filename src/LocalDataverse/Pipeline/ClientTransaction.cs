using BuyingDynamics.LocalDataverse.Jobs;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>
/// Several requests of clients in one transaction, as ExecuteTransaction and the change set of a batch have it: the first fault
/// dooms it, and system jobs run only when all has been committed. Traces of plugins survive a rollback.
/// </summary>
public sealed class ClientTransaction : IDisposable
{
    private readonly EnvironmentCore environment;
    private readonly RequestScope scope;
    private bool committed;

    internal ClientTransaction(EnvironmentCore environment)
    {
        this.environment = environment;
        scope = new RequestScope(environment.Database.Begin());
    }

    /// <summary>The organization service for a user within the transaction.</summary>
    public IOrganizationService ServiceFor(Guid userId) => new CallerService(environment, new Caller(userId, userId), context: null, scope, depth: 1);

    /// <summary>Makes durable what the requests wrote.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x8009000C: one of the requests failed.</exception>
    public void Commit()
    {
        scope.EnsureUsable();
        environment.Commit(scope);
        committed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        scope.Dispose();
        TraceLog.Write(environment, scope.Traces);
        if (committed && scope.JobsQueued)
        {
            environment.AnnounceJobs();
        }
    }
}
