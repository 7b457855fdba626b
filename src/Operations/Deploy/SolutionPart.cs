using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>Imports the solution, or upgrades it: the new version is staged and takes the old one's place, data and changed settings stay.</summary>
internal sealed class SolutionPart(DeploymentTarget target, bool again) : IDeploymentPart
{
    private const int Ended = 3;
    private const int Succeeded = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public string Subject => "Solution";

    /// <inheritdoc/>
    public string AfterImport => string.Empty;

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan()
    {
        var package = target.Package;
        return (Installed(), Staged()) switch
        {
            (_, not null) => [$"apply the upgrade to {package.Version} that was staged before"],
            (null, _) => [$"import {package.UniqueName} {package.Version}, {(package.IsManaged ? "managed" : "unmanaged")}"],
            ({ } installed, _) when installed.Version < package.Version => [$"upgrade {package.UniqueName} from {installed.Version} to {package.Version}"],
            _ when again => [$"import {package.UniqueName} {package.Version} once more"],
            _ => [],
        };
    }

    /// <inheritdoc/>
    public async Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        var installed = Installed();
        if (Staged() is not null)
        {
            await RunAsync(new OrganizationRequest("DeleteAndPromoteAsync") { ["UniqueName"] = target.Package.UniqueName }, null, progress, cancellation);
        }
        else if (installed is null || (again && installed.Version == target.Package.Version))
        {
            await RunAsync(Import("ImportSolutionAsync", out var job), job, progress, cancellation);
        }
        else if (installed.Version < target.Package.Version)
        {
            await RunAsync(target.Package.IsManaged ? Import("StageAndUpgradeAsync", out var job) : Import("ImportSolutionAsync", out job), job, progress, cancellation);
        }
    }

    private InstalledSolution? Installed() => InstalledSolution.Find(target.Service, target.Package.UniqueName);

    private InstalledSolution? Staged() =>
        InstalledSolution.Find(target.Service, target.Package.UniqueName + InstalledSolution.StagedSuffix) is { } staged && staged.Version == target.Package.Version ? staged : null;

    // Unmanaged changes of customers stay on top: the platform says where they hide an update.
    private OrganizationRequest Import(string message, out Guid? job)
    {
        job = Guid.NewGuid();
        return new OrganizationRequest(message)
        {
            ["CustomizationFile"] = target.Zip,
            ["OverwriteUnmanagedCustomizations"] = false,
            ["PublishWorkflows"] = true,
            ["ImportJobId"] = job.Value,
        };
    }

    private async Task RunAsync(OrganizationRequest request, Guid? importJob, Action<string> progress, CancellationToken cancellation)
    {
        var answer = target.Service.Execute(request);
        var systemJob = (Guid)answer.Results["AsyncOperationId"];
        while (true)
        {
            var job = target.Service.Retrieve("asyncoperation", systemJob, new ColumnSet("statecode", "statuscode", "message", "friendlymessage", "errorcode"));
            if (importJob is { } id)
            {
                progress($"{Progress(id):0}%");
            }

            if (job.GetAttributeValue<OptionSetValue>("statecode")?.Value == Ended)
            {
                Demand(job);
                return;
            }

            await Task.Delay(Pause, target.Time, cancellation);
        }
    }

    private double Progress(Guid importJob)
    {
        var query = new QueryExpression("importjob") { ColumnSet = new ColumnSet("progress") };
        query.Criteria.AddCondition("importjobid", ConditionOperator.Equal, importJob);
        return target.Service.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<double?>("progress") ?? 0;
    }

    private static void Demand(Entity job)
    {
        if (job.GetAttributeValue<OptionSetValue>("statuscode")?.Value != Succeeded)
        {
            var reason = job.GetAttributeValue<string>("friendlymessage") is { Length: > 0 } friendly ? friendly : job.GetAttributeValue<string>("message");
            if (job.GetAttributeValue<int?>("errorcode") == StopReason.EnvironmentFull)
            {
                throw new StopException(ExitCode.StorageFull, $"The import was not made, and the environment is as it was before: {reason}");
            }

            throw new StopException(ExitCode.UnfitEnvironment, $"The environment refused the import, and is as it was before: {reason} Put right what it names, then run the same command again.");
        }
    }
}
