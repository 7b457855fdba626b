using BenchmarkDotNet.Attributes;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Benchmarks;

/// <summary>Evaluating the standard deal: time and allocation per deal.</summary>
public class RuleEngineBenchmark
{
    private readonly StandardDeals deals = new();

    [Benchmark(Baseline = true, Description = "standard deal, two cards")]
    public Evaluation Standard() => deals.Standard();

    [Benchmark(Description = "nothing to say")]
    public Evaluation Quiet() => deals.Quiet();

    [Benchmark(Description = "every rule switched on")]
    public Evaluation EveryRule() => deals.EveryRule();
}
