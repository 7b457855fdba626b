namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>
/// The environment's time. Runs with the machine's clock until it is set or advanced; from then on it runs on from there,
/// so that a person (or a test) can see what a rule says in three weeks. All moments are UTC.
/// </summary>
public sealed class EnvironmentClock(TimeProvider? underlying = null) : TimeProvider
{
    private readonly TimeProvider source = underlying ?? System;
    private long offsetTicks;

    /// <summary>The environment's moment, UTC.</summary>
    public DateTime Now => GetUtcNow().UtcDateTime;

    /// <summary>True when the clock has been moved away from the machine's.</summary>
    public bool IsMoved => Interlocked.Read(ref offsetTicks) != 0;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => source.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    /// <summary>Makes it this moment; a value without kind is taken as UTC.</summary>
    public void Set(DateTime moment)
    {
        var utc = moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : DateTime.SpecifyKind(moment, DateTimeKind.Utc);
        Interlocked.Exchange(ref offsetTicks, (utc - source.GetUtcNow().UtcDateTime).Ticks);
    }

    /// <summary>Moves on (or back) by this much.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref offsetTicks, by.Ticks);

    /// <summary>Back to the machine's clock.</summary>
    public void Reset() => Interlocked.Exchange(ref offsetTicks, 0);
}
