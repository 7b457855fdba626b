using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy.Checks;

/// <summary>An import of the solution that has not ended.</summary>
/// <param name="Id">Id of the import job.</param>
/// <param name="StartedOn">When it began.</param>
/// <param name="Progress">How far it is, in percent.</param>
public sealed record RunningImport(Guid Id, DateTime StartedOn, double Progress)
{
    private const int Ended = 3;
    private static readonly string[] Messages = ["ImportSolutionAsync", "StageAndUpgradeAsync", "DeleteAndPromoteAsync"];

    /// <summary>
    /// The one that runs now, or null. An import job that says nothing about its end was aborted, unless a system job of an import runs:
    /// an aborted one is in nobody's way, the next import does everything again.
    /// </summary>
    public static RunningImport? Find(IOrganizationService service, string solution)
    {
        var jobs = new QueryExpression("importjob") { ColumnSet = new ColumnSet("startedon", "progress") };
        jobs.Criteria.AddCondition("solutionname", ConditionOperator.Equal, solution);
        jobs.Criteria.AddCondition("completedon", ConditionOperator.Null);
        jobs.AddOrder("startedon", OrderType.Descending);
        return service.ReadAll(jobs).FirstOrDefault() is { } job && SystemJobRuns(service)
            ? new RunningImport(job.Id, job.GetAttributeValue<DateTime>("startedon"), job.GetAttributeValue<double?>("progress") ?? 0)
            : null;
    }

    private static bool SystemJobRuns(IOrganizationService service)
    {
        var jobs = new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("statecode"), TopCount = 1 };
        jobs.Criteria.AddCondition("statecode", ConditionOperator.NotEqual, Ended);
        jobs.Criteria.AddCondition("messagename", ConditionOperator.In, [.. Messages.Cast<object>()]);
        return service.RetrieveMultiple(jobs).Entities.Count > 0;
    }
}
