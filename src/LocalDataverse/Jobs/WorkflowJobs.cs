using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using BuyingDynamics.LocalDataverse.Workflows;
using BuyingDynamics.LocalDataverse.Workflows.Reading;
using BuyingDynamics.LocalDataverse.Workflows.Running;
using BuyingDynamics.LocalDataverse.Workflows.Waiting;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>
/// Runs background workflows. Each of their service calls commits by itself. Their state is stored where the XAML says Persist and when
/// they fall asleep; after a failure or a restart they go on from there.
/// </summary>
internal sealed class WorkflowJobs(EnvironmentCore environment)
{
    private const string Removed = "The workflow was removed or deactivated before the job ran.";
    private readonly JobRows jobs = new(environment);

    /// <summary>Cancels, within an import, the jobs of workflows that it removed: nothing would ever wake the waiting ones.</summary>
    public static void CancelRemoved(EnvironmentCore environment, UnitOfWork unit)
    {
        var rows = new SystemRows(environment, unit);
        var workflows = rows.Where("workflow", ["name"], ("category", 0)).Select(workflow => workflow.Id).ToHashSet();
        foreach (var job in rows.Where(JobQueue.Table, ["statecode", "workflowactivationid"], ("operationtype", JobQueue.WorkflowType)))
        {
            if (job.GetAttributeValue<OptionSetValue>("statecode").Value is 0 or 1 && !workflows.Contains(job.GetAttributeValue<EntityReference>("workflowactivationid")?.Id ?? Guid.Empty))
            {
                WaitSubscriptions.Remove(environment, unit, job.Id);
                var change = JobRows.State(job.Id, 3, 32);
                change["completedon"] = environment.Clock.Now;
                change["message"] = Removed;
                environment.Rows.Update(unit, change);
            }
        }
    }

    /// <summary>Runs the job until its workflow ends or sleeps.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">What one of its steps refused.</exception>
    public void Run(Entity job, Guid workflowId, List<PluginTrace> traces)
    {
        var payload = JobPayload.Read(job.GetAttributeValue<string>("data"));
        var workflow = environment.Snapshot.Workflows.Find(workflowId);
        if (payload.Workflow?.Wait is not null)
        {
            Unsubscribe(job.Id);
        }

        if (workflow is null)
        {
            jobs.Finish(job.Id, 32, Removed);
            return;
        }

        if (payload.Workflow is null && !MayStart(workflow, payload.RowId))
        {
            var loop = DataverseFault.WorkflowLoop(workflow.Name, LoopGuard.MaxStarts).Detail;
            jobs.Finish(job.Id, 32, loop.Message, errorCode: loop.ErrorCode);
            return;
        }

        var (program, state) = Resumed(workflow, payload);
        var context = payload.ToContext(new EntityReference("workflow", workflow.Id) { Name = workflow.Name }, job.Id, environment.OrganizationId, environment.OrganizationName);
        var caller = new Caller(payload.UserId, payload.InitiatingUserId);
        var run = new WorkflowRun(environment, workflow, program, state, context, user => new CallerService(environment, caller.As(user), context, scope: null, context.Depth + 1))
        {
            Traces = traces,
            Saver = saved => Save(job.Id, payload, saved),
        };
        Conclude(job.Id, workflow, payload, run.Run(), state);
    }

    // Awake it needs no waking; and a change that comes after its end must find nobody.
    private void Unsubscribe(Guid job)
    {
        using var scope = new RequestScope(environment.Database.Begin());
        WaitSubscriptions.Remove(environment, scope.Unit, job);
        environment.Commit(scope);
    }

    private bool MayStart(WorkflowRegistration workflow, Guid row)
    {
        using var scope = new RequestScope(environment.Database.Begin());
        var may = LoopGuard.Note(scope.Unit, workflow.Id, row, environment.Clock.Now);
        environment.Commit(scope);
        return may;
    }

    private static (WorkflowProgram Program, WorkflowState State) Resumed(WorkflowRegistration workflow, JobPayload payload)
    {
        if (payload.Workflow is not { } state)
        {
            return (workflow.Program, new WorkflowState { Xaml = workflow.Xaml, Length = workflow.Program.Instructions.Count });
        }

        var program = state.Xaml is null || string.Equals(state.Xaml, workflow.Xaml, StringComparison.Ordinal) ? workflow.Program : WorkflowXaml.Read(workflow.Name, state.Xaml);
        return program.Instructions.Count == state.Length ? (program, state) : throw DataverseFault.WorkflowLaidOutDifferently(workflow.Name);
    }

    private void Conclude(Guid job, WorkflowRegistration workflow, JobPayload payload, RunOutcome outcome, WorkflowState state)
    {
        if (outcome.IsWaiting)
        {
            FallAsleep(job, payload, state);
            return;
        }

        jobs.Finish(job, outcome.Status == OperationStatus.Canceled ? 32 : 30, outcome.Message, workflow.DeletesJob);
    }

    private void Save(Guid job, JobPayload payload, WorkflowState state)
    {
        payload.Workflow = state;
        using var scope = new RequestScope(environment.Database.Begin());
        environment.Rows.Update(scope.Unit, new Entity(JobQueue.Table, job) { ["data"] = payload.Write() });
        environment.Commit(scope);
    }

    private void FallAsleep(Guid job, JobPayload payload, WorkflowState state)
    {
        payload.Workflow = state;
        using var scope = new RequestScope(environment.Database.Begin());
        if (payload.Message is not "Delete" && WorkflowRows.Version(environment, scope.Unit, payload.Table, payload.RowId) is null)
        {
            // Deleted before the job began to wait: nothing would ever wake or cancel it.
            environment.Rows.Update(scope.Unit, WaitSubscriptions.Cancelled(job, payload.Table, environment.Clock.Now));
            environment.Commit(scope);
            return;
        }

        var sleeps = WaitSubscriptions.Put(environment, scope.Unit, job, state.Wait!.Rows);
        var change = sleeps ? JobRows.State(job, 1, 10) : JobRows.State(job, 0, 0);
        change["data"] = payload.Write();
        change["postponeuntil"] = sleeps && state.Wait.Until is { } until ? WholeSecondAfter(until) : null;
        environment.Rows.Update(scope.Unit, change);
        environment.Commit(scope);
    }

    // The store keeps whole seconds; waking a moment too early would find the time-out not reached and postpone it anew.
    private static DateTime WholeSecondAfter(DateTime moment) =>
        moment.Ticks % TimeSpan.TicksPerSecond == 0 ? moment : moment.AddTicks(TimeSpan.TicksPerSecond - (moment.Ticks % TimeSpan.TicksPerSecond));
}
