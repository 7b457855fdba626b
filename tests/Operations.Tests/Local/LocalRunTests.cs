using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Local;
using Spectre.Console;

namespace BuyingDynamics.Operations.Tests.Local;

public sealed class LocalRunTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-local-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Local_WithoutServing_LeavesNoSystemJobPendingAndSaysSo()
    {
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written), Interactive = InteractionSupport.No });

        await new LocalRun(new LocalOptions { DataFolder = folder.FullName, Serve = false }, console).RunAsync(CancellationToken.None);

        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder.FullName });
        Assert.Equal(0, environment.PendingJobs);
        Assert.Matches(@"System jobs: \d+ run, none pending\.", written.ToString());
    }

    [Fact]
    public async Task Local_Empty_IsAnEnvironmentWithoutTheProduct()
    {
        await new LocalRun(new LocalOptions { DataFolder = folder.FullName, Empty = true, Serve = false }, RunConsole.Plain(TextWriter.Null)).RunAsync(CancellationToken.None);

        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder.FullName });
        Assert.Contains("opportunity", environment.Metadata.Tables);
        Assert.DoesNotContain("bd_alert", environment.Metadata.Tables);
    }
}
