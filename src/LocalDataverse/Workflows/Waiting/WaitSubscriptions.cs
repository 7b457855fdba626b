using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using BuyingDynamics.LocalDataverse.Workflows.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Waiting;

/// <summary>
/// Which waiting workflows a change of a row wakes (table workflowwaitsubscription). A workflow subscribes in the transaction in which it
/// falls asleep, and looks once more whether a row changed since it was read: no change is missed.
/// </summary>
internal static class WaitSubscriptions
{
    private const string Table = "workflowwaitsubscription";

    /// <summary>Subscribes the job to these rows; false when one of them has changed since it was read, and the job must look again at once.</summary>
    public static bool Put(EnvironmentCore environment, UnitOfWork unit, Guid job, IReadOnlyList<WatchedRow> rows)
    {
        Remove(environment, unit, job);
        if (rows.Any(row => !string.Equals(WorkflowRows.Version(environment, unit, row.Table, row.Id), row.Version, StringComparison.Ordinal)))
        {
            return false;
        }

        foreach (var row in rows)
        {
            environment.Rows.Insert(unit, new Entity(Table, Guid.NewGuid())
            {
                ["asyncoperationid"] = new EntityReference(JobQueue.Table, job),
                ["entityid"] = row.Id,
                ["entityname"] = row.Table,
            });
        }

        return true;
    }

    /// <summary>Removes the job's subscriptions.</summary>
    public static void Remove(EnvironmentCore environment, UnitOfWork unit, Guid job)
    {
        foreach (var subscription in new SystemRows(environment, unit).Where(Table, ["entityid"], ("asyncoperationid", job)))
        {
            environment.Rows.Delete(unit, Table, subscription.Id);
        }
    }

    /// <summary>Wakes, in the transaction of the change, the workflows that wait for the message's row; those whose own row was deleted are cancelled.</summary>
    public static void Changed(MessageCall call, bool deleted)
    {
        if (call.Environment.Snapshot.Workflows.All.Count == 0)
        {
            return;
        }

        foreach (var job in new SystemRows(call.Environment, call.Unit).Where(Table, ["asyncoperationid"], ("entityid", call.RowId)).Select(subscription => subscription.GetAttributeValue<EntityReference>("asyncoperationid").Id).Distinct().ToList())
        {
            Remove(call.Environment, call.Unit, job);
            call.Environment.Rows.Update(call.Unit, new Entity(JobQueue.Table, job)
            {
                ["statecode"] = new OptionSetValue(0),
                ["statuscode"] = new OptionSetValue(0),
                ["postponeuntil"] = null,
            });
            call.Scope.JobsQueued = true;
        }

        if (deleted)
        {
            CancelJobsOf(call);
        }
    }

    /// <summary>The change that cancels a job whose own row was deleted.</summary>
    public static Entity Cancelled(Guid job, string table, DateTime now) => new(JobQueue.Table, job)
    {
        ["statecode"] = new OptionSetValue(3),
        ["statuscode"] = new OptionSetValue(32),
        ["completedon"] = now,
        ["message"] = $"The row of '{table}' that the workflow waited for was deleted.",
    };

    private static void CancelJobsOf(MessageCall call)
    {
        foreach (var job in new SystemRows(call.Environment, call.Unit).Where(JobQueue.Table, ["statecode", "statuscode", "startedon"], ("operationtype", JobQueue.WorkflowType), ("regardingobjectid", call.RowId)))
        {
            // One that has not started was triggered with the row's image, and can still run: a workflow on deletion is such a one.
            if (job.GetAttributeValue<OptionSetValue>("statecode").Value is 0 or 1 && job.Contains("startedon"))
            {
                Remove(call.Environment, call.Unit, job.Id);
                call.Environment.Rows.Update(call.Unit, Cancelled(job.Id, call.Table, call.Now));
            }
        }
    }
}
