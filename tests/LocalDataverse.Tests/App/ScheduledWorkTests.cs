using BuyingDynamics.LocalDataverse.App;
using Microsoft.Extensions.Logging.Abstractions;

namespace BuyingDynamics.LocalDataverse.Tests.App;

public sealed class ScheduledWorkTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Ask_NothingDueForHours_RunsAtOnce()
    {
        using var ran = new SemaphoreSlim(0);
        using var schedule = Schedule(() => ran.Release(), TimeSpan.FromHours(1));
        await schedule.StartAsync(default);
        schedule.Ask();

        Assert.True(await ran.WaitAsync(Patience));
        await schedule.StopAsync(default);
    }

    [Fact]
    public async Task Interval_Passed_RunsAgainAndAgain()
    {
        using var ran = new SemaphoreSlim(0);
        using var schedule = Schedule(() => ran.Release(), TimeSpan.FromMilliseconds(20));
        await schedule.StartAsync(default);

        Assert.True(await ran.WaitAsync(Patience));
        Assert.True(await ran.WaitAsync(Patience));
        await schedule.StopAsync(default);
    }

    [Fact]
    public async Task Round_Fails_RunsAgainOnlyWhenAsked()
    {
        using var ran = new SemaphoreSlim(0);
        using var schedule = Schedule(
            () =>
            {
                ran.Release();
                throw new InvalidOperationException("A deal cannot be evaluated.");
            },
            TimeSpan.FromHours(1));
        await schedule.StartAsync(default);
        schedule.Ask();
        Assert.True(await ran.WaitAsync(Patience));

        Assert.False(await ran.WaitAsync(TimeSpan.FromMilliseconds(200)));
        schedule.Ask();
        Assert.True(await ran.WaitAsync(Patience));
        await schedule.StopAsync(default);
    }

    private static ScheduledWork Schedule(Action work, TimeSpan interval) =>
        new(new LocalAppOptions { Schedule = work, ScheduleInterval = interval }, NullLogger<ScheduledWork>.Instance);
}
