using System.Diagnostics;
using System.Globalization;

namespace BuyingDynamics.Operations.Tests.BadInput;

/// <summary>bd as a process of its own, as people and schedulers start it.</summary>
internal static class Bd
{
    /// <summary>Runs it to its end; tells its exit code and what it said on the error stream.</summary>
    public static async Task<(int Code, string Error)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await output;
        await process.WaitForExitAsync();
        return (process.ExitCode, error);
    }

    /// <summary>Starts it; whoever does kills it or waits for its end.</summary>
    public static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "bd.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start) ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"bd did not start: {string.Join(' ', arguments)}"));
    }
}
