using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>Switches the product's plugin steps on: with one of them off, rules judge by facts that nobody keeps.</summary>
internal sealed class StepsPart(DeploymentTarget target) : IDeploymentPart
{
    /// <inheritdoc/>
    public string Subject => "Plugin steps";

    /// <inheritdoc/>
    public string AfterImport => "switch on what is off";

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan() => [.. Disabled(target.Service, target.Package.PluginAssembly!).Select(step => $"switch on {step.GetAttributeValue<string>("name")}")];

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        foreach (var step in Disabled(target.Service, target.Package.PluginAssembly!))
        {
            target.Service.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        }

        return Task.CompletedTask;
    }

    /// <summary>Steps of the assembly that are off.</summary>
    public static IReadOnlyList<Entity> Disabled(IOrganizationService service, string assembly)
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 1);
        query.AddLink("plugintype", "plugintypeid", "plugintypeid").LinkCriteria.AddCondition("assemblyname", ConditionOperator.Equal, assembly);
        query.AddOrder("name", OrderType.Ascending);
        return service.ReadAll(query);
    }
}
