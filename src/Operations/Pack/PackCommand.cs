using System.CommandLine;
using System.Globalization;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Pack;

/// <summary>bd pack: writes the solution package.</summary>
internal static class PackCommand
{
    public static Command Create()
    {
        var file = new Option<FileInfo>("--out") { Description = "The zip to write.", Required = true };
        var unmanaged = new Option<bool>("--unmanaged") { Description = "Write an unmanaged package instead of a managed one." };
        var folder = new Option<DirectoryInfo?>("--solution") { Description = "The solution folder. Default: solution/ of this repository." };

        var command = new Command("pack", "Packs the solution folder into a zip that Dataverse imports.") { file, unmanaged, folder };
        command.Runs(parsed => Run(parsed.GetRequiredValue(file), parsed.GetValue(folder), managed: !parsed.GetValue(unmanaged)));
        return command;
    }

    private static ExitCode Run(FileInfo file, DirectoryInfo? folder, bool managed)
    {
        var options = folder is null ? SolutionPackOptions.OfThisRepository() : SolutionPackOptions.OfFolder(folder.FullName);
        var package = SolutionPack.Pack(options with { Managed = managed });
        file.Directory?.Create();
        File.WriteAllBytes(file.FullName, package);
        AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{(managed ? "Managed" : "Unmanaged")} package, {package.Length:N0} bytes: {file.FullName}");
        return ExitCode.Done;
    }
}
