using Microsoft.Xrm.Sdk;

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
            ProductWorkflows.Switch(target.Service, workflow.Id, on: true);
        }

        return Task.CompletedTask;
    }

    private IEnumerable<Entity> New() => Ours().Where(workflow => !known.Contains(workflow.Id) && !ProductWorkflows.IsOn(workflow));

    private IReadOnlyList<Entity> Ours() => ProductWorkflows.Of(target.Service, target.Package.UniqueName);
}
