using System.Diagnostics;
using System.Globalization;
using BuyingDynamics.Domain.Alerts;
using Spectre.Console;

namespace BuyingDynamics.Benchmarks;

/// <summary>
/// Deals per second of one core, by the processor time that this process used: what other processes take does not count. On a shared
/// machine they still slow it down, through caches and shared cores: the best round says what the engine can do, the median what it did.
/// </summary>
internal static class EngineThroughput
{
    private const int Budget = 100_000;
    private const int Rounds = 15;
    private const int Batch = 1000;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    public static void Print()
    {
        var deals = new StandardDeals();
        var measured = new[]
        {
            new MeasuredDeal("standard deal, two cards", deals.Standard),
            new MeasuredDeal("nothing to say", deals.Quiet),
            new MeasuredDeal("every rule switched on", deals.EveryRule),
        };
        WarmUp(measured);

        // In turns, so that a busy moment of the machine is nobody's alone.
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var deal in measured)
            {
                deal.PerSecond.Add(DealsPerSecond(deal.Evaluate));
            }
        }

        AnsiConsole.Write(TableOf(measured));
    }

    private static Table TableOf(IEnumerable<MeasuredDeal> measured)
    {
        var table = new Table()
            .Title("Rule engine: 8 stakeholders, 20 lines, 50 activities")
            .Caption($"{Rounds} rounds of {Round.TotalMilliseconds:0} ms processor time each; budget: {Number(Budget)} standard deals/s per core")
            .AddColumns("Deal", "Best, deals/s per core", "Median", "Best ÷ budget", "Bytes per deal");
        foreach (var deal in measured)
        {
            var best = deal.PerSecond.Max();
            table.AddRow(
                deal.Name,
                Number(best),
                Number(deal.PerSecond.Order().ElementAt(Rounds / 2)),
                (best / Budget).ToString("0.00", CultureInfo.InvariantCulture),
                Number(BytesPerDeal(deal.Evaluate)));
        }

        return table;
    }

    // Until the just-in-time compiler has seen enough of the rules and is done with them, in the background.
    private static void WarmUp(MeasuredDeal[] measured)
    {
        for (var pass = 0; pass < 4; pass++)
        {
            foreach (var deal in measured)
            {
                DealsPerSecond(deal.Evaluate);
            }
        }
    }

    private static double DealsPerSecond(Func<Evaluation> evaluate)
    {
        var deals = 0;
        var before = Used();
        while (Used() - before < Round)
        {
            for (var i = 0; i < Batch; i++)
            {
                evaluate();
            }

            deals += Batch;
        }

        return deals / (Used() - before).TotalSeconds;
    }

    private static long BytesPerDeal(Func<Evaluation> evaluate)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Batch; i++)
        {
            evaluate();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Batch;
    }

    private static string Number(double value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static TimeSpan Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private sealed record MeasuredDeal(string Name, Func<Evaluation> Evaluate)
    {
        public List<double> PerSecond { get; } = [];
    }
}
