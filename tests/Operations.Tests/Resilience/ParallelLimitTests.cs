using BuyingDynamics.Operations.Resilience;

namespace BuyingDynamics.Operations.Tests.Resilience;

public sealed class ParallelLimitTests
{
    private readonly SkippedTime time = new();

    [Fact]
    public void Limit_WithoutThrottling_GrowsByOneForEachFullRound()
    {
        var limit = new ParallelLimit(start: 2, most: 4, time);

        Succeed(limit, 2);
        Assert.Equal(3, limit.Current);
        Succeed(limit, 100);

        Assert.Equal(4, limit.Current);
        Assert.Null(limit.Lowest);
    }

    [Fact]
    public void Limit_Throttled_HalvesOnceForAllThatWereUnderWayAndStaysBelowUntilTheWindowIsOver()
    {
        var limit = new ParallelLimit(start: 8, most: 16, time);

        limit.Throttled(TimeSpan.FromSeconds(30));
        limit.Throttled(TimeSpan.FromSeconds(30));
        Assert.Equal((4, 4), (limit.Current, limit.Lowest));

        time.Advance(TimeSpan.FromSeconds(31));
        Succeed(limit, 500);
        Assert.Equal(7, limit.Current);

        time.Advance(TimeSpan.FromMinutes(5));
        Succeed(limit, 500);
        Assert.Equal(16, limit.Current);
    }

    [Fact]
    public async Task Enter_BeyondTheLimit_WaitsUntilOneLeaves()
    {
        var limit = new ParallelLimit(start: 1, most: 1, time);
        var first = await limit.EnterAsync(default);
        var second = limit.EnterAsync(default);
        using var stop = new CancellationTokenSource();
        var given = limit.EnterAsync(stop.Token);
        var third = limit.EnterAsync(default);
        Assert.False(second.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);

        first.Dispose();
        first.Dispose();

        (await second.WaitAsync(TimeSpan.FromSeconds(5))).Dispose();
        (await third.WaitAsync(TimeSpan.FromSeconds(5))).Dispose();
        using var last = await limit.EnterAsync(default).WaitAsync(TimeSpan.FromSeconds(5));
    }

    private static void Succeed(ParallelLimit limit, int times)
    {
        for (var number = 0; number < times; number++)
        {
            limit.Succeeded();
        }
    }
}
