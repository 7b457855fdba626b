using System.Diagnostics;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Resilience;
using Microsoft.PowerPlatform.Dataverse.Client;

namespace BuyingDynamics.Operations.Tests.Load;

/// <summary>Whatever happens to a load on the way, run again it leaves what an undisturbed one leaves: no row twice, none lost, none half.</summary>
public sealed class DisturbedLoadTests : IDisposable
{
    private const int Kills = 10;
    private readonly LoadedFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Load_KilledTenTimes_GoesOnAndLeavesWhatAnUndisturbedOneLeaves()
    {
        await using var served = await ServedLoad.StartAsync();
        var moments = new Random(20261122);
        for (var kill = 0; kill < Kills; kill++)
        {
            using var load = Started(served, "--rows", "3", "--workers", "2");
            KillAt(served, load, write: moments.Next(1, 5), isAnswered: moments.Next(2) == 0);
            await load.WaitForExitAsync();
            Assert.NotEqual(0, load.ExitCode);
        }

        served.AtWrite = null;
        using var last = Started(served);
        var said = await last.StandardOutput.ReadToEndAsync();
        await last.WaitForExitAsync();

        Assert.Equal(0, last.ExitCode);
        Assert.DoesNotContain("Error", said, StringComparison.Ordinal);
        Assert.Equal(LoadedFiles.Undisturbed, LoadedFiles.ContentsOf(served.Environment));
    }

    [Fact]
    public async Task Load_UnderThrottlingStormsAndLostAnswers_LeavesWhatAnUndisturbedOneLeaves()
    {
        var time = new SkippedTime();
        await using var served = await ServedLoad.StartAsync(new FaultInjection { Seed = 11, GatewayAfter = 0.05, DropAfter = 0.05, Storm = 0.08, StormFromSeconds = 2, StormToSeconds = 20 }, time);
        using var client = await served.ConnectedAsync();
        var service = new ResilientService(new RequestPipeline(
            (request, cancellation) => client.ExecuteAsync(request, cancellation), new ResilienceOptions { Time = time, AttemptTimeout = SkippedTime.Never, Random = new Random(7).NextDouble }));

        var report = await new CsvLoad(service, served.Environment.Metadata, DateTime.UnixEpoch, new LoadOptions { RowsPerRequest = 3, MostAtOnce = 3, Time = time }).RunAsync(files.Folder, LoadMap.Read(files.MapFile));

        Assert.Empty(report.Findings);
        Assert.Equal(LoadedFiles.Count, report.Files.Sum(file => file.Created));
        Assert.Equal(LoadedFiles.Undisturbed, LoadedFiles.ContentsOf(served.Environment));
        var attempts = service.Pipeline.Attempts.Report();
        Assert.NotEqual(0, attempts.RepeatsAfter(FaultKind.Throttled));
        Assert.NotEqual(0, attempts.RepeatsAfter(FaultKind.Ambiguous));
    }

    [Fact]
    public async Task Load_WhoseEnvironmentWasKilledInTheMiddle_GoesOnAndLeavesWhatAnUndisturbedOneLeaves()
    {
        var data = InstalledFolder.CopyTo(Path.Combine(files.Folder, "environment"));
        foreach (var killAt in (int[])[6, 20])
        {
            Assert.True(FaultClassification.Of(await Assert.ThrowsAnyAsync<Exception>(() => LoadIntoAsync(data, killAt))) is FaultKind.Ambiguous or FaultKind.NotSent);
        }

        var report = await LoadIntoAsync(data, killAt: 0);

        Assert.Empty(report.Findings);
        Assert.NotEqual(0, report.Files.Sum(file => file.Unchanged));
        using var after = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = data });
        Assert.Equal(WithoutTasks(LoadedFiles.Undisturbed), WithoutTasks(LoadedFiles.ContentsOf(after)));
    }

    // A background workflow runs at least once, as on the platform: one that was under way when its environment was killed may have made its task already.
    private static IEnumerable<string> WithoutTasks(IEnumerable<string> contents) =>
        contents.Where(line => !line.StartsWith("task: ", StringComparison.Ordinal) && !line.StartsWith("activitypointer: ", StringComparison.Ordinal));

    [Fact]
    public async Task Load_WhenTheStorageOfTheEnvironmentIsFull_StopsWithItsCodeAndGoesOnLater()
    {
        var data = InstalledFolder.CopyTo(Path.Combine(files.Folder, "environment"));
        using (var full = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = data, StorageLimit = InstalledFolder.Size + (200 * 1024) }))
        {
            var stopped = await Assert.ThrowsAnyAsync<Exception>(() => LoadAsync(full));
            Assert.Equal(ExitCode.StorageFull, StopReason.Of(stopped).Code);
        }

        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = data });
        var report = await LoadAsync(environment);

        Assert.Empty(report.Findings);
        Assert.NotEqual(0, report.Files.Sum(file => file.Unchanged));
        Assert.Equal(LoadedFiles.Undisturbed, LoadedFiles.ContentsOf(environment));
    }

    private Task<LoadReport> LoadAsync(LocalEnvironment environment) =>
        new CsvLoad(new ResilientService(environment.ServiceFor(environment.SystemUserId)), environment.Metadata, DateTime.UnixEpoch).RunAsync(files.Folder, LoadMap.Read(files.MapFile));

    private async Task<LoadReport> LoadIntoAsync(string data, int killAt)
    {
        using var host = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ImportHost.dll"), data, "serve", $"{killAt}"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        try
        {
            var url = new Uri((await host.StandardOutput.ReadLineAsync())!);
            using var client = new ServiceClient(url, _ => Task.FromResult("local")) { MaxRetryCount = 0, EnableAffinityCookie = false };
            var options = new ResilienceOptions { Time = new SkippedTime(), AttemptTimeout = SkippedTime.Never, Retries = 1 };
            var service = new ResilientService(new RequestPipeline((request, cancellation) => client.ExecuteAsync(request, cancellation), options));
            var tables = await EnvironmentTables.ReadAsync(service, LoadMap.Read(files.MapFile), default);
            return await new CsvLoad(service, tables, DateTime.UnixEpoch, new LoadOptions { RowsPerRequest = 5, MostAtOnce = 2 }).RunAsync(files.Folder, LoadMap.Read(files.MapFile));
        }
        finally
        {
            host.Kill();
            await host.WaitForExitAsync();
        }
    }

    // The kill meets the load at a counted request: before the environment looks at it, or when it is done and the answer is not read.
    private static void KillAt(ServedLoad served, Process load, int write, bool isAnswered)
    {
        served.CountAnew();
        served.AtWrite = async (number, pass) =>
        {
            if (number == write && isAnswered)
            {
                await pass();
            }

            if (number == write)
            {
                load.Kill();
                await load.WaitForExitAsync();
            }

            if (number != write || !isAnswered)
            {
                await pass();
            }
        };
    }

    private Process Started(ServedLoad served, params string[] pace)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = files.Folder };
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "bd.dll"), "load", "--url", served.Url.ToString(), "--from", files.Folder, "--map", files.MapFile, .. pace];
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
