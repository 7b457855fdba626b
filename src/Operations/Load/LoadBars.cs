using System.Globalization;
using Spectre.Console;

namespace BuyingDynamics.Operations.Load;

/// <summary>Progress at a terminal: a bar for each file, with its rate; the bar's column tells how long it will take.</summary>
internal sealed class LoadBars(ProgressContext context)
{
    private readonly Dictionary<int, ProgressTask> bars = [];

    /// <summary>Moves the bar of a file.</summary>
    public void Report(LoadProgress progress)
    {
        lock (bars)
        {
            if (!bars.TryGetValue(progress.File, out var bar))
            {
                bars[progress.File] = bar = context.AddTask(string.Empty, maxValue: progress.Total);
            }

            bar.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{progress.Name}  {progress.PerSecond:N0}/s"));
            bar.Value = progress.Done;
        }
    }
}
