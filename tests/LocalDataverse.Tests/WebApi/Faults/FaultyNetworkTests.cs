using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.WebApi.Faults;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi.Faults;

public sealed class FaultyNetworkTests
{
    [Theory]
    [InlineData("dropBefore=1", "^0$", 0)]
    [InlineData("dropAfter=1", "^0$", 1)]
    [InlineData("gatewayBefore=1", "^50[234]$", 0)]
    [InlineData("gatewayAfter=1", "^50[24]$", 1)]
    [InlineData("storm=1 stormSeconds=2-2", "^429$", 0)]
    [InlineData("gatewayAfter=0 delay=1 delayMilliseconds=2", "^204$", 1)]
    public async Task Post_WithOneFault_IsDoneOrNotAsItSays(string faults, string expected, int rows)
    {
        await using var served = await ServedEnvironment.StartAsync(options: new LocalAppOptions { Faults = FaultInjection.Parse("seed=1 " + faults) });

        var status = 0;
        try
        {
            status = (await served.SendAsync(HttpMethod.Post, "accounts", new { name = "Ambiguous" })).Status;
        }
        catch (HttpRequestException)
        {
            // The connection was dropped.
        }

        Assert.Matches(expected, $"{status}");
        Assert.Equal(rows, served.Inner.Rows("account").Count);
    }

    [Fact]
    public async Task Storm_WhileItLasts_RefusesEverybodyWithRetryAfter()
    {
        var time = new SteppedTime();
        await using var served = await ServedEnvironment.StartAsync(options: new LocalAppOptions { Time = time, Faults = new FaultInjection { Seed = 3, Storm = 1, StormFromSeconds = 5, StormToSeconds = 5 } });

        var first = await served.GetAsync("WhoAmI");
        time.Advance(TimeSpan.FromSeconds(3.5));
        var second = await served.GetAsync("WhoAmI");

        Assert.Equal((429, "0x80072322", "5"), (first.Status, first.Error.Code, first.Headers["Retry-After"]));
        Assert.Equal((429, "2"), (second.Status, second.Headers["Retry-After"]));
    }

    [Fact]
    public async Task Faults_SameSeed_AreTheSameAndCounted()
    {
        var outcomes = new List<string>();
        for (var run = 0; run < 2; run++)
        {
            await using var served = await ServedEnvironment.StartAsync(options: new LocalAppOptions
            {
                Faults = FaultInjection.Parse("seed=7 spared=2 dropBefore=0.1 dropAfter=0.1 gatewayBefore=0.1 gatewayAfter=0.1 storm=0.1 stormSeconds=0-0"),
            });
            var statuses = new List<int>();
            for (var request = 0; request < 40; request++)
            {
                try
                {
                    statuses.Add((await served.GetAsync("WhoAmI")).Status);
                }
                catch (HttpRequestException)
                {
                    statuses.Add(0);
                }
            }

            var counts = System.Text.Json.Nodes.JsonNode.Parse(await served.Http.GetStringAsync(new Uri(served.Root, "local/faults")))!;
            Assert.Equal((200, 200, 40), (statuses[0], statuses[1], (int)counts["requests"]!));
            Assert.Equal(statuses.Count(status => status == 0), (int)counts["dropsBefore"]! + (int)counts["dropsAfter"]!);
            Assert.Equal(statuses.Count(status => status == 429), (int)counts["refused"]!);
            outcomes.Add(string.Join(',', statuses));
        }

        Assert.Equal(outcomes[0], outcomes[1]);
        Assert.Matches("(^|,)0,", outcomes[0]);
        Assert.Matches("429", outcomes[0]);
        Assert.Matches("50[234]", outcomes[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gatewayAfter=0.05")]
    [InlineData("seed=1 nonsense=1")]
    [InlineData("seed=1 storm=2")]
    [InlineData("seed=1 storm=-1")]
    [InlineData("seed=1 stormSeconds=3-1")]
    [InlineData("seed=1 stormSeconds=3")]
    [InlineData("seed")]
    public void Parse_WithoutSeedOrWithNonsense_IsRefusedWithASentence(string text) =>
        Assert.Matches("seed|no kind of fault", Assert.Throws<FormatException>(() => FaultInjection.Parse(text)).Message);

    [Fact]
    public async Task Served_WithoutFaults_HasNoCountOfThem()
    {
        await using var served = await ServedEnvironment.StartAsync();

        Assert.DoesNotContain("requests", (await served.SendAsync(HttpMethod.Get, "/local/faults")).Text, StringComparison.Ordinal);
    }
}
