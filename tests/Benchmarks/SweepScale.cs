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

    /// <summary>Prints the table. About as long as evaluating three times the due deals takes, and a few minutes for the rows.</summary>
    public static void Print(int due)
    {
        var folder = Path.Combine(Path.GetTempPath(), "BuyingDynamics.Benchmarks", $"sweep-{Environment.ProcessId}");
        var table = RunConsole.Plain(Console.Out).Table(string.Create(CultureInfo.InvariantCulture, $"Sweep, {due:N0} deals due")).AddColumns("Open deals", "Workers", "Due", "Seconds", "Deals/s", "Peak MB of the sweep", "Rows made in s");
        var seconds = new List<double>();
        foreach (var deals in new[] { 100_000, 1_000_000 })
        {
            var made = Stopwatch.StartNew();
            var environment = new SweepEnvironment(folder);
            environment.Create(deals);
            environment.MakeDue(deals, due);
            made.Stop();
            var swept = Sweep(folder, workers: 1);
            seconds.Add(swept.Seconds);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{deals:N0} deals: rows in {made.Elapsed.TotalSeconds:0} s, sweep {swept}"));
            Add(table, deals, 1, swept, made.Elapsed);
            foreach (var workers in deals == 100_000 ? new[] { 1, 2 } : [])
            {
                environment.MakeDue(deals, WorkersCompared);
                Add(table, deals, workers, Sweep(folder, workers), TimeSpan.Zero);
            }
        }

        Directory.Delete(folder, recursive: true);
        RunConsole.Plain(Console.Out).Write(table);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Time among a million : among a hundred thousand = {seconds[1] / seconds[0]:0.00}"));
    }

    private static SweptProcess Sweep(string folder, int workers)
    {
        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder, TraceLog = TraceLogSetting.Off });
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

    private static void Add(Table table, int deals, int workers, SweptProcess swept, TimeSpan made) => table.AddRow(
        deals.ToString("N0", CultureInfo.InvariantCulture),
        workers.ToString(CultureInfo.InvariantCulture),
        swept.Deals.ToString("N0", CultureInfo.InvariantCulture),
        swept.Seconds.ToString("0.0", CultureInfo.InvariantCulture),
        (swept.Deals / swept.Seconds).ToString("0.0", CultureInfo.InvariantCulture),
        swept.PeakMegabytes.ToString("0", CultureInfo.InvariantCulture),
        made.TotalSeconds.ToString("0", CultureInfo.InvariantCulture));
}
