namespace BuyingDynamics.Operations.Resilience;

/// <summary>
/// How many requests run at once: begins at the degree the server recommends, grows by one with each full round that went through, and
/// halves when service protection turns one away. Where that happened is remembered for the length of the platform's window, and the
/// limit stays below it: found, not lived in.
/// </summary>
public sealed class ParallelLimit
{
    // Service protection counts over 300 seconds.
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Queue<TaskCompletionSource> waiting = new();
    private readonly int most;
    private readonly TimeProvider time;
    private double limit;
    private int running;
    private int? ceiling;
    private DateTimeOffset ceilingUntil;
    private DateTimeOffset settledFrom;

    /// <summary>A limit.</summary>
    /// <param name="start">What the server recommends.</param>
    /// <param name="most">Never more.</param>
    /// <param name="time">The clock of the window.</param>
    public ParallelLimit(int start, int most, TimeProvider? time = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        this.most = most;
        this.time = time ?? TimeProvider.System;
        limit = Math.Clamp(start, 1, most);
        Peak = Current;
    }

    /// <summary>How many may run at once now.</summary>
    public int Current
    {
        get
        {
            lock (gate)
            {
                return (int)limit;
            }
        }
    }

    /// <summary>The highest it was.</summary>
    public int Peak { get; private set; }

    /// <summary>The lowest that service protection brought it to; null when it never turned a request away.</summary>
    public int? Lowest { get; private set; }

    /// <summary>Waits until one more may run; the answer's disposal says that it ended.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellation)
    {
        TaskCompletionSource? turn = null;
        lock (gate)
        {
            if (running < (int)limit && waiting.Count == 0)
            {
                running++;
            }
            else
            {
                turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                waiting.Enqueue(turn);
            }
        }

        if (turn is not null)
        {
            using var stop = cancellation.Register(() => turn.TrySetCanceled(cancellation));
            await turn.Task;
        }

        return new Turn(this);
    }

    /// <summary>A request went through without being turned away.</summary>
    public void Succeeded()
    {
        lock (gate)
        {
            if (ceiling is not null && time.GetUtcNow() >= ceilingUntil)
            {
                ceiling = null;
            }

            limit = Math.Max(limit, Math.Min(limit + (1 / Math.Floor(limit)), ceiling ?? most));
            Peak = Math.Max(Peak, (int)limit);
            Admit();
        }
    }

    /// <summary>Service protection turned a request away. Those that were under way at the same time count as one.</summary>
    /// <param name="retryAfter">How long the platform asks to wait.</param>
    public void Throttled(TimeSpan retryAfter)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            if (now < settledFrom)
            {
                return;
            }

            ceiling = Math.Max(1, (int)limit - 1);
            ceilingUntil = now + Window;
            limit = Math.Max(1, Math.Floor(limit / 2));
            Lowest = Math.Min(Lowest ?? int.MaxValue, (int)limit);
            settledFrom = now + retryAfter;
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            running--;
            Admit();
        }
    }

    private void Admit()
    {
        while (running < (int)limit && waiting.TryDequeue(out var next))
        {
            // One that was cancelled meanwhile gives its turn to the next.
            if (next.TrySetResult())
            {
                running++;
            }
        }
    }

    private sealed class Turn(ParallelLimit limit) : IDisposable
    {
        private bool isOver;

        public void Dispose()
        {
            if (!isOver)
            {
                isOver = true;
                limit.Leave();
            }
        }
    }
}
