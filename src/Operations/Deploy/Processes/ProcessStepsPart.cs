using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Restoring;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Deploy.Processes;

/// <summary>
/// Registers the stage step on the tables of the organisation's own business process flows: their stages move the customer's phase, and the gate
/// holds there, too. A solution cannot bring these steps, because it does not know the tables.
/// </summary>
internal sealed class ProcessStepsPart(DeploymentTarget target) : IDeploymentPart
{
    private readonly StageSteps steps = new(target.Service);

    /// <inheritdoc/>
    public string Subject => "Own processes";

    /// <inheritdoc/>
    public string AfterImport => OwnProcesses.Find(target.Service) is { Count: > 0 } found ? $"register the stage step on {string.Join(", ", found.Select(Named))}" : string.Empty;

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan() => [.. Missing().Select(process => $"register the stage step on {Named(process)}")];

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        foreach (var process in Missing())
        {
            cancellation.ThrowIfCancellationRequested();
            progress(process.Name);
            steps.Write(steps.Missing(process.Table));
        }

        // Without own processes nobody asks for them at every save.
        if (!IsKnown())
        {
            RestoreCall.Send(target.Service, [new Entity(CompiledSettingsTable.Table, SettingNames.ProcessesRowId) { [CompiledSettingsTable.Name] = SettingNames.ProcessesRow }]);
        }

        return Task.CompletedTask;
    }

    private List<OwnProcess> Missing()
    {
        var isKnown = IsKnown();
        return [.. OwnProcesses.Find(target.Service).Where(process => !isKnown || steps.Missing(process.Table).Count > 0)];
    }

    private bool IsKnown() => target.Service.ReadAll(Paging.RowsOf(CompiledSettingsTable.Table, CompiledSettingsTable.Id, [SettingNames.ProcessesRowId], CompiledSettingsTable.Name)).Count > 0;

    private static string Named(OwnProcess process) => $"{process.Name} ({process.Table.Name})";
}
