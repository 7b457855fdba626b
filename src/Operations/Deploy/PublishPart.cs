using Microsoft.Crm.Sdk.Messages;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>Publishes after an import, so that people see what it brought.</summary>
internal sealed class PublishPart(DeploymentTarget target, Func<bool> hasImported) : IDeploymentPart
{
    /// <inheritdoc/>
    public string Subject => "Publish";

    /// <inheritdoc/>
    public string AfterImport => "all customizations";

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan() => hasImported() ? [AfterImport] : [];

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        target.Service.Execute(new PublishAllXmlRequest());
        return Task.CompletedTask;
    }
}
