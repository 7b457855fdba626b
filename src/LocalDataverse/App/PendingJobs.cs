using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BuyingDynamics.LocalDataverse.App;

/// <summary>The asynchronous service: runs due system jobs while the environment is served.</summary>
public sealed partial class PendingJobs(LocalEnvironment environment, LocalAppOptions options, ILogger<PendingJobs> log) : BackgroundService
{
    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var queued = new SemaphoreSlim(0);
        void Announce(object? sender, EventArgs announcement)
        {
            // One announcement is enough: a round runs everything that is due.
            if (queued.CurrentCount == 0)
            {
                queued.Release();
            }
        }

        environment.JobsQueued += Announce;
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                // Off this thread: jobs are synchronous and may take their time.
                await Task.Run(() => RunAll(stoppingToken), stoppingToken);
                await queued.WaitAsync(options.JobInterval, stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }
        finally
        {
            environment.JobsQueued -= Announce;
        }
    }

    private void RunAll(CancellationToken stop)
    {
        try
        {
            environment.RunPendingJobs(stop);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // A failed job is a row in the system jobs; what arrives here is a defect, and must not end the service.
            RunFailed(log, exception);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The asynchronous service failed and goes on with the next round")]
    private static partial void RunFailed(ILogger log, Exception exception);
}
