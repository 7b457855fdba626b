namespace BuyingDynamics.Operations.Resilience;

/// <summary>Counts what requests took. Safe for many threads.</summary>
public sealed class Attempts
{
    private readonly Lock gate = new();
    private readonly Dictionary<FaultKind, int> repeats = [];
    private long requests;
    private TimeSpan waited;

    /// <summary>A request is sent, whatever attempts it takes.</summary>
    public void Begin() => Interlocked.Increment(ref requests);

    /// <summary>A request is sent again.</summary>
    /// <param name="why">What the attempt before failed of.</param>
    /// <param name="wait">How long before.</param>
    public void Repeat(FaultKind why, TimeSpan wait)
    {
        lock (gate)
        {
            repeats[why] = repeats.GetValueOrDefault(why) + 1;
            waited += wait;
        }
    }

    /// <summary>The figures now.</summary>
    public AttemptReport Report()
    {
        lock (gate)
        {
            return new AttemptReport(Interlocked.Read(ref requests), new Dictionary<FaultKind, int>(repeats), waited);
        }
    }
}

/// <summary>What requests took.</summary>
/// <param name="Requests">Requests, each counted once.</param>
/// <param name="RepeatsByKind">Further attempts by what the one before failed of.</param>
/// <param name="Waited">The waits before them, added up over all workers.</param>
public sealed record AttemptReport(long Requests, IReadOnlyDictionary<FaultKind, int> RepeatsByKind, TimeSpan Waited)
{
    /// <summary>Further attempts.</summary>
    public int Repeats => RepeatsByKind.Values.Sum();

    /// <summary>All attempts.</summary>
    public long Attempts => Requests + Repeats;

    /// <summary>Further attempts after failures of that kind.</summary>
    public int RepeatsAfter(FaultKind kind) => RepeatsByKind.GetValueOrDefault(kind);
}
