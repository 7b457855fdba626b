using BuyingDynamics.LocalDataverse.Pipeline;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>
/// Runs system jobs in the background: at once after the commit that queued them, and once a second for those whose postponed time has come.
/// </summary>
public sealed class AsyncJobRunner(LocalEnvironment environment, Action<Exception>? onError = null) : IDisposable
{
    private static readonly TimeSpan Pulse = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim wake = new(0);
    private CancellationTokenSource? stopping;
    private Task? loop;

    /// <summary>Starts; a runner that runs already stays as it is.</summary>
    public void Start()
    {
        if (loop is not null)
        {
            return;
        }

        stopping = new CancellationTokenSource();
        environment.JobsQueued += Wake;
        var token = stopping.Token;
        loop = Task.Run(() => Loop(token));
    }

    /// <summary>Stops after the job that is running; what is queued stays queued.</summary>
    public async Task StopAsync()
    {
        if (loop is null)
        {
            return;
        }

        environment.JobsQueued -= Wake;
        await stopping!.CancelAsync();
        try
        {
            await loop;
        }
        catch (OperationCanceledException)
        {
            // The wait for the next job was cancelled: that is how it stops.
        }

        loop = null;
        stopping.Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        StopAsync().GetAwaiter().GetResult();
        wake.Dispose();
    }

    private void Wake(object? sender, EventArgs e) => wake.Release();

    private async Task Loop(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                environment.RunPendingJobs();
            }
#pragma warning disable CA1031 // The loop must outlive whatever one round of jobs throws; the host logs it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                onError?.Invoke(exception);
            }

            await wake.WaitAsync(Pulse, stop);
        }
    }
}
