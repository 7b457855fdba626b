namespace BuyingDynamics.LocalDataverse.WebApi.Faults;

/// <summary>What happens to a request.</summary>
internal enum FaultKind
{
    None,
    DropBefore,
    DropAfter,
    GatewayBefore,
    GatewayAfter,
    Refuse,
}

/// <summary>The fate of one request.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Status">The gateway's status.</param>
/// <param name="RetryAfterSeconds">What a refused request is told.</param>
/// <param name="Delay">How long it is held back before.</param>
internal sealed record Fault(FaultKind Kind, int Status, int RetryAfterSeconds, TimeSpan Delay);

/// <summary>Deals out faults in the order in which requests come, and counts them.</summary>
public sealed class FaultPlan(FaultInjection faults, TimeProvider time)
{
    private static readonly int[] Unavailable = [502, 503, 504];
    private static readonly int[] Ambiguous = [502, 504];
#pragma warning disable CA5394 // Not for secrets: faults have to repeat with their seed.
    private readonly Random random = new(faults.Seed);
#pragma warning restore CA5394
    private readonly Lock dealing = new();
    private readonly Dictionary<FaultKind, int> counts = [];
    private DateTimeOffset stormEnds = DateTimeOffset.MinValue;
    private int requests;
    private int delays;

    /// <summary>What has been done so far.</summary>
    public InjectedFaults Done
    {
        get
        {
            lock (dealing)
            {
                int Of(FaultKind kind) => counts.GetValueOrDefault(kind);
                return new InjectedFaults(requests, Of(FaultKind.DropBefore), Of(FaultKind.DropAfter), Of(FaultKind.GatewayBefore), Of(FaultKind.GatewayAfter), Of(FaultKind.Refuse), delays);
            }
        }
    }

    /// <summary>The fate of the request that comes now.</summary>
    internal Fault Next(bool isRead)
    {
        lock (dealing)
        {
            var fault = ++requests <= faults.Spared || (isRead && faults.WritesOnly) ? new Fault(FaultKind.None, 0, 0, TimeSpan.Zero) : Draw();
            counts[fault.Kind] = counts.GetValueOrDefault(fault.Kind) + 1;
            delays += fault.Delay > TimeSpan.Zero ? 1 : 0;
            return fault;
        }
    }

    private Fault Draw()
    {
        // Always the same number of draws: one request more or less in a storm must not change the fate of all that follow.
        var (kind, delay, length, status) = (random.NextDouble(), random.NextDouble(), random.Next(faults.StormFromSeconds, faults.StormToSeconds + 1), random.Next());
        var held = delay < faults.Delay ? TimeSpan.FromMilliseconds(1 + (delay / faults.Delay * faults.DelayToMilliseconds)) : TimeSpan.Zero;
        var now = time.GetUtcNow();
        if (now < stormEnds)
        {
            return new Fault(FaultKind.Refuse, 429, (int)Math.Ceiling((stormEnds - now).TotalSeconds), TimeSpan.Zero);
        }

        if ((kind -= faults.Storm) < 0)
        {
            stormEnds = now.AddSeconds(length);
            return new Fault(FaultKind.Refuse, 429, length, TimeSpan.Zero);
        }

        return (kind -= faults.DropBefore) < 0 ? new Fault(FaultKind.DropBefore, 0, 0, held)
            : (kind -= faults.DropAfter) < 0 ? new Fault(FaultKind.DropAfter, 0, 0, held)
            : (kind -= faults.GatewayBefore) < 0 ? new Fault(FaultKind.GatewayBefore, Unavailable[status % Unavailable.Length], 0, held)
            : (kind - faults.GatewayAfter) < 0 ? new Fault(FaultKind.GatewayAfter, Ambiguous[status % Ambiguous.Length], 0, held)
            : new Fault(FaultKind.None, 0, 0, held);
    }
}
