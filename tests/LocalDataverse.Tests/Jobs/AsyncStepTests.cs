using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Jobs;

public class AsyncStepTests
{
    [Fact]
    public void AsyncStep_AfterTheSave_WaitsAsAJobAndRunsWithItsImages()
    {
        using var environment = New(new TestSolution().Step("NotesImages", "Update", "account", 40, "async", asynchronous: true, filter: "name", image: (2, "name")));
        var id = environment.Administrator.Create(new Entity("account") { ["name"] = "Old" });
        environment.Administrator.Update(new Entity("account", id) { ["name"] = "New" });
        Assert.Empty(environment.Notes());
        Assert.Equal(0, Job(environment).GetAttributeValue<OptionSetValue>("statecode").Value);

        var ran = environment.Environment.RunPendingJobs();

        Assert.Equal(1, ran);
        Assert.Equal(["async|Old/without phone|New/without phone"], environment.Notes());
        Assert.Equal(30, Job(environment).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void RunPendingJobs_ToldToStop_LeavesTheRestToTheNextRound()
    {
        using var environment = New(new TestSolution().Step("NotesUsers", "Create", "account", 40, "async", asynchronous: true));
        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        Assert.Equal(0, environment.Environment.RunPendingJobs(new CancellationToken(canceled: true)));
        Assert.Equal(1, environment.Environment.RunPendingJobs());
    }

    [Fact]
    public void AsyncStep_SaveIsRolledBack_LeavesNoJob()
    {
        using var environment = New(new TestSolution()
            .Step("NotesUsers", "Create", "account", 40, "first", rank: 1, asynchronous: true)
            .Step("Crashes", "Create", "account", 40, rank: 2));

        Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" }));

        Assert.Empty(environment.Rows("asyncoperation"));
    }

    [Fact]
    public void AsyncStep_Throws_SaveStaysAndJobIsTriedAgainUntilItSucceeds()
    {
        using var environment = New(new TestSolution().Step("FailsSometimes", "Create", "account", 40, "2", asynchronous: true));
        var id = environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        environment.Environment.RunPendingJobs();
        Assert.Equal("Nordhafen", environment.Account(id)["name"]);
        Assert.Equal(0, environment.Environment.RunPendingJobs());
        environment.Environment.Clock.Advance(TimeSpan.FromSeconds(3));
        environment.Environment.RunPendingJobs();
        environment.Environment.Clock.Advance(TimeSpan.FromSeconds(11));
        environment.Environment.RunPendingJobs();

        Assert.Equal(["succeeded"], environment.Notes());
        Assert.Equal(30, Job(environment).GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal(2, Job(environment)["retrycount"]);
    }

    [Fact]
    public void AsyncStep_FailsFourTimes_HasFailedWithItsMessage()
    {
        using var environment = New(new TestSolution().Step("FailsSometimes", "Create", "account", 40, "99", asynchronous: true));
        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        for (var attempt = 0; attempt < 4; attempt++)
        {
            Assert.Equal(1, environment.Environment.RunPendingJobs());
            environment.Environment.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(0, environment.Environment.RunPendingJobs());
        Assert.Equal(31, Job(environment).GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal("Failure 4", Job(environment)["message"]);
    }

    [Fact]
    public void AsyncStep_DeletesItsJobOnSuccess()
    {
        using var environment = New(new TestSolution().Step("NotesUsers", "Create", "account", 40, asynchronous: true, deleteJob: true));
        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        environment.Environment.RunPendingJobs();

        Assert.Single(environment.Notes());
        Assert.Empty(environment.Rows("asyncoperation"));
    }

    [Fact]
    public void JobsQueued_IsRaisedOnceTheJobCanBeRun()
    {
        using var environment = New(new TestSolution().Step("NotesUsers", "Create", "account", 40, asynchronous: true));
        var ran = 0;
        environment.Environment.JobsQueued += (_, _) => ran += environment.Environment.RunPendingJobs();

        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        Assert.Equal(1, ran);
        Assert.Single(environment.Notes());
    }

    [Fact]
    public void Job_EnvironmentReopened_StillRuns()
    {
        var folder = Directory.CreateTempSubdirectory("jobs-").FullName;
        try
        {
            using (var before = New(new TestSolution().Step("NotesShared", "Create", "account", 40, asynchronous: true).Step("Shares", "Create", "account", 20, "kept"), new EnvironmentOptions { DataFolder = folder }))
            {
                before.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });
            }

            using var after = New(options: new EnvironmentOptions { DataFolder = folder });
            Assert.Equal(1, after.Environment.RunPendingJobs());
            Assert.Equal(["kept|none|none"], after.Notes());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Entity Job(TestEnvironment environment) => Assert.Single(environment.Rows("asyncoperation"));
}
