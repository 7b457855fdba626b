using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Protection;

/// <summary>Why a request is refused, and when the client may come again.</summary>
internal sealed record Refusal(FaultException<OrganizationServiceFault> Fault, int RetryAfterSeconds);

/// <summary>The requests of one user within the window.</summary>
internal sealed class UserLoad(ServiceProtection limits, TimeProvider time)
{
    private readonly Lock counting = new();
    private readonly Queue<(DateTimeOffset At, TimeSpan Took)> ended = [];
    private readonly List<DateTimeOffset> running = [];
    private TimeSpan spent;

    /// <summary>How many requests are left in the window.</summary>
    public int RequestsLeft
    {
        get
        {
            lock (counting)
            {
                return Math.Max(0, limits.Requests - ended.Count - running.Count);
            }
        }
    }

    /// <summary>How much execution time is left in the window.</summary>
    public TimeSpan TimeLeft
    {
        get
        {
            lock (counting)
            {
                return limits.ExecutionTime > spent ? limits.ExecutionTime - spent : TimeSpan.Zero;
            }
        }
    }

    /// <summary>Lets a request in, or says why not. A refused request counts for nothing.</summary>
    public Refusal? Enter()
    {
        lock (counting)
        {
            var now = time.GetUtcNow();
            while (ended.TryPeek(out var oldest) && oldest.At + limits.Window <= now)
            {
                spent -= ended.Dequeue().Took;
            }

            if (running.Count >= limits.Concurrent)
            {
                return new Refusal(DataverseFault.TooManyConcurrentRequests(limits.Concurrent), 1);
            }

            if (ended.Count + running.Count >= limits.Requests)
            {
                return new Refusal(DataverseFault.TooManyRequests(limits.Requests, limits.Window), Seconds((ended.TryPeek(out var first) ? first.At : running[0]) + limits.Window - now));
            }

            if (spent >= limits.ExecutionTime)
            {
                return new Refusal(DataverseFault.TooMuchExecutionTime(limits.ExecutionTime, limits.Window), Seconds(WhenTimeIsFree() - now));
            }

            running.Add(now);
            return null;
        }
    }

    /// <summary>Ends a request that was let in.</summary>
    public void Leave(TimeSpan took)
    {
        lock (counting)
        {
            // Which of them it was does not matter: the window asks how many began when, not which.
            ended.Enqueue((running[0], took));
            running.RemoveAt(0);
            spent += took;
        }
    }

    private DateTimeOffset WhenTimeIsFree()
    {
        var left = spent;
        var until = time.GetUtcNow();
        foreach (var (at, took) in ended)
        {
            if (left < limits.ExecutionTime)
            {
                break;
            }

            left -= took;
            until = at + limits.Window;
        }

        return until;
    }

    private static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
}
