using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>The rows of system jobs: which are due, and how their states change. Each change is a transaction of its own.</summary>
internal sealed class JobRows(EnvironmentCore environment)
{
    private static readonly TimeSpan[] BackOff = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)];

    /// <summary>Puts jobs that were in progress when the environment went down back into the queue.</summary>
    public void Recover()
    {
        using var scope = new RequestScope(environment.Database.Begin());
        foreach (var job in new SystemRows(environment, scope.Unit).Where(JobQueue.Table, ["asyncoperationid"], ("statecode", 2)))
        {
            environment.Rows.Update(scope.Unit, State(job.Id, 0, 0));
        }

        environment.Commit(scope);
    }

    /// <summary>Jobs to run now: ready and not postponed, or waiting for a time that has come.</summary>
    public IReadOnlyList<Guid> Due()
    {
        using var unit = environment.Database.BeginRead();
        var now = environment.Clock.Now;
        var timeHasCome = new QueryCondition("postponeuntil", ConditionOperator.LessEqual, [now]);
        var tree = new QueryTree
        {
            Root = new QueryNode
            {
                Table = JobQueue.Table,
                Columns = [new QueryColumn("asyncoperationid")],
                Filter = new QueryFilter(
                    LogicalOperator.Or,
                    [],
                    [
                        new QueryFilter(
                            LogicalOperator.And,
                            [new QueryCondition("statecode", ConditionOperator.Equal, [0])],
                            [new QueryFilter(LogicalOperator.Or, [new QueryCondition("postponeuntil", ConditionOperator.Null, []), timeHasCome], [])]),
                        new QueryFilter(LogicalOperator.And, [new QueryCondition("statecode", ConditionOperator.Equal, [1]), timeHasCome], []),
                    ]),
                Orders = [new QueryOrder("createdon", Descending: false), new QueryOrder("asyncoperationid", Descending: false)],
            },
            Top = 200,
        };
        var caller = new QueryCaller(environment.SystemUserId, Guid.Empty, [], now, SystemVisibility.Instance);
        return [.. environment.Queries.Run(unit, tree, caller).Entities.Select(job => job.Id)];
    }

    /// <summary>How many jobs are ready, due or not.</summary>
    public int Pending()
    {
        using var unit = environment.Database.BeginRead();
        return new SystemRows(environment, unit).Where(JobQueue.Table, ["asyncoperationid"], ("statecode", 0)).Count;
    }

    /// <summary>Takes a job that is ready or waiting; null when somebody else has it.</summary>
    public Entity? Claim(Guid jobId)
    {
        using var scope = new RequestScope(environment.Database.Begin());
        var job = environment.Rows.Find(scope.Unit, JobQueue.Table, jobId, new ColumnSet("statecode", "operationtype", "data", "primaryentitytype", "retrycount", "owningextensionid", "workflowactivationid", "regardingobjectid", "startedon", "postponeuntil"));
        if (job?.GetAttributeValue<OptionSetValue>("statecode").Value is not (0 or 1))
        {
            return null;
        }

        var change = State(jobId, 2, 20);
        change["startedon"] = job.GetAttributeValue<DateTime?>("startedon") ?? environment.Clock.Now;
        environment.Rows.Update(scope.Unit, change);
        environment.Commit(scope);
        return job;
    }

    /// <summary>Ends a job: 30 succeeded, 31 failed, 32 cancelled.</summary>
    public void Finish(Guid job, int status, string? message, bool delete = false, int? errorCode = null, int failures = 0)
    {
        using var scope = new RequestScope(environment.Database.Begin());
        if (status == 30 && delete)
        {
            environment.Rows.Delete(scope.Unit, JobQueue.Table, job);
        }
        else
        {
            var change = State(job, 3, status);
            change["completedon"] = environment.Clock.Now;
            change["message"] = message;
            change["friendlymessage"] = message;
            change["errorcode"] = errorCode;
            if (failures > 0)
            {
                change["retrycount"] = failures - 1;
            }

            environment.Rows.Update(scope.Unit, change);
        }

        environment.Commit(scope);
    }

    /// <summary>Lets a failed job be tried again later, or ends it when it was meant to stop or was tried often enough.</summary>
    public void Failed(Entity job, OrganizationServiceFault fault)
    {
        var failures = job.GetAttributeValue<int>("retrycount") + 1;
        if (failures > BackOff.Length || Deliberate(fault) is OperationStatus.Canceled)
        {
            Finish(job.Id, Deliberate(fault) is OperationStatus.Canceled ? 32 : 31, fault.Message, errorCode: fault.ErrorCode, failures: failures);
            return;
        }

        using var scope = new RequestScope(environment.Database.Begin());
        var change = State(job.Id, 0, 0);
        change["retrycount"] = failures;
        change["postponeuntil"] = environment.Clock.Now + BackOff[failures - 1];
        change["message"] = fault.Message;
        change["errorcode"] = fault.ErrorCode;
        environment.Rows.Update(scope.Unit, change);
        environment.Commit(scope);
    }

    /// <summary>A change of a job's state.</summary>
    public static Entity State(Guid jobId, int state, int status) => new(JobQueue.Table, jobId)
    {
        ["statecode"] = new OptionSetValue(state),
        ["statuscode"] = new OptionSetValue(status),
    };

    private static OperationStatus? Deliberate(OrganizationServiceFault fault) =>
        fault.ErrorDetails.TryGetValue("OperationStatus", out var status) && int.TryParse(status as string, System.Globalization.CultureInfo.InvariantCulture, out var value) ? (OperationStatus)value : null;
}
