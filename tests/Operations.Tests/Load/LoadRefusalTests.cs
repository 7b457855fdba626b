using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Pack;
using BuyingDynamics.Operations.Tests.Resilience;

namespace BuyingDynamics.Operations.Tests.Load;

/// <summary>What stops a load before its first row, and how it says so.</summary>
public sealed class LoadRefusalTests : IDisposable
{
    private static readonly LoadFinding Finding = new(true, "a.csv", 2, "b", "Wrong.", "Correct it.");
    private readonly LoadedFiles files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public async Task Demand_UserWhoMayNotCreateTheRows_NamesThePrivileges()
    {
        using var environment = OurPackage.Open();
        var map = LoadMap.Read(files.MapFile);
        var user = new EnvironmentSetup(environment).User("Ada", "Lind");

        var stopped = await Assert.ThrowsAsync<StopException>(() => CreateRights.DemandAsync(new ResilientService(environment.ServiceFor(user)), user, map, environment.Metadata, default));

        Assert.Equal(ExitCode.MissingPrivilege, stopped.Code);
        Assert.Contains("prvCreateAccount", stopped.Message, StringComparison.Ordinal);
        await CreateRights.DemandAsync(new ResilientService(environment.ServiceFor(environment.SystemUserId)), environment.SystemUserId, map, environment.Metadata, default);
    }

    [Fact]
    public void Report_WhereNoneCanBeWritten_StopsBeforeTheLoad()
    {
        var stopped = Assert.Throws<LoadStopException>(() => LoadReportFile.Begin(Path.Combine(files.Folder, "nowhere", "report.csv")));

        Assert.Equal(ExitCode.WrongInput, stopped.Code);
        Assert.Contains("--report", stopped.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Report_OnAFullDisk_StopsBeforeTheLoadWithItsCode()
    {
        Skip.IfNot(File.Exists("/dev/full"), "Only Linux has a disk that is always full.");

        Assert.Equal(ExitCode.StorageFull, StopReason.Of(Assert.ThrowsAny<Exception>(() => LoadReportFile.Begin("/dev/full"))).Code);
    }

    [Fact]
    public void Report_OfALoadThatIsKilled_HoldsWhatWasFoundSoFar()
    {
        var path = Path.Combine(files.Folder, "report.csv");
        using var report = LoadReportFile.Begin(path);

        report.Add(Finding);

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        Assert.Equal(["severity,file,row,column,reason,what to do", "error,a.csv,2,b,Wrong.,Correct it."], reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    [Fact]
    public void Lines_OfALongLoad_TellRateAndEstimateEveryTenSeconds()
    {
        var time = new SkippedTime();
        var said = new List<string>();
        var lines = new LoadLines(said.Add, time);

        foreach (var done in (int[])[100, 200, 300])
        {
            time.Advance(TimeSpan.FromSeconds(6));
            lines.Report(new LoadProgress(0, "deals.csv", done, 8800, 2, 20.5, TimeSpan.FromSeconds(419)));
        }

        Assert.Equal(["Loading deals.csv: 200 of 8,800 rows, 20.5/s, about 7 min left, 2 refused"], said);
    }
}
