using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.BadInput;
using BuyingDynamics.Operations.Uninstall;

namespace BuyingDynamics.Operations.Tests.Export;

/// <summary>bd export and bd import, killed at seeded moments: half an export is never taken for a whole one, and the same command ends where an undisturbed run ends.</summary>
public sealed class KilledExportTests : IDisposable
{
    private const int Kills = 3;

    // Every call takes a while, so that the kill meets the work.
    private static readonly FaultInjection Slow = new() { Seed = 5, Delay = 1, DelayToMilliseconds = 40 };
    private readonly LocalEnvironment environment = SampleEnvironment.Open();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-killed-");
    private readonly Random moments = new(20261122);

    public void Dispose()
    {
        environment.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Export_Killed_IsNoExportUntilTheSameCommandEnds()
    {
        var undisturbed = Path.Combine(folder.FullName, "undisturbed");
        Export(undisturbed);
        var to = Path.Combine(folder.FullName, "killed");
        await using var served = await Served.StartAsync(environment, Slow);

        for (var kill = 0; kill < Kills; kill++)
        {
            using var process = Bd.Start("export", "--url", served.Url.ToString(), "--out", to);
            await UntilAsync(() => Files(to) >= (kill * 8) + moments.Next(1, 8), process);
            process.Kill();
            await process.WaitForExitAsync();
            if (!ExportManifest.IsIn(to))
            {
                Assert.Contains("holds no finished export", Assert.Throws<StopException>(() => ExportManifest.Read(to)).Message, StringComparison.Ordinal);
            }
        }

        if (!ExportManifest.IsIn(to))
        {
            var (code, error) = await Bd.RunAsync("export", "--url", served.Url.ToString(), "--out", to);
            Assert.True(code == 0, error);
        }

        Assert.Equal(ExportManifest.Read(undisturbed).Files, ExportManifest.Read(to).Files);
        Assert.Equal(Directory.GetFiles(undisturbed).Select(Path.GetFileName).Order(StringComparer.Ordinal), Directory.GetFiles(to).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Import_Killed_GoesOnAndLeavesWhatAnUndisturbedOneLeaves()
    {
        var before = SampleEnvironment.Dump(environment);
        var from = Path.Combine(folder.FullName, "kept");
        var export = Export(from);
        new ProductUninstall(environment.ServiceFor(Administrator), Administrator, SampleEnvironment.Package).Remove(export, environment.OrganizationId, CancellationToken.None);
        await SampleEnvironment.DeployAsync(environment);
        var deployed = SampleEnvironment.Dump(environment).Count;
        await using var served = await Served.StartAsync(environment, Slow);

        for (var kill = 0; kill < Kills; kill++)
        {
            var goal = deployed + ((before.Count - deployed) * (kill + 1) / (Kills + 2));
            using var process = Bd.Start("import", "--url", served.Url.ToString(), "--from", from);
            await UntilAsync(() => SampleEnvironment.Dump(environment).Count >= goal, process);
            process.Kill();
            await process.WaitForExitAsync();
        }

        var (code, error) = await Bd.RunAsync("import", "--url", served.Url.ToString(), "--from", from);

        Assert.True(code == 0, error);
        environment.RunPendingJobs();
        SampleEnvironment.Same(before, SampleEnvironment.Dump(environment));
    }

    private Guid Administrator => new EnvironmentSetup(environment).Administrator;

    private ExportManifest Export(string to) => new ProductExport(environment.ServiceFor(Administrator), Administrator, SampleEnvironment.Package, TimeProvider.System)
        .Write(to, new Uri("http://localhost/"), environment.OrganizationId, static (_, _) => { }, CancellationToken.None);

    private static int Files(string path) => Directory.Exists(path) ? Directory.GetFiles(path).Length : 0;

    // Until the work is that far, or ended by itself.
    private static async Task UntilAsync(Func<bool> isThere, System.Diagnostics.Process process)
    {
        while (!process.HasExited && !isThere())
        {
            await Task.Delay(10);
        }
    }
}
