using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>Creates the template of the access teams through which members of a deal team get at their deal.</summary>
internal sealed class AccessTeamPart(DeploymentTarget target) : IDeploymentPart
{
    /// <inheritdoc/>
    public string Subject => "Access teams";

    /// <inheritdoc/>
    public string AfterImport => Text;

    private static string Text => $"create the template '{SettingNames.DealTeamTemplate}'";

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan() => DealTeamTemplate.Exists(target.Service) ? [] : [Text];

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        DealTeamTemplate.Ensure(target.Service);
        return Task.CompletedTask;
    }
}
