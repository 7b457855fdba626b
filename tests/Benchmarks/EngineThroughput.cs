using System.Diagnostics;
using System.Globalization;
using BuyingDynamics.Domain.Alerts;
using Spectre.Console;

namespace BuyingDynamics.Benchmarks;

/// <summary>Deals per second of one core, by the processor time that this process used: other processes do not count.</summary>
internal static class EngineThroughput
{
    private const int Rounds = 9;
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(300);

    public static void Print()
    {
        var deals = new StandardDeals();
        var table = new Table().Title("Rule engine: 8 stakeholders, 20 lines, 50 activities").AddColumns("Deal", "Deals/s per core", "Bytes per deal");
        Add("standard deal, two cards", deals.Standard);
        Add("nothing to say", deals.Quiet);
        Add("every rule switched on", deals.EveryRule);
        AnsiConsole.Write(table);

        void Add(string name, Func<Evaluation> evaluate) => table.AddRow(
            name,
            DealsPerSecond(evaluate).ToString("N0", CultureInfo.InvariantCulture),
            BytesPerDeal(evaluate).ToString("N0", CultureInfo.InvariantCulture));
    }

    // The best round: in the others the compiler was still at work, or the caches were somebody else's.
    private static double DealsPerSecond(Func<Evaluation> evaluate)
    {
        var best = 0d;
        for (var round = 0; round < Rounds; round++)
        {
            var deals = 0;
            var before = Used();
            while (Used() - before < Round)
            {
                for (var i = 0; i < 1000; i++)
                {
                    evaluate();
                }

                deals += 1000;
            }

            best = Math.Max(best, deals / (Used() - before).TotalSeconds);
        }

        return best;
    }

    private static long BytesPerDeal(Func<Evaluation> evaluate)
    {
        const int Deals = 1000;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Deals; i++)
        {
            evaluate();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Deals;
    }

    private static TimeSpan Used()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }
}
