namespace BuyingDynamics.Operations.Sweep;

/// <summary>Who hears of a sweep: a person at a terminal or in a log, or a program.</summary>
public interface ISweepOutput
{
    /// <summary>Runs the sweep and tells of its progress.</summary>
    Task<SweepReport> FollowAsync(long? expected, Func<Action<SweepProgress>, Task<SweepReport>> sweep);

    /// <summary>Tells what it did.</summary>
    void Summarise(SweepReport report);
}
