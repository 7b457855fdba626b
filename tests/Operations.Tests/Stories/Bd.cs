using System.Diagnostics;
using BuyingDynamics.Operations.Running;
using Xunit.Abstractions;

namespace BuyingDynamics.Operations.Tests.Stories;

/// <summary>The command line as an administrator runs it: a process of its own for each verb.</summary>
/// <param name="settings">The environment's settings file.</param>
/// <param name="transcript">Gets what was typed and said.</param>
internal sealed class Bd(string settings, ITestOutputHelper transcript)
{
    /// <summary>Runs a verb that is to end with that code; answers what it said, on both streams.</summary>
    public async Task<string> RunAsync(ExitCode expected, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "bd.dll") }.Concat(arguments).Concat(["--settings", settings]))
        {
            start.ArgumentList.Add(argument);
        }

        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        var said = await output + await error;
        transcript.WriteLine($"$ bd {string.Join(' ', arguments)}   ({watch.Elapsed.TotalSeconds:0.0} s)\n{said}");
        Assert.True(expected == (ExitCode)process.ExitCode, $"bd {string.Join(' ', arguments)} ended with {process.ExitCode}, not {(int)expected}:\n{said}");
        return said;
    }
}
