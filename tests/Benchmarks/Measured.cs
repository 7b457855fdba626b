using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace BuyingDynamics.Benchmarks;

/// <summary>Runs a class of benchmarks in this process and prints its table only.</summary>
internal static class Measured
{
    /// <summary>Enough rounds for a ratio, few enough to wait for.</summary>
    public static readonly Job Briefly = Job.Default.WithWarmupCount(3).WithIterationCount(9);

    public static void Print<T>(Job job)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(job.WithToolchain(InProcessEmitToolchain.Instance))
            .AddColumnProvider(DefaultColumnProviders.Instance)
            // Wall clock: on a busy machine the quickest round says more than the mean.
            .AddColumn(StatisticColumn.Min)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "BuyingDynamics.Benchmarks"));
        var summary = BenchmarkRunner.Run<T>(config);
        foreach (var refusal in summary.ValidationErrors)
        {
            Console.WriteLine(refusal.Message);
        }

        MarkdownExporter.Console.ExportToLog(summary, ConsoleLogger.Default);
    }
}
