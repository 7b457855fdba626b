using System.CommandLine;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Load;

/// <summary>bd load: loads CSV files into an environment.</summary>
internal static class LoadCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--from") { Description = "Folder of CSV files.", Required = true };
        var map = new Option<FileInfo>("--map") { Description = "Mapping file; see src/Operations/Load/README.md.", Required = true };
        var report = new Option<FileInfo?>("--report") { Description = $"Where rows that were not loaded are listed. Default: {ConsoleLoad.ReportFile} in the current folder." };
        var command = new Command("load", "Loads CSV files into an environment; run again after a stop it goes on. Exit code 8: rows were refused.") { folder, map, report };
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var mapping = LoadMap.Read(parsed.GetRequiredValue(map).FullName);
            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), console, cancellation);
            var catalog = SolutionContents.Read(SolutionPack.Pack(SolutionPackOptions.OfThisRepository())).Metadata;
            var load = new ConsoleLoad(environment.Service, catalog, TimeProvider.System.GetUtcNow().UtcDateTime, console);
            var file = parsed.GetValue(report)?.FullName ?? Path.GetFullPath(ConsoleLoad.ReportFile);
            var loaded = await Task.Run(() => load.Run(parsed.GetRequiredValue(folder).FullName, mapping, file, cancellation), cancellation);
            return loaded.Findings.Any(finding => finding.IsError) ? ExitCode.NeedsAttention : ExitCode.Done;
        });
        return command;
    }
}
