using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;
using static BuyingDynamics.LocalDataverse.Tests.Solutions.TestSolution;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

/// <summary>The disk is full in the middle of an import.</summary>
public sealed class StorageFullTests : IDisposable
{
    private static readonly int Full = unchecked((int)0x80044190);
    private readonly string folder = Directory.CreateTempSubdirectory("full-").FullName;

    [Fact]
    public void ImportSolution_DiskFullInTheMiddle_FailsWithTheStorageCodeAndLeavesTheOldState()
    {
        Guid thing;
        using (var environment = New(new TestSolution().Table(Column("sample_Old", "nvarchar")), new EnvironmentOptions { DataFolder = folder }))
        {
            thing = environment.Administrator.Create(new Entity("sample_thing") { ["sample_old"] = "kept" });
        }

        var before = EnvironmentDump.Of(folder);
        using (var environment = New(options: new EnvironmentOptions { DataFolder = folder, StorageLimit = Size() + (300 * 1024) }))
        {
            var fault = Refused(() => environment.Administrator.Execute(new StageAndUpgradeRequest { CustomizationFile = Large() }));
            var queued = (StageAndUpgradeAsyncResponse)environment.Administrator.Execute(new StageAndUpgradeAsyncRequest { CustomizationFile = Large() });
            environment.Environment.RunPendingJobs();

            var job = environment.Administrator.Retrieve("asyncoperation", queued.AsyncOperationId, new ColumnSet(allColumns: true));
            Assert.Equal((Full, Full, 31), (fault.ErrorCode, job["errorcode"], job.GetAttributeValue<OptionSetValue>("statuscode").Value));
            Assert.Contains("Free some space", job.GetAttributeValue<string>("message"), StringComparison.Ordinal);
            Assert.All(environment.Rows("importjob"), import => Assert.Contains("0x80044190", import.GetAttributeValue<string>("data"), StringComparison.Ordinal));
            Assert.Equal("kept", environment.Administrator.Retrieve("sample_thing", thing, new ColumnSet("sample_old"))["sample_old"]);
            Assert.DoesNotContain("sample_new", environment.Environment.Metadata.Table("sample_thing").Columns.Keys);
        }

        Assert.Equal(before, EnvironmentDump.Of(folder));
        using var afterwards = New(options: new EnvironmentOptions { DataFolder = folder });
        afterwards.Administrator.Execute(new StageAndUpgradeRequest { CustomizationFile = Large() });
        Assert.Contains("sample_new", afterwards.Environment.Metadata.Table("sample_thing").Columns.Keys);
    }

    [Fact]
    public void ImportSolution_NoRoomEvenForTheFile_IsRefusedWithTheStorageCode()
    {
        using (New(options: new EnvironmentOptions { DataFolder = folder }))
        {
            // Laid out, and closed again.
        }

        using var environment = New(options: new EnvironmentOptions { DataFolder = folder, StorageLimit = Size() });

        Assert.Equal(Full, Refused(() => environment.Administrator.Execute(new ImportSolutionAsyncRequest { CustomizationFile = new byte[200_000] })).ErrorCode);
        Assert.Equal(Full, Refused(() => environment.Environment.ImportSolution(Large())).ErrorCode);
        Assert.Empty(environment.Rows("solution"));
        Assert.Empty(environment.Rows("importjob"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private long Size() => new FileInfo(Path.Combine(folder, "environment.db")).Length;

    // Small as a zip, large in the database.
    private static byte[] Large() => new TestSolution().Version("2.0.0.0").Table(Column("sample_New", "nvarchar")).WebResource("sample_/large.js", new string('x', 2_000_000)).Zip();
}
