namespace BuyingDynamics.Operations.Load;

/// <summary>Thins out the progress of a load: a large file is told of each tenth of it, a small one not at all.</summary>
public sealed class LoadSteps(Action<string, int, int> tell)
{
    private const int LargeFile = 1000;
    private const int Steps = 10;

    private readonly Dictionary<string, int> told = new(StringComparer.Ordinal);

    /// <summary>Takes note that <paramref name="done"/> of <paramref name="total"/> rows of the file are done.</summary>
    public void Report(string file, int done, int total)
    {
        var step = total < LargeFile ? 0 : (int)((long)done * Steps / total);
        if (step > told.GetValueOrDefault(file))
        {
            told[file] = step;
            tell(file, done, total);
        }
    }
}
