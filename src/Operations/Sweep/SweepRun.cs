using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using Microsoft.Crm.Sdk.Messages;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>The run of "bd sweep", from the count of what is due to the summary.</summary>
/// <param name="service">The environment.</param>
/// <param name="options">What to do.</param>
/// <param name="output">Who hears of it.</param>
public sealed class SweepRun(ResilientService service, SweepOptions options, ISweepOutput output)
{
    /// <summary>Sweeps. Needs attention when deals could not be judged.</summary>
    /// <param name="checkpointFile">Where to keep how far it is; null to keep nothing.</param>
    /// <param name="cancellation">Stops after the pages that are under way.</param>
    public async Task<ExitCode> RunAsync(string? checkpointFile, CancellationToken cancellation)
    {
        var who = (WhoAmIResponse)await service.ExecuteAsync(new WhoAmIRequest(), cancellation);
        var due = await Task.Run(() => DueCount.Read(service, options.Time.GetUtcNow().UtcDateTime), cancellation);
        var expected = due / options.Shards;
        var report = await output.FollowAsync(expected, progress =>
            new DealSweep(service.Pipeline, new CheckpointFile(checkpointFile), options) { Expected = expected, Progress = progress }.RunAsync(who.OrganizationId, cancellation));
        output.Summarise(report);
        return report.Failed.Count == 0 ? ExitCode.Done : ExitCode.NeedsAttention;
    }
}
