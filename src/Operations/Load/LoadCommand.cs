using System.CommandLine;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Load;

/// <summary>bd load: loads CSV files into an environment.</summary>
internal static class LoadCommand
{
    private const int MostRowsPerRequest = 200;
    private const int MostWorkers = 52;

    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--from") { Description = "Folder of CSV files.", Required = true };
        var map = new Option<FileInfo>("--map") { Description = "Mapping file; see src/Operations/Load/README.md.", Required = true };
        var report = new Option<FileInfo?>("--report") { Description = $"Where rows that were not loaded are listed. Default: {ConsoleLoad.ReportFile} in the current folder." };
        var rows = new Option<int>("--rows") { Description = $"Rows in one request, 1 to {MostRowsPerRequest}.", DefaultValueFactory = _ => new LoadOptions().RowsPerRequest };
        var workers = new Option<int>("--workers") { Description = $"Requests at once at most, 1 to {MostWorkers}; how many the environment bears is found out.", DefaultValueFactory = _ => new LoadOptions().MostAtOnce };
        var command = new Command("load", "Loads CSV files into an environment; run again after a stop it goes on. Exit code 8: rows were refused.") { folder, map, report, rows, workers };
        var connection = ConnectionOptions.AddTo(command);
        rows.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostRowsPerRequest)
            {
                result.AddError($"--rows takes a number from 1 to {MostRowsPerRequest}.");
            }
        });
        workers.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostWorkers)
            {
                result.AddError($"--workers takes a number from 1 to {MostWorkers}, which is how many requests at once the platform takes of one user.");
            }
        });
        command.Runs(async (parsed, cancellation) =>
        {
            var mapping = LoadMap.Read(parsed.GetRequiredValue(map).FullName);
            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), console, cancellation);
            var catalog = await EnvironmentTables.ReadAsync(environment.Service, mapping, cancellation);
            await CreateRights.DemandAsync(environment.Service, environment.UserId, mapping, catalog, cancellation);
            var options = new LoadOptions { RowsPerRequest = parsed.GetValue(rows), StartWith = environment.RecommendedParallelism, MostAtOnce = parsed.GetValue(workers) };
            var load = new ConsoleLoad(environment.Service, catalog, options.Time.GetUtcNow().UtcDateTime, options, console);
            var loaded = await load.RunAsync(parsed.GetRequiredValue(folder).FullName, mapping, parsed.GetValue(report)?.FullName ?? Path.GetFullPath(ConsoleLoad.ReportFile), cancellation);
            return loaded.Findings.Any(finding => finding.IsError) ? ExitCode.NeedsAttention : ExitCode.Done;
        });
        return command;
    }
}
