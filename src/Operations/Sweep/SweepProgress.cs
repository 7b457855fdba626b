namespace BuyingDynamics.Operations.Sweep;

/// <summary>Where a sweep stands.</summary>
/// <param name="Evaluated">Deals evaluated, those before a restart included.</param>
/// <param name="Failed">Deals that could not be judged.</param>
/// <param name="Expected">Deals that were due at the start, as far as they could be counted.</param>
/// <param name="PerSecond">Deals per second since this process began.</param>
/// <param name="Parallel">Pages that may run at once now.</param>
public sealed record SweepProgress(long Evaluated, int Failed, long? Expected, double PerSecond, int Parallel)
{
    /// <summary>How much longer it takes at this rate; null when that cannot be said.</summary>
    public TimeSpan? Left => Expected is { } expected && PerSecond > 0 ? TimeSpan.FromSeconds(Math.Max(0, expected - Evaluated) / PerSecond) : null;
}
