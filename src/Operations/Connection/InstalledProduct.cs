using System.ServiceModel;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace BuyingDynamics.Operations.Connection;

/// <summary>Stops a verb in an environment without the product, always with the same words.</summary>
public static class InstalledProduct
{
    /// <summary>Connects to an environment that has the product, in whatever version.</summary>
    /// <exception cref="StopException">The environment cannot be reached, does not take the sign-in, or has no such product.</exception>
    public static async Task<EnvironmentConnection> OpenAsync(ConnectionRequest request, IAnsiConsole console, CancellationToken cancellation)
    {
        var environment = await EnvironmentConnection.OpenAsync(request, console, cancellation);
        try
        {
            Demand(environment.Service);
            return environment;
        }
        catch
        {
            environment.Dispose();
            throw;
        }
    }

    /// <summary>Stops when the product is not there, in whatever version. Asks for one of its tables, so that it serves users who may not read the list of solutions.</summary>
    /// <exception cref="StopException">The product is not installed.</exception>
    public static void Demand(IOrganizationService service)
    {
        try
        {
            if (!TablePresence.Has(service, CompiledSettingsTable.Table))
            {
                throw Missing(CarriedSolution.OfThisProgram.UniqueName);
            }
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            // The table is there, and not for this user: the verb itself tells what it lacks.
        }
    }

    /// <summary>Stops when the product is not there in exactly this version, whose tables and columns this bd knows. Reads the list of solutions.</summary>
    /// <exception cref="StopException">The product is not installed, or is older or newer.</exception>
    public static InstalledSolution Demand(IOrganizationService service, string uniqueName, Version version)
    {
        var installed = InstalledSolution.Find(service, uniqueName) ?? throw Missing(uniqueName);
        var other = $"{uniqueName} {installed.Version} is installed, {(installed.Version < version ? "older" : "newer")} than {version}, which this bd belongs to.";
        return installed.Version.CompareTo(version) switch
        {
            < 0 => throw Unfit($"{other} Upgrade with bd deploy, or use the bd that belongs to the installed version."),
            > 0 => throw Unfit($"{other} Use the bd that belongs to the installed version."),
            _ => installed,
        };
    }

    private static StopException Missing(string uniqueName, Exception? cause = null) =>
        Unfit($"{uniqueName} is not installed in this environment. Install it with bd deploy, or check the address (--url, or \"url\" in the settings file).", cause);

    private static StopException Unfit(string sentence, Exception? cause = null) => new(ExitCode.UnfitEnvironment, sentence, cause);
}
