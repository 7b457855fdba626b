using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>The solution as the environment has it.</summary>
/// <param name="Id">Id of the solution's row.</param>
/// <param name="UniqueName">Unique name; a staged upgrade stands beside the installed version with <see cref="StagedSuffix"/>.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsManaged">False for a copy that somebody imported to work on.</param>
public sealed record InstalledSolution(Guid Id, string UniqueName, Version Version, bool IsManaged)
{
    /// <summary>What the platform adds to the name of an upgrade that is staged and not applied yet.</summary>
    public const string StagedSuffix = "_Upgrade";

    /// <summary>The installed solution of that unique name, or null.</summary>
    public static InstalledSolution? Find(IOrganizationService service, string uniqueName)
    {
        var query = new QueryExpression("solution") { ColumnSet = new ColumnSet("uniquename", "version", "ismanaged") };
        query.Criteria.AddCondition("uniquename", ConditionOperator.Equal, uniqueName);
        return service.ReadAll(query)
            .Select(row => new InstalledSolution(row.Id, row.GetAttributeValue<string>("uniquename"), Version.Parse(row.GetAttributeValue<string>("version")), row.GetAttributeValue<bool>("ismanaged")))
            .FirstOrDefault();
    }
}
