using System.Diagnostics;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>Time that only runs forward: a machine whose clock is set back while a test runs would let things happen before the test began.</summary>
internal sealed class SteadyTime(DateTime start) : TimeProvider
{
    private readonly long started = Stopwatch.GetTimestamp();

    public override DateTimeOffset GetUtcNow() => new DateTimeOffset(start) + Stopwatch.GetElapsedTime(started);
}
