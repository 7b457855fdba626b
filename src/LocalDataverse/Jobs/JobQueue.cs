using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>System jobs (table asyncoperation) of asynchronous steps. They are written in the transaction that causes them: no commit, no job.</summary>
internal static class JobQueue
{
    /// <summary>The table.</summary>
    public const string Table = "asyncoperation";

    /// <summary>Queues the step with its context as it is now.</summary>
    public static void Enqueue(MessageCall call, StepRegistration step, PluginContext context)
    {
        var now = RowStamps.Now(call);
        var job = new Entity(Table, Guid.CreateVersion7(call.Environment.Clock.GetUtcNow()))
        {
            ["name"] = step.Name.Length > 256 ? step.Name[..256] : step.Name,
            ["operationtype"] = new OptionSetValue(1),
            ["messagename"] = context.MessageName,
            ["primaryentitytype"] = context.PrimaryEntityName,
            ["owningextensionid"] = new EntityReference("sdkmessageprocessingstep", step.Id),
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
        if (call.RowId != Guid.Empty && call.Metadata.Tables.ContainsKey(call.Table))
        {
            job["regardingobjectid"] = new EntityReference(call.Table, call.RowId);
        }

        call.Environment.Rows.Insert(call.Unit, job);
        call.Scope.JobsQueued = true;
    }
}
