using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>
/// Activates the product's workflows that came with this import and are off. One that was there before stays as it is: an administrator
/// may have switched it off for a reason.
/// </summary>
internal sealed class WorkflowsPart : IDeploymentPart
{
    private readonly DeploymentTarget target;
    private readonly HashSet<Guid> known;

    public WorkflowsPart(DeploymentTarget target)
    {
        this.target = target;
        known = [.. Ours().Select(workflow => workflow.Id)];
    }

    /// <inheritdoc/>
    public string Subject => "Workflows";

    /// <inheritdoc/>
    public string AfterImport => "activate those that are new";

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan() => [.. New().Select(workflow => $"activate {workflow.GetAttributeValue<string>("name")}")];

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        foreach (var workflow in New())
        {
            target.Service.Update(new Entity("workflow", workflow.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        }

        return Task.CompletedTask;
    }

    private IEnumerable<Entity> New() => Ours().Where(workflow => !known.Contains(workflow.Id) && workflow.GetAttributeValue<OptionSetValue>("statecode")?.Value == 0);

    private IReadOnlyList<Entity> Ours()
    {
        const int component = 29;
        const int definition = 1;
        var query = new QueryExpression("workflow") { ColumnSet = new ColumnSet("name", "statecode") };
        query.Criteria.AddCondition("type", ConditionOperator.Equal, definition);
        var parts = query.AddLink("solutioncomponent", "workflowid", "objectid");
        parts.LinkCriteria.AddCondition("componenttype", ConditionOperator.Equal, component);
        parts.AddLink("solution", "solutionid", "solutionid").LinkCriteria.AddCondition("uniquename", ConditionOperator.Equal, target.Package.UniqueName);
        return target.Service.ReadAll(query);
    }
}
