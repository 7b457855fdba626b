using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.WebApi.Protection;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi.Protection;

public sealed class ServiceProtectionTests
{
    private static readonly ServiceProtection Small = new(Requests: 3, ExecutionTime: TimeSpan.FromSeconds(10), Concurrent: 2, Window: TimeSpan.FromMinutes(5));

    [Fact]
    public async Task Requests_BeyondTheLimit_AreRefusedUntilTheFirstLeavesTheWindow()
    {
        var time = new SteppedTime();
        await using var served = await ServedEnvironment.StartAsync(options: new LocalAppOptions { Time = time, ServiceProtection = Small, RecommendedParallelism = 7 });
        var other = served.Inner.Setup.User("Olga", "Other", roles: "System Administrator");

        var first = await served.GetAsync("WhoAmI");
        time.Advance(TimeSpan.FromSeconds(100));
        await served.GetAsync("WhoAmI");
        var third = await served.GetAsync("WhoAmI");
        var fourth = await served.GetAsync("WhoAmI");
        var ofOther = await served.GetAsync("WhoAmI", ("MSCRMCallerID", $"{other}"));
        time.Advance(TimeSpan.FromSeconds(200));
        var later = await served.GetAsync("WhoAmI");

        Assert.Equal((200, "2", "10.00", "7"), (first.Status, first.Headers["x-ms-ratelimit-burst-remaining-xrm-requests"], first.Headers["x-ms-ratelimit-time-remaining-xrm-requests"], first.Headers["x-ms-dop-hint"]));
        Assert.Equal((200, "0"), (third.Status, third.Headers["x-ms-ratelimit-burst-remaining-xrm-requests"]));
        Assert.Equal((429, "0x80072322", "200"), (fourth.Status, fourth.Error.Code, fourth.Headers["Retry-After"]));
        Assert.Equal((200, 200), (ofOther.Status, later.Status));
    }

    [Fact]
    public void Enter_TooMuchAtOnceOrTooLong_IsRefusedWithItsOwnCode()
    {
        var time = new SteppedTime();
        var load = new UserLoad(Small, time);

        Assert.Null(load.Enter());
        Assert.Null(load.Enter());
        var third = load.Enter()!;
        load.Leave(TimeSpan.FromSeconds(4));
        time.Advance(TimeSpan.FromSeconds(60));
        load.Leave(TimeSpan.FromSeconds(7));
        var fourth = load.Enter()!;
        time.Advance(TimeSpan.FromSeconds(240));

        Assert.Equal((0x80072326, 1), ((uint)third.Fault.Detail.ErrorCode, third.RetryAfterSeconds));
        Assert.Equal((0x80072321, 240), ((uint)fourth.Fault.Detail.ErrorCode, fourth.RetryAfterSeconds));
        Assert.Null(load.Enter());
        Assert.Equal(TimeSpan.FromSeconds(10), load.TimeLeft);
    }

    [Fact]
    public async Task Requests_WithoutLimits_OnlyTellTheRecommendedParallelism()
    {
        await using var served = await ServedEnvironment.StartAsync();

        var answer = await served.GetAsync("WhoAmI");

        Assert.Equal(["x-ms-dop-hint"], answer.Headers.Keys.Where(name => name.StartsWith("x-ms-", StringComparison.OrdinalIgnoreCase)));
    }
}
