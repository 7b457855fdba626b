using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BuyingDynamics.LocalDataverse.App;

/// <summary>
/// Stands in for the scheduled flow of a real environment: does its work when an interval has passed, and at once after the clock
/// was moved, when the flow would have run many times. Not at the start: what is served has just been worked through.
/// </summary>
public sealed partial class ScheduledWork(LocalAppOptions options, ILogger<ScheduledWork> log) : BackgroundService
{
    private readonly SemaphoreSlim asked = new(0);

    /// <summary>Asks for a round soon. Rounds follow one another; one that is asked for while another runs comes after it.</summary>
    public void Ask()
    {
        if (asked.CurrentCount == 0)
        {
            asked.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        asked.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Schedule is not { } work)
        {
            return;
        }

        try
        {
            while (true)
            {
                await asked.WaitAsync(options.ScheduleInterval, stoppingToken);
                await Task.Run(() => Run(work), stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
    }

    private void Run(Action work)
    {
        try
        {
            work();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // As a flow that fails: it says so, and runs again when its time has come, not before.
            RoundFailed(log, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The scheduled work failed and runs again at its next time")]
    private static partial void RoundFailed(ILogger log, Exception exception);
}
