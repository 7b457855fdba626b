using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using Microsoft.Xrm.Sdk;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Workflows;

/// <summary>Workflows that wait: for a change of the row, for a time, over a restart.</summary>
public class WaitTests
{
    /// <summary>Waits until the fax is "ready", at most two days.</summary>
    private static readonly SampleWorkflow Waits = new("Waits", Xaml.Workflow(
        Xaml.CreateTask("CreateStep1", "before")
        + Xaml.WhenText("WaitStep2", "WaitBranchStep3", "fax", "ready", Xaml.CreateTask("CreateStep4", "ready"), Xaml.Timeout("WaitTimeoutStep5", Xaml.CreateTask("CreateStep6", "too late")), Xaml.TimeoutVariables("WaitTimeoutStep5", days: 2), wait: true)
        + Xaml.CreateTask("CreateStep7", "after")))
    { OnCreate = true };

    [Fact]
    public void WaitForACondition_AlreadyTrue_GoesOnAtOnce()
    {
        using var environment = New(SampleWorkflow.Solution(Waits));
        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen", ["fax"] = "ready" });

        environment.Environment.RunPendingJobs();

        Assert.Equal(["after", "before", "ready"], Notes(environment));
    }

    [Fact]
    public void WaitForACondition_NotTrue_SleepsUntilTheRowChanges()
    {
        using var environment = New(SampleWorkflow.Solution(Waits));
        var account = Account(environment);
        environment.Environment.RunPendingJobs();
        Assert.Equal(["before"], Notes(environment));
        Assert.Equal((1, 10), State(environment));

        environment.Administrator.Update(new Entity("account", account) { ["fax"] = "not yet" });
        Assert.Equal(1, environment.Environment.RunPendingJobs());
        Assert.Equal((1, 10), State(environment));
        environment.Administrator.Update(new Entity("account", account) { ["fax"] = "ready" });
        Assert.Equal(1, environment.Environment.RunPendingJobs());

        Assert.Equal(["after", "before", "ready"], Notes(environment));
        Assert.Equal((3, 30), State(environment));
        Assert.Empty(environment.Rows("workflowwaitsubscription"));
    }

    [Fact]
    public void WaitWithATimeout_ClockMoved_TakesTheTimeoutNotBefore()
    {
        using var environment = New(SampleWorkflow.Solution(Waits));
        Account(environment);
        environment.Environment.RunPendingJobs();

        environment.Environment.Clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal(0, environment.Environment.RunPendingJobs());
        environment.Environment.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(2));
        Assert.Equal(1, environment.Environment.RunPendingJobs());

