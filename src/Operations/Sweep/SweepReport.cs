using BuyingDynamics.Operations.Resilience;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>What a sweep did.</summary>
/// <param name="Evaluated">Deals evaluated, those before a restart included.</param>
/// <param name="Failed">Deals that could not be judged; the next sweep tries them again.</param>
/// <param name="Overtaken">How often a deal changed while it was judged and was taken again.</param>
/// <param name="LeftOver">Parts that were left because people kept changing their deals; the next sweep takes what is due.</param>
/// <param name="Pages">Pages of this process.</param>
/// <param name="Took">How long this process took.</param>
/// <param name="PerSecond">Its deals per second.</param>
/// <param name="OpenByRule">Open findings of the deals that this process evaluated.</param>
/// <param name="Attempts">What the requests took.</param>
/// <param name="Parallel">How many pages ran at once.</param>
/// <param name="WasResumed">Whether it went on from a checkpoint.</param>
public sealed record SweepReport(
    long Evaluated,
    IReadOnlyList<Guid> Failed,
    int Overtaken,
    int LeftOver,
    int Pages,
    TimeSpan Took,
    double PerSecond,
    IReadOnlyDictionary<string, int> OpenByRule,
    AttemptReport Attempts,
    ParallelReport Parallel,
    bool WasResumed);

/// <summary>How many pages ran at once.</summary>
/// <param name="Start">At the start, as the server recommends.</param>
/// <param name="Peak">At most.</param>
/// <param name="Lowest">After service protection turned a page away; null when it never did.</param>
/// <param name="End">At the end.</param>
public sealed record ParallelReport(int Start, int Peak, int? Lowest, int End);
