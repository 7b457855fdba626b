using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Deploy.Checks;

/// <summary>Looks, before anything is done, whether the environment can take this package from this user. What is in the way is named, with what to do.</summary>
public static class EnvironmentFitness
{
    // What Dynamics 365 Sales brings and the solution builds on.
    private static readonly string[] SalesTables =
        ["opportunity", "opportunityclose", "lead", "competitor", "product", OpportunitySalesProcessTable.Table, LeadToOpportunityProcessTable.Table];

    /// <summary>Stops unless everything fits.</summary>
    /// <exception cref="StopException">Names what is in the way.</exception>
    public static void Demand(DeploymentTarget target)
    {
        ImportRights.Demand(target.Service, target.UserId);
        DemandSales(target.Service);
        var installed = InstalledSolution.Find(target.Service, target.Package.UniqueName);
        DemandVersion(target, installed);
        DemandNoImport(target);
        DemandNoOtherStage(target);
    }

    private static void DemandSales(IOrganizationService service)
    {
        var missing = SalesTables.Where(table => !TablePresence.Has(service, table)).ToList();
        if (missing.Count > 0)
        {
            throw Unfit($"This environment has no {string.Join(", ", missing)}: Dynamics 365 Sales is not installed in it. Install Sales (Power Platform admin center, the environment, Dynamics 365 apps), or name another environment with --url.");
        }
    }

    private static void DemandVersion(DeploymentTarget target, InstalledSolution? installed)
    {
        var package = target.Package;
        if (installed is null)
        {
            return;
        }

        if (installed.IsManaged != package.IsManaged)
        {
            throw Unfit(package.IsManaged
                ? $"An unmanaged copy of {package.UniqueName} ({installed.Version}) is installed, as on a development environment; a managed package cannot go over it. Take another environment; or delete the copy's tables and then the copy, with all their rows (bd export keeps them); or pass --unmanaged to update the copy."
                : $"{package.UniqueName} {installed.Version} is installed as a managed solution; an unmanaged package cannot go over it. Leave out --unmanaged.");
        }

        if (installed.Version > package.Version)
        {
            throw Unfit($"{package.UniqueName} {installed.Version} is installed, which is newer than this package ({package.Version}). Use the bd that belongs to the newer version; going back means bd export, bd uninstall, bd deploy, bd import.");
        }
    }

    private static void DemandNoImport(DeploymentTarget target)
    {
        var running = RunningImport.Find(target.Service, target.Package.UniqueName);
        if (running is not null)
        {
            throw new StopException(ExitCode.StoppedHalfway, $"Another import of {target.Package.UniqueName} is running since {running.StartedOn:u} ({running.Progress:0}%). Wait until it has ended, then run the same command again.");
        }
    }

    private static void DemandNoOtherStage(DeploymentTarget target)
    {
        var package = target.Package;
        if (InstalledSolution.Find(target.Service, package.UniqueName + InstalledSolution.StagedSuffix) is { } staged && staged.Version != package.Version)
        {
            throw Unfit($"An upgrade to {staged.Version} was staged and never applied. Under Solutions in the maker portal, apply or delete '{staged.UniqueName}', then run the same command again.");
        }
    }

    private static StopException Unfit(string sentence) => new(ExitCode.UnfitEnvironment, sentence);
}
