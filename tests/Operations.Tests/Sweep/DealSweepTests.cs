using System.Text.Json;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Sweep;
using BuyingDynamics.Operations.Tests.Resilience;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Tests.Sweep;

/// <summary>The sweep against an environment of which only the pages are played.</summary>
public sealed class DealSweepTests : IDisposable
{
    private readonly Guid environment = Guid.NewGuid();
    private readonly SkippedTime time = new();
    private readonly string file = Path.Combine(Path.GetTempPath(), $"bd-sweep-{Guid.NewGuid():N}.json");
    private readonly PlayedEnvironment played = new();

    public void Dispose()
    {
        File.Delete(file);
        File.Delete(file + ".next");
    }

    [Fact]
    public async Task Sweep_WithThreeWorkers_TakesEveryPartToItsEndAndAddsUp()
    {
        played.Due = new() { [1] = 450, [2] = 30, [3] = 401 };

        var report = await Sweep(new SweepOptions { Workers = 3, StartWith = 2 });

        Assert.Equal(881, report.Evaluated);
        Assert.Equal(3 + 1 + 3, report.Pages);
        Assert.Equal([1, 2, 3], played.Calls.Select(call => call.Shard).Distinct().Order());
        Assert.All(played.Calls, call => Assert.Equal(3, call.Shards));
        Assert.Equal(1, played.Calls[0].Shard);
        Assert.Equal(7, report.OpenByRule["change.gate-open"]);
    }

    [Fact]
    public async Task Sweep_OfOnePartWithTwoWorkers_TakesThatPartOnlyWhateverTheOthersDo()
    {
        played.Due = new() { [2] = 10, [5] = 20 };

        var report = await Sweep(new SweepOptions { Shard = 2, Shards = 3, Workers = 2 });

        Assert.Equal(30, report.Evaluated);
        Assert.All(played.Calls, call => Assert.Equal(6, call.Shards));
    }

    [Fact]
    public async Task Sweep_AfterItWasKilled_TakesWhatIsLeftAndWhatBecameDueSince()
    {
        played.Due = new() { [1] = 1000 };
        played.FailAtCall = 3;
        await Assert.ThrowsAnyAsync<Exception>(() => Sweep(new SweepOptions()));
        played.FailAtCall = null;
        played.Due[1] += 50;

        var report = await Sweep(new SweepOptions());

        Assert.True(report.WasResumed);
        Assert.Equal(1050, report.Evaluated);
        Assert.Equal([null, "after 200", "after 400", null, "after 550"], played.Calls.Take(5).Select(call => call.From));
        Assert.False((await Sweep(new SweepOptions())).WasResumed);
    }

