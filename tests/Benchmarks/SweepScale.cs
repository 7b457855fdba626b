using System.Diagnostics;
using System.Globalization;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Local;
using Spectre.Console;

namespace BuyingDynamics.Benchmarks;

/// <summary>
/// What a night costs: as many deals due among a hundred thousand and among a million. The sweep is a process of its own and talks HTTP to
/// an environment in this one. Look at: the ratio of the times (at most 1.3), the sweep's memory (at most 300 MB, and equal).
/// </summary>
internal static class SweepScale
{
    private const int WorkersCompared = 2000;
    private const int Few = 100_000;
    private const int Many = 1_000_000;

    // One after another in mirrored order, so that what else the machine does falls on both alike.
    private static readonly int[] Order = [Few, Many, Many, Few];

    /// <summary>Prints the table. About as long as evaluating four times the due deals takes, and a few minutes for the rows.</summary>
    public static void Print(int due)
    {
        var folder = Path.Combine(Path.GetTempPath(), "BuyingDynamics.Benchmarks", $"sweep-{Environment.ProcessId}");
        var environments = Order.Distinct().ToDictionary(deals => deals, deals => Made(Path.Combine(folder, $"{deals}"), deals));
        var table = RunConsole.Plain(Console.Out).Table(string.Create(CultureInfo.InvariantCulture, $"Sweep, {due:N0} deals due")).AddColumns("Open deals", "Workers", "Due", "Seconds", "Deals/s", "Peak MB of the sweep");
        var seconds = environments.Keys.ToDictionary(deals => deals, _ => 0.0);
        foreach (var deals in Order)
        {
            seconds[deals] += Swept(environments[deals], table, deals, due, workers: 1).Seconds;
        }

        foreach (var workers in new[] { 1, 2, 2, 1 })
        {
            Swept(environments[Few], table, Few, WorkersCompared, workers);
        }

        Directory.Delete(folder, recursive: true);
        RunConsole.Plain(Console.Out).Write(table);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Time among a million : among a hundred thousand = {seconds[Many] / seconds[Few]:0.00}"));
    }

    private static SweepEnvironment Made(string folder, int deals)
    {
        var made = Stopwatch.StartNew();
        var environment = new SweepEnvironment(folder);
        environment.Create(deals);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{deals:N0} deals made in {made.Elapsed.TotalSeconds:0} s"));
        return environment;
    }

    private static SweptProcess Swept(SweepEnvironment environment, Table table, int deals, int due, int workers)
    {
        environment.MakeDue(deals, due);
        var swept = Sweep(environment.Folder, workers);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{deals:N0} deals, {workers} worker(s): {swept}"));
        Add(table, deals, workers, swept);
        return swept;
    }

    private static SweptProcess Sweep(string folder, int workers)
    {
        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder, TraceLog = TraceLogSetting.Off });

        // What the sweep before left to be done is not this one's time.
        environment.RunPendingJobs();
        var app = LocalApp.Create(environment, new LocalAppOptions { Port = 0 });
        app.StartAsync().GetAwaiter().GetResult();
        try
        {
            return SweptProcess.Run(new Uri(app.Urls.First()), workers);
        }
        finally
        {
            app.StopAsync().GetAwaiter().GetResult();
            app.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static void Add(Table table, int deals, int workers, SweptProcess swept) => table.AddRow(
        deals.ToString("N0", CultureInfo.InvariantCulture),
        workers.ToString(CultureInfo.InvariantCulture),
        swept.Deals.ToString("N0", CultureInfo.InvariantCulture),
        swept.Seconds.ToString("0.0", CultureInfo.InvariantCulture),
        (swept.Deals / swept.Seconds).ToString("0.0", CultureInfo.InvariantCulture),
        swept.PeakMegabytes.ToString("0", CultureInfo.InvariantCulture));
}
