using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>System jobs (table asyncoperation) of asynchronous steps and background workflows. They are written in the transaction that causes them: no commit, no job.</summary>
internal static class JobQueue
{
    /// <summary>The table.</summary>
    public const string Table = "asyncoperation";

    /// <summary>Type of the jobs of background workflows.</summary>
    public const int WorkflowType = 10;

    /// <summary>Queues the step with its context as it is now; gives the id of the job.</summary>
    public static Guid Enqueue(MessageCall call, StepRegistration step, PluginContext context)
    {
        var now = RowStamps.Now(call);
        var job = new Entity(Table, Guid.CreateVersion7(call.Environment.Clock.GetUtcNow()))
        {
            ["name"] = step.Name.Length > 256 ? step.Name[..256] : step.Name,
            ["operationtype"] = new OptionSetValue(step.Workflow is null ? 1 : WorkflowType),
            ["messagename"] = context.MessageName,
            ["primaryentitytype"] = context.PrimaryEntityName,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(0),
            ["retrycount"] = 0,
            ["depth"] = context.Depth,
            ["correlationid"] = context.CorrelationId,
            ["data"] = JobPayload.Of(context).Write(),
            ["createdon"] = now,
            ["modifiedon"] = now,
            ["createdby"] = new EntityReference("systemuser", call.Caller.UserId),
            ["ownerid"] = new EntityReference("systemuser", context.UserId),
            ["owninguser"] = new EntityReference("systemuser", context.UserId),
            ["owningbusinessunit"] = new EntityReference("businessunit", context.BusinessUnitId),
        };
        job[step.Workflow is null ? "owningextensionid" : "workflowactivationid"] = step.Workflow is null ? new EntityReference("sdkmessageprocessingstep", step.Id) : new EntityReference("workflow", step.Workflow.Id);
        if (call.RowId != Guid.Empty && call.Metadata.Tables.ContainsKey(call.Table))
        {
            job["regardingobjectid"] = new EntityReference(call.Table, call.RowId);
        }

        call.Environment.Rows.Insert(call.Unit, job);
        call.Scope.JobsQueued = true;
        return job.Id;
    }
}
