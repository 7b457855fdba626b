using BuyingDynamics.Operations.Deploy;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>The solution is there, managed, and no upgrade of it was left half-way.</summary>
internal sealed class VersionCheck : IEnvironmentCheck
{
    /// <summary>The solution's unique name.</summary>
    public const string Solution = "BuyingDynamics";

    public string Subject => "Solution";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        if (InstalledSolution.Find(service, Solution) is not { } installed)
        {
            return new(Subject, IsFine: false, "not installed", "Install it with bd deploy.");
        }

        var detail = $"{installed.Version}, {(installed.IsManaged ? "managed" : "unmanaged")}";
        return InstalledSolution.Find(service, Solution + InstalledSolution.StagedSuffix) is { } staged
            ? new(Subject, IsFine: false, $"{detail}; an upgrade to {staged.Version} was staged and not applied", "Run bd deploy again: it goes on with the upgrade.")
            : new(Subject, IsFine: true, detail);
    }
}
