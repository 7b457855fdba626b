using System.Globalization;
using BuyingDynamics.Operations.Local;
using Spectre.Console;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>A sweep for a person: a moving line at a terminal, a line every half minute in a log.</summary>
public sealed class SweepConsole(IAnsiConsole console, TimeProvider time) : ISweepOutput
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public async Task<SweepReport> FollowAsync(long? expected, Func<Action<SweepProgress>, Task<SweepReport>> sweep)
    {
        var begin = expected is { } deals ? $"Sweeping: {SweepText.Deals(deals)} due" : "Sweeping: more than 50,000 deals due";
        if (console.Profile.Capabilities.Interactive)
        {
            return await console.Status().StartAsync(begin, context => sweep(progress => context.Status(Markup.Escape("Sweeping: " + SweepText.Of(progress)))));
        }

        console.WriteLine(begin + ".");
        var last = time.GetTimestamp();
        return await sweep(progress =>
        {
            if (time.GetElapsedTime(last) >= BetweenLines)
            {
                last = time.GetTimestamp();
                console.WriteLine(SweepText.Of(progress));
            }
        });
    }

    /// <inheritdoc/>
    public void Summarise(SweepReport report)
    {
        foreach (var line in SweepText.Of(report))
        {
            console.WriteLine(line);
        }

        if (report.OpenByRule.Count == 0)
        {
            return;
        }

        var table = console.Table("Open findings of the deals evaluated").AddColumn("Rule").AddColumn(new TableColumn("Findings").RightAligned());
        foreach (var (rule, open) in report.OpenByRule.OrderByDescending(rule => rule.Value).ThenBy(rule => rule.Key, StringComparer.Ordinal))
        {
            table.AddRow(new Text(rule), new Text(open.ToString("N0", CultureInfo.InvariantCulture)));
        }

        console.Write(table);
    }
}
