using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Solutions.Imports;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>
/// Runs system jobs, oldest first. A job runs at least once: what was in progress when the environment went down runs again.
/// A failure is tried again after 2, 10 and 60 seconds of the environment's clock; after the fourth failure the job has failed for good.
/// An asynchronous plugin is not in a transaction: each of its service calls commits by itself, as on the platform.
/// </summary>
internal sealed class JobExecution(EnvironmentCore environment)
{
    private readonly Lock oneAtATime = new();
    private readonly JobRows jobs = new(environment);
    private readonly WorkflowJobs workflows = new(environment);
    private readonly SolutionJobs solutions = new(environment);
    private readonly KeyIndexJobs keys = new(environment);

    /// <summary>Puts jobs that were in progress when the environment went down back into the queue; those of solutions have failed.</summary>
    public void Recover()
    {
        solutions.Recover();
        jobs.Recover();
    }

    /// <summary>Runs every job that is due now, and those that they cause; tells how many ran.</summary>
    /// <param name="stop">Ends the round between two jobs; those left are due with the next round.</param>
    public int RunDue(CancellationToken stop)
    {
        lock (oneAtATime)
        {
            solutions.RecordLate();
            var ran = 0;
            for (var due = jobs.Due(); due.Count > 0; due = jobs.Due())
            {
                foreach (var job in due)
                {
                    if (stop.IsCancellationRequested)
                    {
                        return ran;
                    }

                    ran += Run(job) ? 1 : 0;
                }
            }

            return ran;
        }
    }

    /// <summary>How many jobs have not ended, due or not; workflows that wait for something are not counted.</summary>
    public int Pending() => jobs.Pending();

    private bool Run(Guid jobId)
    {
        if (jobs.Claim(jobId) is not { } job)
        {
            return false;
        }

        if (job.GetAttributeValue<OptionSetValue>("operationtype")?.Value == SolutionJobs.OperationType)
        {
            solutions.Run(job);
            return true;
        }

        var traces = new List<PluginTrace>();
        try
        {
            if (job.GetAttributeValue<OptionSetValue>("operationtype")?.Value == KeyIndexJobs.OperationType)
            {
                keys.Run(job, jobs);
            }
            else if (job.GetAttributeValue<EntityReference>("workflowactivationid") is { } workflow)
            {
                workflows.Run(job, workflow.Id, traces);
            }
            else
            {
                RunStep(job, traces);
            }
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            jobs.Failed(job, fault.Detail);
        }
        finally
        {
            TraceLog.Write(environment, traces);
        }

        return true;
    }

    private void RunStep(Entity job, List<PluginTrace> traces)
    {
        var step = environment.Snapshot.Steps.Find(job.GetAttributeValue<EntityReference>("owningextensionid")?.Id ?? Guid.Empty);
        if (step is null)
        {
            jobs.Finish(job.Id, 32, "The step was removed or disabled before the job ran.");
            return;
        }

        var payload = JobPayload.Read(job.GetAttributeValue<string>("data"));
        var context = payload.ToContext(new EntityReference("sdkmessageprocessingstep", step.Id) { Name = step.Name }, job.Id, environment.OrganizationId, environment.OrganizationName);
        var caller = new Caller(payload.UserId, payload.InitiatingUserId);
        environment.Runner.Run(step, context, traces, user => new CallerService(environment, caller.As(user), context, scope: null, context.Depth + 1));
        jobs.Finish(job.Id, 30, message: null, step.DeleteJobOnSuccess);
    }
}
