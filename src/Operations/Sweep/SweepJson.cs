using System.Text.Json;
using BuyingDynamics.Operations.Resilience;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>A sweep for a program: one JSON object a line, each with an "event": started, page (at most one a second), finished.</summary>
public sealed class SweepJson(TextWriter output, TimeProvider time) : ISweepOutput
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public Task<SweepReport> FollowAsync(long? expected, Func<Action<SweepProgress>, Task<SweepReport>> sweep)
    {
        Write(new { @event = "started", expected });
        long? last = null;
        return sweep(progress =>
        {
            if (last is null || time.GetElapsedTime(last.Value) >= BetweenLines)
            {
                last = time.GetTimestamp();
                Write(new
                {
                    @event = "page",
                    progress.Evaluated,
                    progress.Failed,
                    progress.Expected,
                    perSecond = Math.Round(progress.PerSecond, 1),
                    secondsLeft = progress.Left is { } left ? Math.Round(left.TotalSeconds) : (double?)null,
                    progress.Parallel,
                });
            }
        });
    }

    /// <inheritdoc/>
    public void Summarise(SweepReport report) => Write(new
    {
        @event = "finished",
        report.Evaluated,
        failed = report.Failed,
        report.Overtaken,
        report.LeftOver,
        report.Pages,
        seconds = Math.Round(report.Took.TotalSeconds, 1),
        perSecond = Math.Round(report.PerSecond, 1),
        report.WasResumed,
        openByRule = report.OpenByRule,
        requests = report.Attempts.Requests,
        attempts = report.Attempts.Attempts,
        repeats = Enum.GetValues<FaultKind>().Where(kind => report.Attempts.RepeatsAfter(kind) > 0).ToDictionary(kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()), report.Attempts.RepeatsAfter),
        secondsWaited = Math.Round(report.Attempts.Waited.TotalSeconds, 1),
        report.Parallel,
    });

    private void Write(object line)
    {
        output.WriteLine(JsonSerializer.Serialize(line, JsonSerializerOptions.Web));
        output.Flush();
    }
}
