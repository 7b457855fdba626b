using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>
/// System jobs of solution operations. They run once: a failure is final, and what was running when the process ended has failed,
/// because its transaction was never committed.
/// </summary>
internal sealed class SolutionJobs(EnvironmentCore environment)
{
    /// <summary>Type of these jobs.</summary>
    public const int OperationType = 202;

    private readonly SolutionOperation operation = new(environment);
    private readonly ImportJobs imports = new(environment);

    /// <summary>Queues an operation; gives the id of its job.</summary>
    public Guid Enqueue(UnitOfWork unit, SolutionRequest request, string message, Guid caller)
    {
        var now = environment.Clock.Now;
        var job = new Entity(JobQueue.Table, Guid.CreateVersion7(environment.Clock.GetUtcNow()))
        {
            ["name"] = message,
            ["operationtype"] = new OptionSetValue(OperationType),
            ["messagename"] = message,
            ["primaryentitytype"] = "none",
            ["statecode"] = new OptionSetValue(0),
            ["statuscode"] = new OptionSetValue(0),
            ["retrycount"] = 0,
            ["depth"] = 1,
            ["correlationid"] = Guid.NewGuid(),
            ["requestid"] = request.ImportJobId,
            ["data"] = request.Write(),
            ["createdon"] = now,
            ["modifiedon"] = now,
            ["createdby"] = new EntityReference("systemuser", caller),
            ["ownerid"] = new EntityReference("systemuser", caller),
            ["owninguser"] = new EntityReference("systemuser", caller),
            ["owningbusinessunit"] = new EntityReference("businessunit", BaseRows.RootBusinessUnitId),
        };
        environment.Rows.Insert(unit, job);
        return job.Id;
    }

    /// <summary>Records failures for which there was no room when they happened.</summary>
    public void RecordLate() => operation.RecordLate();

    /// <summary>Runs a job that was claimed. What it refuses is told by its rows.</summary>
    public void Run(Entity job)
    {
        environment.Importing.Begin(job.Id);
        try
        {
            operation.Run(
                SolutionRequest.Read(job.GetAttributeValue<string>("data")),
                unit => End(unit, job.Id, 30, fault: null),
                (unit, fault) => End(unit, job.Id, 31, fault));
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // Recorded in the job, for whoever asks how it ended.
        }
        finally
        {
            environment.Importing.End(job.Id);
        }
    }

    /// <summary>Marks what was running when the environment went down as failed.</summary>
    public void Recover()
    {
        using var scope = new RequestScope(environment.Database.Begin());
        var rows = new SystemRows(environment, scope.Unit);
        var claimed = rows.Where(JobQueue.Table, ["requestid", "data"], ("statecode", 2), ("operationtype", OperationType)).ToDictionary(job => job.GetAttributeValue<Guid>("requestid"));
        foreach (var import in rows.Where(ImportJobs.Table, ["solutionname", "startedon"], ("completedon", null)).Where(import => import.Contains("startedon") || claimed.ContainsKey(import.Id)))
        {
            var solution = import.GetAttributeValue<string>("solutionname");
            var fault = DataverseFault.InterruptedImport(solution).Detail;
            imports.Fail(scope.Unit, import.Id, solution, 0, fault);
            if (claimed.GetValueOrDefault(import.Id) is { } job)
            {
                End(scope.Unit, job.Id, 31, fault);
                SolutionRequest.Read(job.GetAttributeValue<string>("data")).DropFile(scope.Unit);
            }
        }

        environment.Commit(scope);
    }

    private void End(UnitOfWork unit, Guid job, int status, OrganizationServiceFault? fault)
    {
        var change = JobRows.State(job, 3, status);
        change["completedon"] = environment.Clock.Now;
        change["modifiedon"] = environment.Clock.Now;
        change["message"] = fault?.Message;
        change["friendlymessage"] = fault?.Message;
        change["errorcode"] = fault?.ErrorCode;
        environment.Rows.Update(unit, change);
    }
}
