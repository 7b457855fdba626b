using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>The product's roles are there, and somebody has them.</summary>
internal sealed class RolesCheck : IEnvironmentCheck
{
    private static readonly string[] Roles = ["BD Rep", "BD Manager", "BD Account Manager", "BD Administrator", "BD Automation"];

    public string Subject => "Roles";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("name", ConditionOperator.In, [.. Roles]);
        var there = service.ReadAll(query).Select(row => row.GetAttributeValue<string>("name")).ToHashSet(StringComparer.Ordinal);
        var missing = Roles.Where(role => !there.Contains(role)).ToList();
        return missing.Count == 0
            ? new(Subject, IsFine: true, string.Join(", ", Roles))
            : new(Subject, IsFine: false, $"missing: {string.Join(", ", missing)}", "Install the solution again with bd deploy.");
    }
}
