using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>How far the index of an alternate key is, numbered as EntityKeyIndexStatus. Only an active key addresses rows and keeps them unique.</summary>
public enum KeyIndexStatus
{
    /// <summary>Its job has not begun.</summary>
    Pending = 0,

    /// <summary>Its job runs.</summary>
    InProgress = 1,

    /// <summary>It is built.</summary>
    Active = 2,

    /// <summary>It could not be built: rows have equal values. The message ReactivateEntityKey tries again.</summary>
    Failed = 3,
}

/// <summary>System jobs that build the indexes of alternate keys. An import leaves new keys pending, so a deployment has to wait for them.</summary>
internal sealed class KeyIndexJobs(EnvironmentCore environment)
{
    /// <summary>The platform's type of these jobs: EntityKey Index Creation.</summary>
    public const int OperationType = 63;

    /// <summary>Queues a job for every key of the table whose index is missing.</summary>
    public void EnqueueMissing(UnitOfWork unit, TableDefinition table)
    {
        foreach (var key in table.Keys.Where(key => !environment.Rows.HasKey(unit, table, key)))
        {
            Enqueue(unit, table, key);
        }
    }

    /// <summary>Queues a job for one key.</summary>
    public void Enqueue(UnitOfWork unit, TableDefinition table, KeyDefinition key)
    {
        var now = environment.Clock.Now;
        var system = new EntityReference("systemuser", environment.SystemUserId);
        environment.Rows.Insert(unit, new Entity(JobQueue.Table, Guid.CreateVersion7(environment.Clock.GetUtcNow()))
        {
            ["name"] = Name(table, key),
            ["operationtype"] = new OptionSetValue(OperationType),
            ["primaryentitytype"] = table.LogicalName,
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(0),
            ["retrycount"] = 0,
            ["data"] = key.LogicalName,
            ["createdon"] = now,
            ["modifiedon"] = now,
            ["createdby"] = system,
            ["ownerid"] = system,
            ["owninguser"] = system,
            ["owningbusinessunit"] = new EntityReference("businessunit", BaseRows.RootBusinessUnitId),
        });
    }

    /// <summary>Builds the index that the job is for. Done twice it changes nothing; a failure is final, because the rows have to be changed first.</summary>
    public void Run(Entity job, JobRows jobs)
    {
        if (environment.Metadata.Tables.GetValueOrDefault(job.GetAttributeValue<string>("primaryentitytype")) is not { } table
            || table.Keys.FirstOrDefault(key => string.Equals(key.LogicalName, job.GetAttributeValue<string>("data"), StringComparison.Ordinal)) is not { } key)
        {
            jobs.Finish(job.Id, 32, "The key was removed before its index was built.");
            return;
        }

        try
        {
            Build(table, key);
            jobs.Finish(job.Id, 30, message: null);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            jobs.Finish(job.Id, 31, fault.Detail.Message, errorCode: fault.Detail.ErrorCode);
        }
    }

    private void Build(TableDefinition table, KeyDefinition key)
    {
        using var scope = new RequestScope(environment.Database.Begin());
        environment.Rows.EnsureKey(scope.Unit, table, key);
        environment.Commit(scope);
    }

    /// <summary>How far a key is.</summary>
    public KeyIndexStatus StatusOf(UnitOfWork unit, TableDefinition table, KeyDefinition key)
    {
        if (environment.Rows.HasKey(unit, table, key))
        {
            return KeyIndexStatus.Active;
        }

        var job = new SystemRows(environment, unit).Where(JobQueue.Table, ["statecode", "statuscode", "createdon"], ("operationtype", OperationType), ("name", Name(table, key)))
            .OrderBy(row => row.GetAttributeValue<DateTime>("createdon")).ThenBy(row => row.Id).LastOrDefault();
        return job?.GetAttributeValue<OptionSetValue>("statecode").Value switch
        {
            2 => KeyIndexStatus.InProgress,
            3 => KeyIndexStatus.Failed,
            _ => KeyIndexStatus.Pending,
        };
    }

    private static string Name(TableDefinition table, KeyDefinition key) => $"Index of key {table.LogicalName}.{key.LogicalName}";
}
