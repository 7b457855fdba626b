using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>The workflows that the solution brings. An administrator may switch them off; that stays through upgrades and exports.</summary>
public static class ProductWorkflows
{
    private const int Component = 29;
    private const int Definition = 1;

    /// <summary>Their rows, with name and state.</summary>
    public static IReadOnlyList<Entity> Of(IOrganizationService service, string solution)
    {
        var query = new QueryExpression("workflow") { ColumnSet = new ColumnSet("name", "statecode") };
        query.Criteria.AddCondition("type", ConditionOperator.Equal, Definition);
        var parts = query.AddLink("solutioncomponent", "workflowid", "objectid");
        parts.LinkCriteria.AddCondition("componenttype", ConditionOperator.Equal, Component);
        parts.AddLink("solution", "solutionid", "solutionid").LinkCriteria.AddCondition("uniquename", ConditionOperator.Equal, solution);
        return service.ReadAll(query);
    }

    /// <summary>Whether the workflow is on.</summary>
    public static bool IsOn(Entity workflow) => workflow.Option("statecode") is 1;

    /// <summary>Switches a workflow on or off.</summary>
    public static void Switch(IOrganizationService service, Guid workflow, bool on) => service.Update(new Entity("workflow", workflow)
    {
        ["statecode"] = new OptionSetValue(on ? 1 : 0),
        ["statuscode"] = new OptionSetValue(on ? 2 : 1),
    });
}
