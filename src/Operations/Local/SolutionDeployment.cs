using System.Globalization;
using System.Security.Cryptography;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Pack;
using Spectre.Console;

namespace BuyingDynamics.Operations.Local;

/// <summary>Packs the solution and imports it when it differs from what was imported last.</summary>
internal sealed class SolutionDeployment(LocalEnvironment environment, IAnsiConsole console)
{
    /// <summary>Brings the environment to the solution folder's state.</summary>
    public void Run(SolutionPackOptions repository, DataFolder folder)
    {
        var package = SolutionPack.Pack(repository);
        var hash = Convert.ToHexString(SHA256.HashData(package));
        if (!IsInstalled())
        {
            // Never imported, or uninstalled since: the rows that were loaded went with it.
            folder.LoadedRows.Clear();
        }
        else if (string.Equals(hash, folder.Package, StringComparison.Ordinal))
        {
            console.MarkupLine("Solution: as imported before.");
            return;
        }

        console.Stage("Importing the solution", _ => environment.ImportSolution(package));
        folder.Package = hash;
        folder.Save();
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Solution: imported, {package.Length:N0} bytes.");
    }

    private bool IsInstalled() => InstalledSolution.Find(environment.ServiceFor(environment.SystemUserId), CarriedSolution.OfThisProgram.UniqueName) is not null;
}