        Assert.Equal(["after", "before", "too late"], Notes(environment));
    }

    [Fact]
    public void WaitWithATimeout_WokenByAChangeBefore_KeepsItsTime()
    {
        using var environment = New(SampleWorkflow.Solution(Waits));
        var account = Account(environment);
        environment.Environment.RunPendingJobs();
        environment.Environment.Clock.Advance(TimeSpan.FromHours(47));
        environment.Administrator.Update(new Entity("account", account) { ["fax"] = "not yet" });
        environment.Environment.RunPendingJobs();

        environment.Environment.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(2));
        environment.Environment.RunPendingJobs();

        Assert.Equal(["after", "before", "too late"], Notes(environment));
    }

    [Fact]
    public void WaitUntilTheTimeInAColumn_FollowsTheColumn()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Until", Xaml.Workflow(
            Xaml.Condition("WaitStep1", Xaml.TimeoutAtVariables("WaitTimeoutStep2"), Xaml.TimeoutAt("WaitTimeoutStep2", "lastonholdtime", Xaml.CreateTask("CreateStep3", "due")), wait: true))) { OnCreate = true }));
        var account = Account(environment);
        environment.Environment.RunPendingJobs();
        Assert.Equal((1, 10), State(environment));

        environment.Administrator.Update(new Entity("account", account) { ["lastonholdtime"] = environment.Environment.Clock.Now.AddDays(10) });
        environment.Environment.RunPendingJobs();
        environment.Administrator.Update(new Entity("account", account) { ["lastonholdtime"] = environment.Environment.Clock.Now.AddDays(3) });
        environment.Environment.RunPendingJobs();
        environment.Environment.Clock.Advance(TimeSpan.FromDays(2));
        environment.Environment.RunPendingJobs();
        Assert.Empty(environment.Notes());
        environment.Environment.Clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromSeconds(2));
        environment.Environment.RunPendingJobs();

        Assert.Equal(["due"], environment.Notes());
    }

    [Fact]
    public void WaitUntilTheTimeInAColumn_PutOff_WaitsLonger()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Until", Xaml.Workflow(
            Xaml.Condition("WaitStep1", Xaml.TimeoutAtVariables("WaitTimeoutStep2"), Xaml.TimeoutAt("WaitTimeoutStep2", "lastonholdtime", Xaml.CreateTask("CreateStep3", "due")), wait: true))) { OnCreate = true }));
        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen", ["lastonholdtime"] = environment.Environment.Clock.Now.AddDays(1) });
        environment.Environment.RunPendingJobs();
        environment.Administrator.Update(new Entity("account", account) { ["lastonholdtime"] = environment.Environment.Clock.Now.AddDays(5) });
        environment.Environment.RunPendingJobs();

        environment.Environment.Clock.Advance(TimeSpan.FromDays(2));
        environment.Environment.RunPendingJobs();
        Assert.Empty(environment.Notes());
        environment.Environment.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromSeconds(2));
        environment.Environment.RunPendingJobs();

        Assert.Equal(["due"], environment.Notes());
    }

    [Fact]
    public void WaitUntilDaysAfterAColumn_ClockMoved_GoesOnThen()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("After", Xaml.Workflow(
            Xaml.Condition("WaitStep1", Xaml.TimeoutAfterVariables("WaitTimeoutStep2", days: 2), Xaml.TimeoutAfter("WaitTimeoutStep2", "createdon", Xaml.CreateTask("CreateStep3", "two days old")), wait: true))) { OnCreate = true }));
        Account(environment);
        environment.Environment.RunPendingJobs();

        environment.Environment.Clock.Advance(TimeSpan.FromHours(47));
        Assert.Equal(0, environment.Environment.RunPendingJobs());
        environment.Environment.Clock.Advance(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(2));
        environment.Environment.RunPendingJobs();

        Assert.Equal(["two days old"], environment.Notes());
    }

    [Fact]
    public void ChangeBetweenTheLookAndTheSleep_IsNotMissed()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Races", Xaml.Workflow(
            Xaml.Condition("WaitStep1", Xaml.Flag("WaitBranchStep2_condition") + Xaml.Variables("WaitBranchStep2_1", "WaitBranchStep2_2"),
                Xaml.Get("fax", "WaitBranchStep2_1") + Xaml.Make("WaitBranchStep2_2", "String", "ready", "x:String") + Xaml.Compare("Equal", "WaitBranchStep2_1", "WaitBranchStep2_2", "WaitBranchStep2_condition")
                + Xaml.Call("CustomActivityStep3", "MakesReady", string.Empty) + Xaml.Branch("WaitBranchStep2", "[WaitBranchStep2_condition]", Xaml.CreateTask("CreateStep4", "seen")), wait: true))) { OnCreate = true }));
        Account(environment);

        environment.Environment.RunPendingJobs();

        Assert.Equal(["seen"], environment.Notes());
    }

    [Fact]
    public void TimedOut_ARowThatItWatchedChanges_DoesNotRunAgain()
    {
        using var environment = New(SampleWorkflow.Solution(Waits with { DeletesJob = true }));
        var account = Account(environment);
        environment.Environment.RunPendingJobs();
        environment.Environment.Clock.Advance(TimeSpan.FromDays(3));
        environment.Environment.RunPendingJobs();

        environment.Administrator.Update(new Entity("account", account) { ["fax"] = "ready" });
        environment.Environment.RunPendingJobs();

        Assert.Equal(["after", "before", "too late"], Notes(environment));
        Assert.Empty(environment.Rows("asyncoperation"));
    }

    [Fact]
    public void Restart_InMidWait_GoesOnWithWhatItKnew()
    {
        var folder = Directory.CreateTempSubdirectory("waits-").FullName;
        try
        {
            var workflow = new SampleWorkflow("Remembers", Xaml.Workflow(
                Xaml.Note("CustomActivityStep1")
                + Xaml.WhenText("WaitStep2", "WaitBranchStep3", "fax", "ready", Xaml.Update("UpdateStep4", Xaml.Variables("UpdateStep4_1", "UpdateStep4_2"),
                    Xaml.Get("subject", "UpdateStep4_2", "x:String", "task", "[CreatedEntities(&quot;CustomActivityStep1Note_entity&quot;)]") + Xaml.Evaluate("SelectFirstNonNull", "UpdateStep4_2", "x:String", "UpdateStep4_1") + Xaml.Set("description", "UpdateStep4_1", "x:String")),
                    Xaml.Timeout("WaitTimeoutStep5", string.Empty), Xaml.TimeoutVariables("WaitTimeoutStep5", days: 30), wait: true), Xaml.NoteVariable("CustomActivityStep1")))
            { OnCreate = true };
            Guid account;
            using (var before = New(SampleWorkflow.Solution(workflow), new EnvironmentOptions { DataFolder = folder }))
            {
                account = Account(before);
                before.Environment.RunPendingJobs();
                Assert.Equal((1, 10), State(before));
            }

            using var after = New(options: new EnvironmentOptions { DataFolder = folder });
            Assert.Equal(0, after.Environment.RunPendingJobs());
            after.Administrator.Update(new Entity("account", account) { ["fax"] = "ready" });
            after.Environment.RunPendingJobs();

            Assert.StartsWith("Create|mode 0", (string)after.Account(account)["description"], StringComparison.Ordinal);
            Assert.Equal((3, 30), State(after));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Upgrade_InMidWait_GoesOnAsItBegan()
    {
        using var environment = New(SampleWorkflow.Solution(Waits));
        var account = Account(environment);
        environment.Environment.RunPendingJobs();
        var next = Waits with { Xaml = Xaml.Workflow(Xaml.CreateTask("CreateStep1", "new version")) };
        environment.Environment.ImportSolution(next.In(new Solutions.TestSolution()).Version("1.0.0.1").Zip());

        environment.Administrator.Update(new Entity("account", account) { ["fax"] = "ready" });
        environment.Environment.RunPendingJobs();

        Assert.Equal(["after", "before", "ready"], Notes(environment));
    }

    [Fact]
    public void WorkflowRemoved_InMidWait_CancelsTheJob()
    {
        using var environment = New(SampleWorkflow.Solution(Waits));
        var account = Account(environment);
        environment.Environment.RunPendingJobs();

        environment.Environment.ImportSolution(new Solutions.TestSolution().Version("1.0.0.1").Zip());

        Assert.Equal((3, 32), State(environment));
        environment.Administrator.Update(new Entity("account", account) { ["fax"] = "ready" });
        Assert.Equal(0, environment.Environment.RunPendingJobs());
    }

    [Fact]
    public void RowDeleted_BeforeItsJobBeganToWait_CancelsTheJobAndLeavesNobodyWaiting()
    {
        var waitsAtOnce = new SampleWorkflow("Waits at once", Xaml.Workflow(
            Xaml.WhenText("WaitStep1", "WaitBranchStep2", "fax", "ready", Xaml.CreateTask("CreateStep3", "ready"), Xaml.Timeout("WaitTimeoutStep4", Xaml.CreateTask("CreateStep5", "too late")), Xaml.TimeoutVariables("WaitTimeoutStep4", days: 2), wait: true)))
            { OnCreate = true };
        using var environment = New(SampleWorkflow.Solution(waitsAtOnce));
        environment.Administrator.Delete("account", Account(environment));

        environment.Environment.RunPendingJobs();

        Assert.Equal((3, 32), State(environment));
        Assert.Empty(environment.Rows("workflowwaitsubscription"));
    }

    [Fact]
    public void RowDeleted_InMidWait_CancelsTheJob()
    {
        using var environment = New(SampleWorkflow.Solution(Waits));
        var account = Account(environment);
        environment.Environment.RunPendingJobs();

        environment.Administrator.Delete("account", account);
        environment.Environment.RunPendingJobs();

        Assert.Equal((3, 32), State(environment));
        Assert.Contains("deleted", (string)Assert.Single(environment.Rows("asyncoperation"))["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void ChangeIsRolledBack_DoesNotWake()
    {
        using var environment = New(SampleWorkflow.Solution(Waits).Step("Crashes", "Update", "account", 40));
        var account = Account(environment);
        environment.Environment.RunPendingJobs();

        Refused(() => environment.Administrator.Update(new Entity("account", account) { ["fax"] = "ready" }));

        Assert.Equal(0, environment.Environment.RunPendingJobs());
        Assert.Equal((1, 10), State(environment));
    }

    private static Guid Account(TestEnvironment environment) => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

    private static IEnumerable<string> Notes(TestEnvironment environment) => environment.Notes().Order(StringComparer.Ordinal);

    private static (int State, int Status) State(TestEnvironment environment)
    {
        var job = Assert.Single(environment.Rows("asyncoperation"));
        return (job.GetAttributeValue<OptionSetValue>("statecode").Value, job.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }
}
