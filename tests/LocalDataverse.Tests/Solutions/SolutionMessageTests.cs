using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;
using static BuyingDynamics.LocalDataverse.Tests.Solutions.TestSolution;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

/// <summary>The platform's messages for solutions, through the organization service.</summary>
public class SolutionMessageTests
{
    [Fact]
    public void ImportSolution_NewSolution_IsUsableAndItsImportJobTellsTheResult()
    {
        using var environment = New();
        var job = Guid.NewGuid();

        environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = new TestSolution().Table().Zip(), PublishWorkflows = true, ImportJobId = job });

        Assert.NotEqual(Guid.Empty, environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "new" }));
        var row = environment.Administrator.Retrieve("importjob", job, new ColumnSet(allColumns: true));
        Assert.Equal((100d, "Sample"), (row.GetAttributeValue<double>("progress"), row.GetAttributeValue<string>("solutionname")));
        Assert.True(row.Contains("startedon") && row.Contains("completedon"));
        Assert.Contains("<entity id=\"sample_thing\" processed=\"true\"><result result=\"success\"", row.GetAttributeValue<string>("data"), StringComparison.Ordinal);
    }

    [Fact]
    public void ImportSolution_Refused_ImportJobStaysAndNamesTheReason()
    {
        using var environment = New(new TestSolution().Version("2.0.0.0"));
        var job = Guid.NewGuid();

        var fault = Refused(() => environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = new TestSolution().Zip(), ImportJobId = job }));

        var row = environment.Administrator.Retrieve("importjob", job, new ColumnSet(allColumns: true));
        Assert.Contains("older than the installed", fault.Message, StringComparison.Ordinal);
        Assert.Contains("result=\"failure\" errorcode=\"0x80048541\" errortext=\"Solution 'Sample' 1.0.0.0 is older", row.GetAttributeValue<string>("data"), StringComparison.Ordinal);
        Assert.True(row.Contains("completedon"));
    }

    [Fact]
    public void ImportSolutionAsync_RunsAsSystemJob_ProgressIsReadableMeanwhile()
    {
        var time = new ObservingTime();
        using var environment = New(options: new EnvironmentOptions { Time = time });

        var queued = (ImportSolutionAsyncResponse)environment.Administrator.Execute(new ImportSolutionAsyncRequest { CustomizationFile = new TestSolution().Table().Role("Sample").Zip(), PublishWorkflows = true });

        var job = Guid.Parse(queued.ImportJobKey);
        Assert.Equal((0, 0), State(environment, queued.AsyncOperationId));
        time.Observe = () => new Seen(
            environment.Administrator.Retrieve("importjob", job, new ColumnSet("progress")).GetAttributeValue<double>("progress"), State(environment, queued.AsyncOperationId), environment.Environment.Metadata.Tables.ContainsKey("sample_thing"));
        // The import, and the index of the table's key.
        Assert.Equal(2, environment.Environment.RunPendingJobs());
        Assert.Contains(time.Seen, seen => seen is { Progress: >= 50 and < 100, State: (2, 20) });
        Assert.DoesNotContain(time.Seen, seen => seen is { State: (3, 30), IsInForce: false });
        Assert.Equal((3, 30), State(environment, queued.AsyncOperationId));
        Assert.Equal(100d, environment.Administrator.Retrieve("importjob", job, new ColumnSet("progress"))["progress"]);
        Assert.Contains("sample_thing", environment.Environment.Metadata.Tables.Keys);
    }

    [Fact]
    public void ImportSolutionAsync_Fails_JobFailsAtOnceWithTheReason()
    {
        using var environment = New();

        var queued = (ImportSolutionAsyncResponse)environment.Administrator.Execute(new ImportSolutionAsyncRequest { CustomizationFile = [1, 2, 3] });

        environment.Environment.RunPendingJobs();
        var job = environment.Administrator.Retrieve("asyncoperation", queued.AsyncOperationId, new ColumnSet(allColumns: true));
        Assert.Equal((3, 31), State(environment, queued.AsyncOperationId));
        Assert.Equal(unchecked((int)0x80048060), job["errorcode"]);
        Assert.Contains("cannot be read as a zip", job.GetAttributeValue<string>("message"), StringComparison.Ordinal);
        Assert.Equal(0, environment.Environment.PendingJobs);
    }

    [Fact]
    public void ImportSolution_UserWithoutPrivilege_IsRefusedByName()
    {
        using var environment = New();
        var user = environment.Setup.User("Sal", "Sales");

        var fault = Refused(() => environment.Environment.Execute(new ImportSolutionRequest { CustomizationFile = new TestSolution().Zip() }, user));

        Assert.Equal(unchecked((int)0x80040220), fault.ErrorCode);
        Assert.Contains("prvImportCustomization", fault.Message, StringComparison.Ordinal);
        Assert.Empty(environment.Rows("importjob"));
    }

    [Fact]
    public void ImportSolution_LaterVersionAsUpdate_RemovesNothing()
    {
        using var environment = New(new TestSolution().Table(Column("sample_Old", "nvarchar")).Step("Appends", "Create", "account", 20, "step"));
        var id = environment.Administrator.Create(new Entity("sample_thing") { ["sample_old"] = "kept" });

        environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = new TestSolution().Version("1.1.0.0").Table(Column("sample_New", "nvarchar")).Zip() });

        var thing = environment.Administrator.Retrieve("sample_thing", id, new ColumnSet("sample_old", "sample_new"));
        Assert.Equal("kept", thing["sample_old"]);
        Assert.Equal("step", environment.Account(environment.Administrator.Create(new Entity("account") { ["name"] = "a" }))["description"]);
        Assert.Equal("1.1.0.0", Assert.Single(environment.Rows("solution"))["version"]);
    }

    [Fact]
    public void HoldingSolution_UntilPromoted_StandsBesideTheOldVersion()
    {
        using var environment = New(new TestSolution().Table().Step("Appends", "Create", "account", 20, "step"));

        environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = new TestSolution().Version("2.0.0.0").Table(Column("sample_New", "nvarchar")).Zip(), HoldingSolution = true });

        Assert.Equal(["Sample 1.0.0.0", "Sample_Upgrade 2.0.0.0"], Versions(environment));
        Assert.Contains("Promote it", Refused(() => environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = new TestSolution().Version("3.0.0.0").Zip() })).Message, StringComparison.Ordinal);
        Assert.NotEmpty(environment.Rows("sdkmessageprocessingstep"));
        var promoted = (DeleteAndPromoteResponse)environment.Administrator.Execute(new DeleteAndPromoteRequest { UniqueName = "Sample" });
        Assert.Equal(Assert.Single(environment.Rows("solution")).Id, promoted.SolutionId);
        Assert.Equal(["Sample 2.0.0.0"], Versions(environment));
        Assert.Empty(environment.Rows("sdkmessageprocessingstep"));
        Assert.Contains("sample_new", environment.Environment.Metadata.Table("sample_thing").Columns.Keys);
    }

    [Fact]
    public void StageSolution_Passes_ImportTakesTheStagedFile()
    {
        using var environment = New();
        StageSolutionResults Stage(byte[] zip) => ((StageSolutionResponse)environment.Administrator.Execute(new StageSolutionRequest { CustomizationFile = zip })).StageSolutionResults;

        var refused = Stage(new TestSolution().WithMissing("1", "msdyn_project", "ProjectService").Zip());
        var staged = Stage(new TestSolution().Table().Zip());

        Assert.Equal((StageSolutionStatus.Failed, Guid.Empty), (refused.StageSolutionStatus, refused.StageSolutionUploadId));
        Assert.Contains("msdyn_project", Assert.Single(refused.SolutionValidationResults).Message, StringComparison.Ordinal);
        Assert.Equal(StageSolutionStatus.Passed, staged.StageSolutionStatus);
        Assert.DoesNotContain("sample_thing", environment.Environment.Metadata.Tables.Keys);
        environment.Administrator.Execute(new ImportSolutionRequest { SolutionParameters = new SolutionParameters { StageSolutionUploadId = staged.StageSolutionUploadId } });
        Assert.Contains("sample_thing", environment.Environment.Metadata.Tables.Keys);
    }

    [Fact]
    public void ImportSolution_WithoutPublishWorkflows_LeavesNewStepsDisabled()
    {
        using var environment = New();
        var zip = new TestSolution().Step("Crashes", "Create", "account", 20).Zip();

        environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = zip });

        Assert.Equal(1, Assert.Single(environment.Rows("sdkmessageprocessingstep")).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.NotEqual(Guid.Empty, environment.Administrator.Create(new Entity("account") { ["name"] = "no step" }));
    }

    [Fact]
    public void ImportSolution_ComponentParameters_SetTheValuesOfEnvironmentVariables()
    {
        using var environment = New();
        var value = new Entity("environmentvariablevalue") { ["schemaname"] = "sample_Mode", ["value"] = "Strict" };

        environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = new TestSolution().EnvironmentVariable("sample_Mode", "Advisory").Zip(), ComponentParameters = new EntityCollection([value]) });

        Assert.Equal("Strict", Assert.Single(environment.Rows("environmentvariablevalue"))["value"]);
    }

    private static (int State, int Status) State(TestEnvironment environment, Guid job) =>
        environment.Administrator.Retrieve("asyncoperation", job, new ColumnSet("statecode", "statuscode")) is var row
            ? (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value)
            : default;

    private static IEnumerable<string> Versions(TestEnvironment environment) =>
        environment.Rows("solution").Select(row => $"{row["uniquename"]} {row["version"]}").Order(StringComparer.Ordinal);

    private sealed record Seen(double Progress, (int State, int Status) State, bool IsInForce);

    /// <summary>Looks at the environment from another thread whenever somebody asks for the time: also in the middle of an import.</summary>
    private sealed class ObservingTime : TimeProvider
    {
        [ThreadStatic]
        private static bool isObserver;

        public Func<Seen>? Observe { get; set; }

        public List<Seen> Seen { get; } = [];

        public override DateTimeOffset GetUtcNow()
        {
            if (Observe is { } observe && !isObserver)
            {
                var observer = new Thread(() =>
                {
                    isObserver = true;
                    Seen.Add(observe());
                });
                observer.Start();
                observer.Join();
            }

            return base.GetUtcNow();
        }
    }
}
