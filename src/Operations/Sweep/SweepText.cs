using System.Globalization;
using System.Text;
using BuyingDynamics.Operations.Resilience;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>A sweep in sentences.</summary>
public static class SweepText
{
    private const int NamedDeals = 10;

    /// <summary>A line of progress.</summary>
    public static string Of(SweepProgress progress)
    {
        var text = new StringBuilder(Invariant($"{progress.Evaluated:N0}"));
        if (progress.Expected is { } expected)
        {
            text.Append(Invariant($" of about {Math.Max(expected, progress.Evaluated):N0}"));
        }

        text.Append(Invariant($" deals, {progress.PerSecond:N1}/s"));
        if (progress.Left is { } left)
        {
            text.Append(Invariant($", about {Span(left)} left"));
        }

        return text.Append(progress.Failed == 0 ? string.Empty : Invariant($", {progress.Failed:N0} could not be judged")).ToString();
    }

    /// <summary>What a sweep did, a line for each matter.</summary>
    public static IEnumerable<string> Of(SweepReport report)
    {
        yield return Invariant($"Evaluated {Deals(report.Evaluated)}{(report.WasResumed ? " (with those before the restart)" : string.Empty)} in {Span(report.Took)}, {report.PerSecond:N1} deals/s, {report.Pages:N0} {(report.Pages == 1 ? "page" : "pages")}.");
        yield return Of(report.Attempts);
        yield return Invariant($"At once: {report.Parallel.Start} to begin with, {report.Parallel.Peak} at most{(report.Parallel.Lowest is { } low ? Invariant($", {low} after the environment asked for less") : string.Empty)}.");
        if (report.Attempts.RepeatsAfter(FaultKind.Ambiguous) > 0)
        {
            yield return "Pages whose answer was lost may have been evaluated all the same; their deals are not counted above.";
        }

        if (report.Overtaken > 0)
        {
            yield return Invariant($"Saved while they were judged, and taken again: {Deals(report.Overtaken)}.");
        }

        if (report.LeftOver > 0)
        {
            yield return "Some deals changed all the time; the next sweep takes them.";
        }

        if (report.Failed.Count > 0)
        {
            var named = string.Join(", ", report.Failed.Take(NamedDeals).Select(deal => deal.ToString("D")));
            yield return Invariant($"{Deals(report.Failed.Count)} could not be judged: {named}{(report.Failed.Count > NamedDeals ? ", ..." : string.Empty)}. The plug-in trace log says why; the next sweep tries them again.");
        }
    }

    /// <summary>What the requests took.</summary>
    public static string Of(AttemptReport attempts) => Invariant($"Requests: {attempts.Requests:N0}, {Repeats(attempts)}.");

    /// <summary>So many deals.</summary>
    public static string Deals(long count) => Invariant($"{count:N0} {(count == 1 ? "deal" : "deals")}");

    /// <summary>A length of time as a person says it.</summary>
    public static string Span(TimeSpan span) => span switch
    {
        { TotalSeconds: < 10 } => Invariant($"{span.TotalSeconds:0.0} s"),
        { TotalSeconds: < 120 } => Invariant($"{span.TotalSeconds:0} s"),
        { TotalMinutes: < 120 } => Invariant($"{span.TotalMinutes:0} min"),
        _ => Invariant($"{span.TotalHours:0.0} h"),
    };

    private static string Repeats(AttemptReport attempts) => attempts.Repeats == 0
        ? "none sent twice"
        : Invariant($"{attempts.Repeats:N0} more attempts (")
            + string.Join(", ", attempts.RepeatsByKind.Where(kind => kind.Value > 0).OrderBy(kind => kind.Key).Select(kind => Invariant($"{kind.Value:N0} {Why(kind.Key)}")))
            + Invariant($"), waited {Span(attempts.Waited)} over all workers");

    private static string Why(FaultKind kind) => kind switch
    {
        FaultKind.Throttled => "throttled",
        FaultKind.RolledBack => "rolled back by the database",
        FaultKind.Met => "met a save",
        FaultKind.Ambiguous => "lost on the way",
        FaultKind.NotSent => "held back while nothing answered",
        _ => kind.ToString(),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
