using System.Diagnostics;
using System.Text.Json;

namespace BuyingDynamics.Benchmarks;

/// <summary>What a sweep in a process of its own took.</summary>
/// <param name="Deals">Deals evaluated.</param>
/// <param name="Seconds">From the first call to the last answer.</param>
/// <param name="PeakMegabytes">The most memory that the process held at once.</param>
internal sealed record SweptProcess(long Deals, double Seconds, double PeakMegabytes)
{
    /// <summary>Runs "bd sweep" against an address.</summary>
    public static SweptProcess Run(Uri url, int workers)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "bd.dll"), "sweep", "--url", url.ToString(), "--json", "--workers", $"{workers}" })
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var lines = Task.Run(() => process.StandardOutput.ReadToEnd());
        var errors = Task.Run(() => process.StandardError.ReadToEnd());
        long peak = 0;
        while (!process.WaitForExit(200))
        {
            peak = Math.Max(peak, Peak(process));
        }

        var last = lines.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? throw new InvalidOperationException(errors.Result);
        var report = JsonDocument.Parse(last).RootElement;
        return process.ExitCode == 0
            ? new SweptProcess(report.GetProperty("evaluated").GetInt64(), report.GetProperty("seconds").GetDouble(), peak / 1024.0 / 1024)
            : throw new InvalidOperationException(errors.Result);
    }

    private static long Peak(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended meanwhile.
            return 0;
        }
    }
}
