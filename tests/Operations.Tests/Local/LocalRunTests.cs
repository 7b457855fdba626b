using System.Security.Cryptography;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using Spectre.Console;

namespace BuyingDynamics.Operations.Tests.Local;

public sealed class LocalRunTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-local-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Local_ProductUninstalledSinceTheLastRun_ImportsItAgainAndLeavesNoSystemJobPending()
    {
        var before = DataFolder.Open(folder.FullName, fresh: false);
        before.Package = Convert.ToHexString(SHA256.HashData(SolutionPack.Pack(SolutionPackOptions.OfThisRepository())));
        before.LoadedRows["bd_milestone:gone"] = "with the product";
        before.Save();
        using var written = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(written), Interactive = InteractionSupport.No });

        await new LocalRun(new LocalOptions { DataFolder = folder.FullName, Serve = false }, console).RunAsync(CancellationToken.None);

        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder.FullName });
        Assert.Contains("bd_alert", environment.Metadata.Tables);
        Assert.DoesNotContain("bd_milestone:gone", DataFolder.Open(folder.FullName, fresh: false).LoadedRows);
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
