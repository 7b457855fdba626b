using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>The rows of import jobs: progress from 0 to 100, when they started and ended, and the report of their result.</summary>
internal sealed class ImportJobs(EnvironmentCore environment)
{
    /// <summary>The table.</summary>
    public const string Table = "importjob";

    /// <summary>A job that has not begun.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040237: the caller's id is that of another job.</exception>
    public void Add(UnitOfWork unit, Guid id, Guid caller) => environment.Rows.Insert(unit, new Entity(Table, id)
    {
        ["name"] = "Customizations",
        ["progress"] = 0d,
        ["createdon"] = environment.Clock.Now,
        ["modifiedon"] = environment.Clock.Now,
        ["createdby"] = new EntityReference("systemuser", caller),
        ["modifiedby"] = new EntityReference("systemuser", caller),
        ["organizationid"] = new EntityReference("organization", environment.OrganizationId),
    });

    /// <summary>It has begun, with this solution.</summary>
    public void Begin(UnitOfWork unit, Guid id, string solution) => environment.Rows.Update(unit, new Entity(Table, id)
    {
        ["startedon"] = environment.Clock.Now,
        ["solutionname"] = solution,
    });

    /// <summary>It has ended well.</summary>
    public void Complete(UnitOfWork unit, Guid id, ImportResult result) => environment.Rows.Update(unit, new Entity(Table, id)
    {
        ["progress"] = 100d,
        ["completedon"] = environment.Clock.Now,
        ["modifiedon"] = environment.Clock.Now,
        ["solutionname"] = result.UniqueName,
        ["solutionid"] = StableId.Of("solution", result.UniqueName),
        ["data"] = ImportReport.Of(result, environment.Clock.Now),
    });

    /// <summary>It has failed; its progress stays where it was.</summary>
    public void Fail(UnitOfWork unit, Guid id, string? solution, double progress, OrganizationServiceFault fault) => environment.Rows.Update(unit, new Entity(Table, id)
    {
        ["progress"] = progress,
        ["completedon"] = environment.Clock.Now,
        ["modifiedon"] = environment.Clock.Now,
        ["data"] = ImportReport.Of(solution, progress, fault, environment.Clock.Now),
    });
}
