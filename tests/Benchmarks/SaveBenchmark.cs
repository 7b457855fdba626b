using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Benchmarks;

/// <summary>
/// What a person's save costs with our steps, as a ratio to the same save without them: the packed zip in the embedded environment,
/// whose own share (SQLite) is in both. Background evaluation is not waited for by anybody, and shown apart.
/// </summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class SaveBenchmark
{
    private Installed? with;
    private Installed? without;

    [GlobalSetup]
    public void Install()
    {
        with = new Installed();
        without = new Installed();
        without.SwitchStepsOff();
    }

    [GlobalCleanup]
    public void Remove()
    {
        with?.Product.Dispose();
        without?.Product.Dispose();
    }

    [IterationCleanup]
    public void RunJobs()
    {
        with!.Product.Environment.RunPendingJobs();
        without!.Product.Environment.RunPendingJobs();
    }

    [Benchmark(Baseline = true, Description = "without our steps")]
    [BenchmarkCategory("stage")]
    public void StageWithout() => without!.MoveStage();

    [Benchmark(Description = "with our steps")]
    [BenchmarkCategory("stage")]
    public void StageWith() => with!.MoveStage();

    [Benchmark(Description = "with our steps, and the background evaluation")]
    [BenchmarkCategory("stage")]
    public void StageWithEvaluation()
    {
        with!.MoveStage();
        with.Product.Environment.RunPendingJobs();
    }

    [Benchmark(Baseline = true, Description = "without our steps")]
    [BenchmarkCategory("description")]
    public void DescriptionWithout() => without!.Describe();

    [Benchmark(Description = "with our steps")]
    [BenchmarkCategory("description")]
    public void DescriptionWith() => with!.Describe();

    private sealed class Installed
    {
        private readonly Nordhafen story;
        private int saves;

        public Installed()
        {
            story = new Nordhafen(Product);
            var (cfo, _, _) = story.People();
            story.Line(story.Chart(), cfo);
            Product.Environment.RunPendingJobs();
        }

        public InstalledProduct Product { get; } = new();

        public void SwitchStepsOff()
        {
            foreach (var step in Product.System.RetrieveMultiple(new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("statecode") }).Entities)
            {
                Product.System.Update(new Entity(step.LogicalName, step.Id) { ["statecode"] = new OptionSetValue(1) });
            }
        }

        public void MoveStage() =>
            Product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.StepName, ++saves % 2 == 0 ? "1-Qualify" : "2-Develop"));

        public void Describe() => Product.Save(OpportunityTable.Table, story.Deal, ("description", "Called back " + ++saves));
    }
}
