using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>
/// Evaluates everything that is due. The workers take a part of the deals each, so that they never meet; how many of them run at once is
/// found out. After every page it is kept how far the sweep is. Memory does not grow with the number of deals.
/// </summary>
/// <param name="pipeline">Sends the calls.</param>
/// <param name="checkpoints">Keeps how far the sweep is.</param>
/// <param name="options">What to do.</param>
public sealed class DealSweep(RequestPipeline pipeline, CheckpointFile checkpoints, SweepOptions options)
{
    // A page that evaluates nothing meets people who save the same deals again and again: they are due by that, for the next sweep.
    private const int PagesToNowhere = 20;

    private readonly TimeProvider time = options.Time;
    private readonly ParallelLimit limit = new(options.StartWith, options.Workers, options.Time);
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> openByRule = new(StringComparer.Ordinal);
    private SweepCheckpoint state = null!;
    private long started;
    private long before;
    private int pages;
    private int overtaken;
    private int leftOver;
    private int dealsPerPage = options.DealsPerPage;

    /// <summary>Told after every page.</summary>
    public Action<SweepProgress>? Progress { get; init; }

    /// <summary>Deals that were due at the start, as far as they could be counted.</summary>
    public long? Expected { get; init; }

    /// <summary>Sweeps to the end; a stopped sweep is gone on with, by the same parts.</summary>
    /// <param name="environment">Id of the environment's organization.</param>
    /// <param name="cancellation">Stops after the pages that are under way.</param>
    /// <exception cref="StopException">The checkpoint is of another environment or part, or the environment failed for too long.</exception>
    public async Task<SweepReport> RunAsync(Guid environment, CancellationToken cancellation)
    {
        var found = checkpoints.Read(environment, options.Shard, options.Shards);
        state = found is null ? Begin(environment) : GoOn(found);
        before = state.Evaluated;
        started = time.GetTimestamp();
        checkpoints.Write(state);
        pipeline.Throttled += limit.Throttled;
        try
        {
            await SweepPartsAsync(cancellation);
        }
        finally
        {
            pipeline.Throttled -= limit.Throttled;
        }

        var took = time.GetElapsedTime(started);
        return new SweepReport(
            state.Evaluated, state.Failed, overtaken, leftOver, pages, took, Rate(), openByRule, pipeline.Attempts.Report(), new ParallelReport(Math.Clamp(options.StartWith, 1, options.Workers), limit.Peak, limit.Lowest, limit.Current), found is not null);
    }

    // Part 2/3 with two workers takes 2 and 5 of 6: together what 2 of 3 is, whatever number of workers the other processes have.
    private SweepCheckpoint Begin(Guid environment) => new()
    {
        Version = SweepCheckpoint.KnownVersion,
        Environment = environment,
        Shard = options.Shard,
        Shards = options.Shards,
        StartedOn = time.GetUtcNow().UtcDateTime,
        Parts = [.. Enumerable.Range(1, options.Workers).Select(worker => new SweepPart(options.Shard + (options.Shards * (worker - 1)), null, false))],
    };

    // What was evaluated is no longer due, so nothing is done twice by asking from the start; and since the stop, deals may have become due
    // that the cursors have passed (an hour ago or a night ago, by time or by a change of rules).
    private static SweepCheckpoint GoOn(SweepCheckpoint stopped) => stopped with { Parts = [.. stopped.Parts.Select(part => part with { ContinueFrom = null, IsDone = false })] };

    private async Task SweepPartsAsync(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var open = state.Parts.Where(part => !part.IsDone).ToList();

        // The first part renews what all are judged by, once a day, and marks what nothing noticed: the others follow its first page.
        if (open is [{ Number: 1, ContinueFrom: null } first, ..])
        {
            await PageAsync(first, stop.Token);
        }

        var workers = open.ConvertAll(part => PartAsync(part.Number, stop));
        try
        {
            await Task.WhenAll(workers);
        }
        catch (Exception) when (workers.Find(worker => worker.Exception?.InnerException is { } failure and not OperationCanceledException) is { } failed)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failed.Exception!.InnerException!);
        }
    }

    private async Task PartAsync(int number, CancellationTokenSource stop)
    {
        try
        {
            var toNowhere = 0;
            while (Part(number) is { IsDone: false } part)
            {
                var page = await PageAsync(part, stop.Token);
                toNowhere = page.GotSomewhere ? 0 : toNowhere + 1;
                if (page.HasMore && toNowhere == PagesToNowhere)
                {
                    Note(part with { IsDone = true, ContinueFrom = page.ContinueFrom }, page: null);
                    Interlocked.Increment(ref leftOver);
                }
            }
        }
        catch
        {
            // One that cannot go on stops the others, after their page: all of them stand before the same environment.
            await stop.CancelAsync();
            throw;
        }
    }

    private async Task<SweepPage> PageAsync(SweepPart part, CancellationToken cancellation)
    {
        using var turn = await limit.EnterAsync(cancellation);
        cancellation.ThrowIfCancellationRequested();
        var size = Volatile.Read(ref dealsPerPage);
        var began = time.GetTimestamp();
        var throttledBefore = pipeline.Attempts.Report().RepeatsAfter(FaultKind.Throttled);
        var page = SweepPage.Of(await pipeline.ExecuteAsync(
            SweepPage.Request(part.Number, state.Parts.Count * state.Shards, size, part.ContinueFrom), cancellation));
        if (pipeline.Attempts.Report().RepeatsAfter(FaultKind.Throttled) == throttledBefore)
        {
            limit.Succeeded();
            if (time.GetElapsedTime(began) > options.LongestPage)
            {
                Interlocked.CompareExchange(ref dealsPerPage, Math.Max(10, size / 2), size);
            }
        }

        Note(part with { ContinueFrom = page.ContinueFrom, IsDone = !page.HasMore }, page);
        return page;
    }

    private SweepPart Part(int number)
    {
        lock (gate)
        {
            return state.Parts.First(part => part.Number == number);
        }
    }

    private void Note(SweepPart part, SweepPage? page)
    {
        lock (gate)
        {
            state = state with { Parts = [.. state.Parts.Select(one => one.Number == part.Number ? part : one)] };
            if (page is not null)
            {
                pages++;
                overtaken += page.Overtaken;
                state = state with { Evaluated = state.Evaluated + page.Evaluated, Failed = page.Failed.Count == 0 ? state.Failed : [.. state.Failed.Union(page.Failed)] };
                foreach (var (rule, open) in page.OpenByRule)
                {
                    openByRule[rule] = openByRule.GetValueOrDefault(rule) + open;
                }
            }

            checkpoints.Write(state);
            Progress?.Invoke(new SweepProgress(state.Evaluated, state.Failed.Count, Expected, Rate(), limit.Current));
        }
    }

    private double Rate() => time.GetElapsedTime(started).TotalSeconds is > 0 and var seconds ? (state.Evaluated - before) / seconds : 0;
}
