using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Pack;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>The solution is there in the version that this bd belongs to, and no upgrade of it was left half-way.</summary>
internal sealed class VersionCheck(CarriedSolution carried) : IEnvironmentCheck
{
    public string Subject => "Solution";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        if (InstalledSolution.Find(service, carried.UniqueName) is not { } installed)
        {
            return new(Subject, IsFine: false, "not installed", "Install it with bd deploy.");
        }

        var detail = $"{installed.Version}, {(installed.IsManaged ? "managed" : "unmanaged")}";
        if (InstalledSolution.Find(service, carried.UniqueName + InstalledSolution.StagedSuffix) is { } staged)
        {
            return new(Subject, IsFine: false, $"{detail}; an upgrade to {staged.Version} was staged and not applied", "Run bd deploy again: it goes on with the upgrade.");
        }

        return installed.Version.CompareTo(carried.Version) switch
        {
            < 0 => new(Subject, IsFine: false, $"{detail}; older than {carried.Version}, which this bd belongs to", "Upgrade with bd deploy, or use the bd that belongs to the installed version."),
            > 0 => new(Subject, IsFine: false, $"{detail}; newer than {carried.Version}, which this bd belongs to", "Use the bd that belongs to the installed version."),
            _ => new(Subject, IsFine: true, detail),
        };
    }
}