    [Fact]
    public async Task Checkpoint_OfAnotherEnvironmentPartOrProgram_IsRefusedByName()
    {
        played.Due = new() { [1] = 300 };
        played.FailAtCall = 2;
        await Assert.ThrowsAnyAsync<Exception>(() => Sweep(new SweepOptions()));

        var elsewhere = await Assert.ThrowsAsync<StopException>(() => Sweep(new SweepOptions(), Guid.NewGuid()));
        Assert.Equal(ExitCode.WrongInput, elsewhere.Code);
        Assert.Contains(environment.ToString("D"), elsewhere.Message, StringComparison.Ordinal);
        Assert.Contains("part 1/1", (await Assert.ThrowsAsync<StopException>(() => Sweep(new SweepOptions { Shard = 1, Shards = 2 }))).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, """{"version":1,"name":"other"}""");
        Assert.Contains("no checkpoint", (await Assert.ThrowsAsync<StopException>(() => Sweep(new SweepOptions()))).Message, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, $$"""{"version":1,"environment":"{{environment}}","shard":1,"shards":1,"startedOn":"2026-01-01T00:00:00Z","parts":[null]}""");
        Assert.Contains("no checkpoint", (await Assert.ThrowsAsync<StopException>(() => Sweep(new SweepOptions()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Checkpoint_WhoseWritingWasCutOff_LeavesTheOneBefore()
    {
        played.Due = new() { [1] = 300 };
        played.FailAtCall = 2;
        await Assert.ThrowsAnyAsync<Exception>(() => Sweep(new SweepOptions()));
        await File.WriteAllTextAsync(file + ".next", """{"version":1,"env""");
        played.FailAtCall = null;

        Assert.Equal(300, (await Sweep(new SweepOptions())).Evaluated);
        Assert.False(File.Exists(file + ".next"));
    }

    [Fact]
    public async Task Sweep_OfDealsThatChangeAllTheTime_EndsAndSaysSo()
    {
        played.Due = new() { [1] = 5 };
        played.IsOvertaking = true;

        var report = await Sweep(new SweepOptions());

        Assert.Equal((0, 1), (report.Evaluated, report.LeftOver));
        Assert.Equal(1 + 20, played.Calls.Count);
    }

    [Fact]
    public async Task Sweep_Throttled_BringsItsWorkersDownAndReportsAttemptsAndWaits()
    {
        played.Due = Enumerable.Range(1, 8).ToDictionary(part => part, _ => 600);
        played.ThrottleEvery = 5;
        using var output = new StringWriter();

        var report = await Sweep(new SweepOptions { Workers = 8, StartWith = 8 });
        new SweepJson(output, time).Summarise(report);

        Assert.Equal(8 * 600, report.Evaluated);
        Assert.True(report.Parallel.Lowest < 8);
        var json = JsonDocument.Parse(output.ToString()).RootElement;
        Assert.Equal("finished", json.GetProperty("event").GetString());
        Assert.True(json.GetProperty("repeats").GetProperty("throttled").GetInt32() >= 4);
        Assert.True(json.GetProperty("secondsWaited").GetDouble() >= 40);
        Assert.Contains(SweepText.Of(report), line => line.Contains(" throttled), waited ", StringComparison.Ordinal));
    }

    private Task<SweepReport> Sweep(SweepOptions options, Guid? inEnvironment = null)
    {
        var resilience = new ResilienceOptions { Time = time, AttemptTimeout = SkippedTime.Never, Retries = 1 };
        return new DealSweep(new RequestPipeline(played.SendAsync, resilience), new CheckpointFile(file), options with { Time = time }).RunAsync(inEnvironment ?? environment, default);
    }

    /// <summary>Answers bd_EvaluateDue as an environment with so many deals due in each part.</summary>
    private sealed class PlayedEnvironment
    {
        private readonly Lock gate = new();

        public Dictionary<int, int> Due { get; set; } = [];

        public List<(int Shard, int Shards, string? From)> Calls { get; } = [];

        public int? FailAtCall { get; set; }

        public int? ThrottleEvery { get; set; }

        public bool IsOvertaking { get; set; }

        public Task<OrganizationResponse> SendAsync(OrganizationRequest request, CancellationToken cancellation)
        {
            lock (gate)
            {
                var shard = request.Parameters.TryGetValue("Shard", out var part) ? (int)part : 1;
                Calls.Add((shard, request.Parameters.TryGetValue("Shards", out var parts) ? (int)parts : 1, request.Parameters.TryGetValue("ContinueFrom", out var from) ? (string)from : null));
                if (Calls.Count == FailAtCall)
                {
                    throw Faults.WithCode(0x80040265);
                }

                if (Calls.Count % ThrottleEvery == 0)
                {
                    throw Faults.Throttled(TimeSpan.FromSeconds(10));
                }

                var evaluated = IsOvertaking ? 0 : Math.Min((int)request["MaxDeals"], Due[shard]);
                Due[shard] -= evaluated;
                return Task.FromResult(new OrganizationResponse
                {
                    Results = new ParameterCollection
                    {
                        ["Evaluated"] = evaluated,
                        ["Failed"] = string.Empty,
                        ["Overtaken"] = IsOvertaking ? Guid.NewGuid().ToString() : string.Empty,
                        ["HasMore"] = Due[shard] > 0,
                        ["ContinueFrom"] = $"after {1000 - Due[shard]}",
                        ["AlertsByRule"] = """{"change.gate-open":1}""",
                    },
                });
            }
        }
    }
}
