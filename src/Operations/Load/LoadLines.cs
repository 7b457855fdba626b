namespace BuyingDynamics.Operations.Load;

/// <summary>Progress in a log: how far a file is, every ten seconds.</summary>
/// <param name="write">Writes a line.</param>
/// <param name="time">The clock.</param>
public sealed class LoadLines(Action<string> write, TimeProvider time)
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private long last = time.GetTimestamp();

    /// <summary>Writes a line when it is time for one.</summary>
    public void Report(LoadProgress progress)
    {
        lock (gate)
        {
            if (time.GetElapsedTime(last) >= BetweenLines)
            {
                last = time.GetTimestamp();
                write(progress.ToString());
            }
        }
    }
}
