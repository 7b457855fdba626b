using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>The plug-in steps are registered and on.</summary>
internal sealed class StepsCheck : IEnvironmentCheck
{
    private const string Assembly = "BuyingDynamics.Plugins";

    public string Subject => "Plug-in steps";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name", "statecode") };
        query.AddLink("plugintype", "plugintypeid", "plugintypeid").LinkCriteria.AddCondition("assemblyname", ConditionOperator.Equal, Assembly);
        query.AddOrder("name", OrderType.Ascending);
        var steps = service.ReadAll(query);
        var off = steps.Where(step => step.GetAttributeValue<OptionSetValue>("statecode")?.Value == 1).Select(step => step.GetAttributeValue<string>("name")).ToList();
        return steps.Count == 0 ? new(Subject, IsFine: false, "none registered", "Install the solution with bd deploy.")
            : off.Count > 0 ? new(Subject, IsFine: false, $"{off.Count} of {steps.Count} are off: {string.Join(", ", off.Take(5))}{(off.Count > 5 ? ", ..." : string.Empty)}", "Switch them on: bd deploy does.")
            : new(Subject, IsFine: true, $"{steps.Count} on");
    }
}
