using System.Diagnostics;
using Xunit.Abstractions;

namespace BuyingDynamics.Client.Tests;

/// <summary>Runs every check of the browser side, so that one <c>dotnet test</c> is the whole truth; npm's output is the test's output.</summary>
public class NpmScriptTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    [SkippableTheory]
    [InlineData("forms", "typecheck")]
    [InlineData("forms", "lint")]
    [InlineData("forms", "test")]
    [InlineData("local-app", "typecheck")]
    [InlineData("local-app", "lint")]
    [InlineData("local-app", "test")]
    public async Task NpmScript_OfWorkspace_Passes(string workspace, string script)
    {
        var npm = Prerequisite.Tool("it checks the browser side", OperatingSystem.IsWindows() ? "npm.cmd" : "npm");
        var start = new ProcessStartInfo(npm, ["run", script, "--workspace", workspace])
        {
            WorkingDirectory = Path.Combine(Prerequisite.RepositoryRoot, "src", "Client"),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";

        using var process = Process.Start(start)!;
        using var timeout = new CancellationTokenSource(Limit);
        try
        {
            var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(timeout.Token), process.StandardError.ReadToEndAsync(timeout.Token));
            await process.WaitForExitAsync(timeout.Token);
            output.WriteLine(string.Join(Environment.NewLine, texts));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }

        Assert.Equal(0, process.ExitCode);
    }
}
