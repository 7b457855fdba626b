using System.Diagnostics;
using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Sweep;
using BuyingDynamics.Operations.Tests.Resilience;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client;
using Xunit.Abstractions;

namespace BuyingDynamics.Operations.Tests.Sweep;

/// <summary>Whatever happens to a sweep on the way, it leaves what an undisturbed one leaves: no alert twice, none lost.</summary>
public sealed class DisturbedSweepTests(ITestOutputHelper output)
{
    private const int Kills = 10;

    [Fact]
    public async Task Sweep_UnderThrottlingStormsAndLostAnswers_LeavesWhatAnUndisturbedOneLeaves()
    {
        var time = new SkippedTime();
        await using var deals = await SweptDeals.ServeAsync(
            new FaultInjection { Seed = 7, GatewayAfter = 0.05, DropAfter = 0.02, Storm = 0.08, StormFromSeconds = 2, StormToSeconds = 20 }, time);
        using var client = await ConnectedAsync(deals.Url);
        var pipeline = new RequestPipeline((request, cancellation) => client.ExecuteAsync(request, cancellation), new ResilienceOptions { Time = time, AttemptTimeout = SkippedTime.Never, Random = new Random(7).NextDouble });
        var who = (WhoAmIResponse)await pipeline.ExecuteAsync(new WhoAmIRequest());

        var report = await new DealSweep(pipeline, new CheckpointFile(null), new SweepOptions { Workers = 3, StartWith = 2, DealsPerPage = 1, Time = time }).RunAsync(who.OrganizationId, default);

        foreach (var line in SweepText.Of(report))
        {
            output.WriteLine(line);
        }

        Assert.Equal(SweptDeals.Undisturbed(), deals.Results);
        Assert.NotEqual(0, report.Attempts.RepeatsAfter(FaultKind.Throttled));
        Assert.NotEqual(0, report.Attempts.RepeatsAfter(FaultKind.Ambiguous));
        Assert.True(report.Attempts.Waited > TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Sweep_KilledTenTimes_GoesOnAndLeavesWhatAnUndisturbedOneLeaves()
    {
        // The delay keeps pages under way for long enough to be met by the kill.
        await using var deals = await SweptDeals.ServeAsync(new FaultInjection { Seed = 3, Spared = 4, Delay = 1, DelayToMilliseconds = 60 });
        var checkpoint = Path.Combine(Path.GetTempPath(), $"bd-sweep-{Guid.NewGuid():N}.json");
        var moments = new Random(20261122);
        try
        {
            for (var kill = 0; kill < Kills; kill++)
            {
                using var sweep = Started(deals.Url, checkpoint);
                await MovedAsync(checkpoint, sweep);
                await Task.Delay(moments.Next(0, 80));
                sweep.Kill();
                await sweep.WaitForExitAsync();
            }

            using var last = Started(deals.Url, checkpoint);
            var said = await last.StandardOutput.ReadToEndAsync();
            await last.WaitForExitAsync();

            Assert.Equal(0, last.ExitCode);
            Assert.Contains("\"wasResumed\":true", said, StringComparison.Ordinal);
            Assert.Equal(SweptDeals.Undisturbed(), deals.Results);
        }
        finally
        {
            File.Delete(checkpoint);
            File.Delete(checkpoint + ".next");
        }
    }

    [Fact]
    public async Task Sweep_ByAUserWithTheRoleOfTheSchedulerOnly_EvaluatesAllAndSaysSo()
    {
        await using var deals = await SweptDeals.ServeAsync();
        using var said = new StringWriter();

        var code = await new SweepRun(new ResilientService(deals.AsAutomation()), new SweepOptions { DealsPerPage = 50 }, new SweepConsole(RunConsole.Plain(said), TimeProvider.System)).RunAsync(null, default);

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith($"Sweeping: {SweptDeals.Count} deals due.", said.ToString(), StringComparison.Ordinal);
        Assert.Contains($"Evaluated {SweptDeals.Count} deals in", said.ToString(), StringComparison.Ordinal);
        Assert.Equal(SweptDeals.Undisturbed(), deals.Results);
    }

    private static Process Started(Uri url, string checkpoint)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "bd.dll"), "sweep", "--url", url.ToString(), "--json", "--deals", "1", "--workers", "2", "--checkpoint", checkpoint })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    // Until the sweep has kept one page more, or ended by itself.
    private static async Task MovedAsync(string checkpoint, Process sweep)
    {
        var before = Stamp(checkpoint);
        var waited = Stopwatch.StartNew();
        while (Stamp(checkpoint) == before && !sweep.HasExited && waited.Elapsed < TimeSpan.FromSeconds(30))
        {
            await Task.Delay(5);
        }
    }

    private static DateTime Stamp(string file) => File.Exists(file) ? File.GetLastWriteTimeUtc(file) : DateTime.MinValue;

    private static async Task<ServiceClient> ConnectedAsync(Uri url)
    {
        // Signing in meets the faults, too, and it is no part of a sweep.
        while (true)
        {
            var client = new ServiceClient(url, _ => Task.FromResult("local")) { MaxRetryCount = 0, EnableAffinityCookie = false };
            if (client.IsReady)
            {
                return client;
            }

            client.Dispose();
            await Task.Yield();
        }
    }
}
