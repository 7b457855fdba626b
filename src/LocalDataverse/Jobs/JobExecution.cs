using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>
/// Runs system jobs, oldest first. A job runs at least once: what was in progress when the environment went down runs again.
/// A failure is tried again after 2, 10 and 60 seconds of the environment's clock; after the fourth failure the job has failed for good.
/// An asynchronous plugin is not in a transaction: each of its service calls commits by itself, as on the platform.
/// </summary>
internal sealed class JobExecution(EnvironmentCore environment)
{
    private static readonly TimeSpan[] BackOff = [TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(60)];
    private readonly Lock oneAtATime = new();

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

    /// <summary>Runs every job that is due now, and those that they cause; tells how many ran.</summary>
    public int RunDue()
    {
        lock (oneAtATime)
        {
            var ran = 0;
            for (var due = Due(); due.Count > 0; due = Due())
            {
                foreach (var job in due)
                {
                    ran += Run(job) ? 1 : 0;
                }
            }

            return ran;
        }
    }

    /// <summary>How many jobs have not ended, due or not.</summary>
    public int Pending()
    {
        using var unit = environment.Database.BeginRead();
        return new SystemRows(environment, unit).Where(JobQueue.Table, ["asyncoperationid"], ("statecode", 0)).Count;
    }

    private IReadOnlyList<Guid> Due()
    {
        using var unit = environment.Database.BeginRead();
        var now = environment.Clock.Now;
        var tree = new QueryTree
        {
            Root = new QueryNode
            {
                Table = JobQueue.Table,
                Columns = [new QueryColumn("asyncoperationid")],
                Filter = new QueryFilter(
                    LogicalOperator.And,
                    [new QueryCondition("statecode", ConditionOperator.Equal, [0])],
                    [new QueryFilter(LogicalOperator.Or, [new QueryCondition("postponeuntil", ConditionOperator.Null, []), new QueryCondition("postponeuntil", ConditionOperator.LessEqual, [now])], [])]),
                Orders = [new QueryOrder("createdon", Descending: false), new QueryOrder("asyncoperationid", Descending: false)],
            },
            Top = 200,
        };
        var caller = new QueryCaller(environment.SystemUserId, Guid.Empty, [], now, SystemVisibility.Instance);
        return [.. environment.Queries.Run(unit, tree, caller).Entities.Select(job => job.Id)];
    }

    private bool Run(Guid jobId)
    {
        if (Claim(jobId) is not { } job)
        {
            return false;
        }

        var step = environment.Snapshot.Steps.Find(job.GetAttributeValue<EntityReference>("owningextensionid")?.Id ?? Guid.Empty);
        if (step is null)
        {
            Finish(job, 32, message: "The step was removed or disabled before the job ran.", step: null);
            return true;
        }

        var traces = new List<PluginTrace>();
        try
        {
            var payload = JobPayload.Read(job.GetAttributeValue<string>("data"));
            var context = payload.ToContext(new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name }, jobId, environment.OrganizationId, environment.OrganizationName);
            var caller = new Caller(payload.UserId, payload.InitiatingUserId);
            environment.Runner.Run(step, context, traces, user => new CallerService(environment, caller.As(user), context, scope: null, context.Depth + 1));
            Finish(job, 30, message: null, step);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            Failed(job, step, fault.Detail);
        }
        finally
        {
            TraceLog.Write(environment, traces);
        }

        return true;
    }

    private Entity? Claim(Guid jobId)
    {
        using var scope = new RequestScope(environment.Database.Begin());
        var job = environment.Rows.Find(scope.Unit, JobQueue.Table, jobId, new ColumnSet("statecode", "data", "retrycount", "owningextensionid"));
        if (job?.GetAttributeValue<OptionSetValue>("statecode").Value != 0)
        {
            return null;
        }

        var change = State(jobId, 2, 20);
        change["startedon"] = environment.Clock.Now;
        environment.Rows.Update(scope.Unit, change);
        environment.Commit(scope);
        return job;
    }

    private void Failed(Entity job, StepRegistration step, OrganizationServiceFault fault)
    {
        var failures = job.GetAttributeValue<int>("retrycount") + 1;
        if (failures > BackOff.Length || Deliberate(fault) is OperationStatus.Canceled)
        {
            Finish(job, Deliberate(fault) is OperationStatus.Canceled ? 32 : 31, fault.Message, step, fault.ErrorCode, failures);
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

    private static OperationStatus? Deliberate(OrganizationServiceFault fault) =>
        fault.ErrorDetails.TryGetValue("OperationStatus", out var status) && int.TryParse(status as string, System.Globalization.CultureInfo.InvariantCulture, out var value) ? (OperationStatus)value : null;

    private void Finish(Entity job, int status, string? message, StepRegistration? step, int? errorCode = null, int failures = 0)
    {
        using var scope = new RequestScope(environment.Database.Begin());
        if (status == 30 && step?.DeleteJobOnSuccess == true)
        {
            environment.Rows.Delete(scope.Unit, JobQueue.Table, job.Id);
        }
        else
        {
            var change = State(job.Id, 3, status);
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

    private static Entity State(Guid jobId, int state, int status) => new(JobQueue.Table, jobId)
    {
        ["statecode"] = new OptionSetValue(state),
        ["statuscode"] = new OptionSetValue(status),
    };
}
