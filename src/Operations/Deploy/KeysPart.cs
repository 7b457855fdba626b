using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>Waits until the alternate keys are in force: the platform builds their indexes after the import, and without them two writers could create one alert twice.</summary>
internal sealed class KeysPart(DeploymentTarget target) : IDeploymentPart
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <inheritdoc/>
    public string Subject => "Alternate keys";

    /// <inheritdoc/>
    public string AfterImport => $"wait for {Keys().Count()}";

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan() => [.. States().Where(key => key.State != EntityKeyIndexStatus.Active).Select(key => $"{key.Key} of {key.Table} is {key.State}")];

    /// <inheritdoc/>
    public async Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        var until = target.Time.GetUtcNow() + Patience;
        var again = new HashSet<string>(StringComparer.Ordinal);
        while (States().Where(key => key.State != EntityKeyIndexStatus.Active).ToList() is { Count: > 0 } waiting)
        {
            foreach (var failed in waiting.Where(key => key.State == EntityKeyIndexStatus.Failed))
            {
                // Built once more; a second failure has a cause in the rows.
                if (!again.Add(failed.Key))
                {
                    throw new StopException(ExitCode.UnfitEnvironment, $"The key {failed.Key} of table {failed.Table} cannot be built: rows of it are there twice. Look for them with an advanced find, delete the younger ones, and run the same command again.");
                }

                target.Service.Execute(new OrganizationRequest("ReactivateEntityKey") { ["EntityLogicalName"] = failed.Table, ["EntityKeyLogicalName"] = failed.Key });
            }

            if (target.Time.GetUtcNow() > until)
            {
                throw new StopException(ExitCode.StoppedHalfway, $"{waiting.Count} alternate keys are still being built after {Patience.TotalMinutes:0} minutes: {string.Join(", ", waiting.Select(key => key.Key))}. The environment is busy; run the same command again later.");
            }

            progress($"{waiting.Count} left");
            await Task.Delay(Pause, target.Time, cancellation);
        }
    }

    private IEnumerable<(string Table, string Key)> Keys() => target.Package.OwnTables.SelectMany(table => target.Package.Metadata.Table(table).Keys.Select(key => (table, key.LogicalName)));

    private IEnumerable<(string Table, string Key, EntityKeyIndexStatus State)> States() => Keys().Select(key => (key.Table, key.Key, KeyState.Of(target.Service, key.Table, key.Key)));
}
