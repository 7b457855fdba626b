using System.CommandLine;
using System.Globalization;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>bd sweep: evaluates every deal that is due. Exit code 8: some deals could not be judged; 7: stopped, run it again.</summary>
internal static class SweepCommand
{
    // What service protection counts is calls under way: a workstation gains nothing from more.
    private const int MostWorkers = 50;

    public static Command Create()
    {
        var shard = new Option<string>("--shard")
        {
            Description = "Which part of the deals, as 2/4: several machines take a part each.",
            DefaultValueFactory = _ => "1/1",
        };
        var workers = new Option<int?>("--workers") { Description = "How many pages at once at most. Default: as many as the environment recommends." };
        var deals = new Option<int>("--deals") { Description = "Deals in a page, 1 to 500.", DefaultValueFactory = _ => 200 };
        var checkpoint = new Option<FileInfo?>("--checkpoint") { Description = "File that keeps how far the sweep is; after a kill, the same command goes on there." };
        var json = new Option<bool>("--json") { Description = "Write JSON lines for programs instead of text." };
        var command = new Command("sweep", "Evaluates the deals that are due; a scheduler runs it. See README.md of src/Operations.") { shard, workers, deals, checkpoint, json };
        var connection = ConnectionOptions.AddTo(command);
        shard.Validators.Add(result =>
        {
            if (Part(result.GetValueOrDefault<string>()) is null)
            {
                result.AddError("--shard takes a part and the number of parts, such as 2/4.");
            }
        });
        workers.MustBeBetween(1, MostWorkers);
        deals.MustBeBetween(1, 500);
        command.Runs(async (parsed, cancellation) =>
        {
            var isJson = parsed.GetValue(json);
            using var environment = await InstalledProduct.OpenAsync(connection.Read(parsed), isJson ? RunConsole.Plain(Console.Error) : RunConsole.OfThisProcess, cancellation);
            var part = Part(parsed.GetValue(shard)!)!;
            var options = new SweepOptions
            {
                Shard = part.Number,
                Shards = part.Of,
                Workers = Math.Clamp(parsed.GetValue(workers) ?? environment.RecommendedParallelism, 1, Math.Max(1, Math.Min(MostWorkers, DealShard.Most / part.Of))),
                StartWith = environment.RecommendedParallelism,
                DealsPerPage = parsed.GetValue(deals),
            };
            ISweepOutput output = isJson ? new SweepJson(Console.Out, TimeProvider.System) : new SweepConsole(RunConsole.OfThisProcess, TimeProvider.System);
            return await new SweepRun(environment.Service, options, output).RunAsync(parsed.GetValue(checkpoint)?.FullName, cancellation);
        });
        return command;
    }

    private static DealShard? Part(string? text)
    {
        var parts = text?.Split('/') ?? [];
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var of)
            && new DealShard(number, of) is { IsValid: true } part
            ? part
            : null;
    }
}
