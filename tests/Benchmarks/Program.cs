using System.Globalization;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BuyingDynamics.Benchmarks;

// Nothing named: everything. The engine's throughput is printed twice: per second of processor time, which a busy machine does not
// change, and as BenchmarkDotNet measures it, with its spread and the allocation.
if (Chosen("calls"))
{
    ServiceCallTable.Print();
}

if (Chosen("engine"))
{
    EngineThroughput.Print();
    Measured.Print<RuleEngineBenchmark>(Measured.Briefly);
}

if (Chosen("saves"))
{
    // A save leaves rows and jobs behind: few calls a round, and the jobs run between the rounds.
    Measured.Print<SaveBenchmark>(Measured.Briefly.WithStrategy(RunStrategy.Monitoring).WithInvocationCount(20).WithUnrollFactor(1));
}

// Only when named: it takes long. A number behind it says how many deals are due.
if (args.Contains("sweep", StringComparer.OrdinalIgnoreCase))
{
    SweepScale.Print(args.Select(word => int.TryParse(word, CultureInfo.InvariantCulture, out var due) ? due : 0).FirstOrDefault(due => due > 0, 20_000));
}

bool Chosen(string part) => args.Length == 0 || args.Contains(part, StringComparer.OrdinalIgnoreCase);
