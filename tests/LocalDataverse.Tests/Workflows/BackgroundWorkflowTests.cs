using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Workflows;

/// <summary>When background workflows run, as whom, and what becomes of their jobs.</summary>
public class BackgroundWorkflowTests
{
    [Fact]
    public void OnCreate_WaitsAsAJobOfTheWorkflowAndRunsAfterTheCommit()
    {
        var workflow = new SampleWorkflow("Greets", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "ran"))) { OnCreate = true };
        using var environment = New(SampleWorkflow.Solution(workflow));
        var account = Account(environment);
        var job = Job(environment);
        Assert.Empty(environment.Notes());
        Assert.Equal((0, 10, "Greets", workflow.Id, account), (
            job.GetAttributeValue<OptionSetValue>("statecode").Value, job.GetAttributeValue<OptionSetValue>("operationtype").Value, (string)job["name"],
            job.GetAttributeValue<EntityReference>("workflowactivationid").Id, job.GetAttributeValue<EntityReference>("regardingobjectid").Id));

        Assert.Equal(1, environment.Environment.RunPendingJobs());

        Assert.Equal(["ran"], environment.Notes());
        Assert.Equal(30, Status(environment));
    }

    [Fact]
    public void OnCreate_SaveIsRolledBack_LeavesNoJob()
    {
        var solution = SampleWorkflow.Solution(new SampleWorkflow("Greets", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "ran"))) { OnCreate = true });
        using var environment = New(solution.Step("Crashes", "Create", "account", 40));

        Refused(() => Account(environment));

        Assert.Empty(environment.Rows("asyncoperation"));
    }

    [Theory]
    [InlineData("name", true)]
    [InlineData("telephone1", false)]
    public void OnUpdate_OfColumns_RunsForThoseOnly(string changed, bool expected)
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Watches", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "ran"))) { OnUpdate = "name,description" }));
        var account = Account(environment);

        environment.Administrator.Update(new Entity("account", account) { [changed] = "x" });
        environment.Environment.RunPendingJobs();

        Assert.Equal(expected ? 1 : 0, environment.Notes().Count);
    }

    [Fact]
    public void OnUpdate_OfStateAndOwner_RunsOnDeactivationAndAssignment()
    {
        using var environment = New(new TestSolution("Roles").Role("Owner", ("prvReadAccount", "Global")));
        environment.Environment.ImportSolution(SampleWorkflow.Solution(
            new SampleWorkflow("State", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "state"))) { OnUpdate = "statecode" },
            new SampleWorkflow("Owner", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "owner"))) { OnUpdate = "ownerid" }).Zip());
        var account = Account(environment);

        environment.Administrator.Execute(new AssignRequest { Target = new EntityReference("account", account), Assignee = new EntityReference("systemuser", environment.Setup.User("Rep", "One", roles: "Owner")) });
        environment.Environment.RunPendingJobs();
        Assert.Equal(["owner"], environment.Notes());
        environment.Administrator.Execute(new SetStateRequest { EntityMoniker = new EntityReference("account", account), State = new OptionSetValue(1), Status = new OptionSetValue(2) });
        environment.Environment.RunPendingJobs();

        Assert.Equal(["owner", "state"], environment.Notes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void OnDelete_ReadsTheRowAsItWas()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Mourns", Xaml.Workflow(Xaml.Create("CreateStep1", "task", Xaml.Variables("CreateStep1_1", "CreateStep1_2"), temporary =>
            Xaml.Get("name", "CreateStep1_2", "x:String") + Xaml.Evaluate("SelectFirstNonNull", "CreateStep1_2", "x:String", "CreateStep1_1") + Xaml.Set("subject", "CreateStep1_1", "x:String", "task", temporary)))) { OnDelete = true }));
        var account = Account(environment);

        environment.Administrator.Delete("account", account);
        environment.Environment.RunPendingJobs();

        Assert.Equal(["Nordhafen"], environment.Notes());
    }

    [Fact]
    public void Draft_IsStoredButDoesNotRun()
    {
        var workflow = new SampleWorkflow("Draft", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "ran"))) { OnCreate = true, Draft = true };
        using var environment = New(SampleWorkflow.Solution(workflow));

        Account(environment);

        Assert.Equal(0, environment.Environment.RunPendingJobs());
        Assert.Equal(0, Assert.Single(environment.Rows("workflow", ("name", "Draft"))).GetAttributeValue<OptionSetValue>("statecode").Value);
    }

    [Fact]
    public void AutoDelete_RemovesTheJobOnSuccessOnly()
    {
        using var environment = New(SampleWorkflow.Solution(
            new SampleWorkflow("Succeeds", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "ran"))) { OnCreate = true, DeletesJob = true },
            new SampleWorkflow("Stops", Xaml.Workflow(Xaml.Stop("StopWorkflowStep1", "Canceled", "No."))) { OnCreate = true, DeletesJob = true }));
        Account(environment);

        environment.Environment.RunPendingJobs();

        Assert.Equal("Stops", Job(environment)["name"]);
    }

    [Fact]
    public void EventStarts_RunsAsTheOwner_InitiatedByTheUser()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Notes", Xaml.Workflow(Xaml.Note("CustomActivityStep1"), Xaml.NoteVariable("CustomActivityStep1"))) { OnCreate = true, RunAs = 1 }));
        var account = Account(environment);

        environment.Environment.RunPendingJobs();

        Assert.Equal($"{environment.Environment.SystemUserId:D}|{environment.Setup.Administrator:D}|account|{account:D}", Assert.Single(environment.Rows("task"))["description"]);
    }

    [Fact]
    public void PersonStarts_OnDemand_RunsAsThatPerson()
    {
        var workflow = new SampleWorkflow("Notes", Xaml.Workflow(Xaml.Note("CustomActivityStep1"), Xaml.NoteVariable("CustomActivityStep1"))) { OnDemand = true };
        using var environment = New(SampleWorkflow.Solution(workflow));
        var account = Account(environment);

        var response = (ExecuteWorkflowResponse)environment.Administrator.Execute(new ExecuteWorkflowRequest { WorkflowId = workflow.Id, EntityId = account });
        environment.Environment.RunPendingJobs();

        Assert.Equal(response.Id, Job(environment).Id);
        var task = Assert.Single(environment.Rows("task"));
        Assert.StartsWith("ExecuteWorkflow|mode 0|", (string)task["subject"], StringComparison.Ordinal);
        Assert.Equal($"{environment.Setup.Administrator:D}|{environment.Setup.Administrator:D}|account|{account:D}", task["description"]);
    }

    [Fact]
    public void PersonStarts_WhatIsNotOnDemandOrAnotherRow_IsRefused()
    {
        var automatic = new SampleWorkflow("Automatic", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "ran"))) { OnUpdate = "name" };
        var manual = new SampleWorkflow("Manual", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "ran"))) { OnDemand = true };
        using var environment = New(SampleWorkflow.Solution(automatic, manual));
        var account = Account(environment);

        var notOnDemand = Refused(() => environment.Administrator.Execute(new ExecuteWorkflowRequest { WorkflowId = automatic.Id, EntityId = account }));
        var noSuchRow = Refused(() => environment.Administrator.Execute(new ExecuteWorkflowRequest { WorkflowId = manual.Id, EntityId = Guid.NewGuid() }));
        var noSuchWorkflow = Refused(() => environment.Administrator.Execute(new ExecuteWorkflowRequest { WorkflowId = Guid.NewGuid(), EntityId = account }));

        Assert.Contains("'Automatic' cannot be started by hand", notOnDemand.Message, StringComparison.Ordinal);
        Assert.Contains("'Manual' runs on rows of 'account'", noSuchRow.Message, StringComparison.Ordinal);
        Assert.Equal(unchecked((int)0x80040217), noSuchWorkflow.ErrorCode);
        Assert.Empty(environment.Rows("asyncoperation"));
    }

    [Theory]
    [InlineData(1, "own")]
    [InlineData(2, "own,unit")]
    [InlineData(3, "own,unit,below")]
    [InlineData(4, "own,unit,below")]
    public void Scope_DecidesWhoseRowsTrigger(int scope, string expected)
    {
        using var environment = New(new TestSolution("Roles").Role("Owner", ("prvReadAccount", "Global")));
        var below = environment.Setup.BusinessUnit("Below");
        var users = new Dictionary<string, Guid>(StringComparer.Ordinal)
        {
            ["own"] = environment.Environment.SystemUserId,
            ["unit"] = environment.Setup.User("In", "Unit", roles: "Owner"),
            ["below"] = environment.Setup.User("In", "Below", below, roles: "Owner"),
        };
        environment.Environment.ImportSolution(SampleWorkflow.Solution(new SampleWorkflow("Scoped", Xaml.Workflow(Xaml.Create("CreateStep1", "task", Xaml.Variables("CreateStep1_1", "CreateStep1_2"), temporary =>
            Xaml.Get("name", "CreateStep1_2", "x:String") + Xaml.Evaluate("SelectFirstNonNull", "CreateStep1_2", "x:String", "CreateStep1_1") + Xaml.Set("subject", "CreateStep1_1", "x:String", "task", temporary)))) { OnCreate = true, Scope = scope }).Zip());

        foreach (var (name, owner) in users)
        {
            environment.System.Create(new Entity("account") { ["name"] = name, ["ownerid"] = new EntityReference("systemuser", owner) });
        }

        environment.Environment.RunPendingJobs();

        Assert.Equal(expected.Split(',').Order(StringComparer.Ordinal), environment.Notes().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ActivityFails_IsTriedAgainAndGoesOnFromTheLastSavePoint()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Retries", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "before") + Xaml.Call("CustomActivityStep2", "NeedsReady", string.Empty) + Xaml.CreateTask("CreateStep3", "after"))) { OnCreate = true }));
        var account = Account(environment);

        environment.Environment.RunPendingJobs();
        var failed = Job(environment);
        Assert.Equal((0, 1, "The account is not ready."), (failed.GetAttributeValue<OptionSetValue>("statecode").Value, (int)failed["retrycount"], (string)failed["message"]));
        environment.Administrator.Update(new Entity("account", account) { ["fax"] = "ready" });
        environment.Environment.Clock.Advance(TimeSpan.FromSeconds(3));
        environment.Environment.RunPendingJobs();

        Assert.Equal(["after", "before"], environment.Notes().Order(StringComparer.Ordinal));
        Assert.Equal(30, Status(environment));
    }

    [Fact]
    public void ActivityFailsFourTimes_JobHasFailedWithItsMessageAndTrace()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Fails", Xaml.Workflow(Xaml.Call("CustomActivityStep1", "NeedsReady", string.Empty))) { OnCreate = true }));
        Account(environment);

        for (var attempt = 0; attempt < 4; attempt++)
        {
            Assert.Equal(1, environment.Environment.RunPendingJobs());
            environment.Environment.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        Assert.Equal(31, Status(environment));
        Assert.Equal("The account is not ready.", Job(environment)["message"]);
        var traces = environment.Rows("plugintracelog", ("typename", "SamplePlugins.NeedsReady"));
        Assert.Equal(4, traces.Count);
        Assert.All(traces, trace => Assert.Equal(("looking\n", 2), ((string)trace["messageblock"], trace.GetAttributeValue<OptionSetValue>("operationtype").Value)));
        Assert.Contains("not ready", (string)traces[0]["exceptiondetails"], StringComparison.Ordinal);
    }

    [Fact]
    public void SetsItselfOff_StopsAtTheDepthOfThePipeline()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Loops", Xaml.Workflow(Xaml.UpdateText("UpdateStep1", "description", "again"))) { OnUpdate = "description" }));
        var account = Account(environment);
        environment.Administrator.Update(new Entity("account", account) { ["description"] = "first" });

        for (var attempt = 0; attempt < 4; attempt++)
        {
            environment.Environment.RunPendingJobs();
            environment.Environment.Clock.Advance(TimeSpan.FromMinutes(2));
        }

        var jobs = environment.Rows("asyncoperation");
        Assert.Equal(8, jobs.Count);
        Assert.Equal(unchecked((int)0x80044182), Assert.Single(jobs, job => job.GetAttributeValue<OptionSetValue>("statuscode").Value == 31)["errorcode"]);
    }

    [Fact]
    public void StartsMoreThanSixteenTimesInAnHourOnOneRow_IsCancelled()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Often", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "ran"))) { OnUpdate = "fax", DeletesJob = true }));
        var account = Account(environment);
        void Update()
        {
            environment.Administrator.Update(new Entity("account", account) { ["fax"] = "x" });
            environment.Environment.RunPendingJobs();
        }

        for (var count = 0; count < 17; count++)
        {
            Update();
        }

        Assert.Equal(16, environment.Notes().Count);
        var cancelled = Job(environment);
        Assert.Equal(32, cancelled.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Contains("'Often' was cancelled because it started more than 16 times", (string)cancelled["message"], StringComparison.Ordinal);
        environment.Environment.Clock.Advance(TimeSpan.FromMinutes(61));
        Update();
        Assert.Equal(17, environment.Notes().Count);
    }

    [Fact]
    public void WorkflowRemoved_ItsJobsAreCancelled()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Gone", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "ran"))) { OnCreate = true }));
        Account(environment);
        environment.Environment.ImportSolution(new TestSolution().Version("1.0.0.1").Zip());

        environment.Environment.RunPendingJobs();

        Assert.Empty(environment.Notes());
        Assert.All(environment.Rows("asyncoperation"), job => Assert.Equal(32, job.GetAttributeValue<OptionSetValue>("statuscode").Value));
    }

    private static Guid Account(TestEnvironment environment) => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

    private static Entity Job(TestEnvironment environment) => Assert.Single(environment.Rows("asyncoperation"));

    private static int Status(TestEnvironment environment) => Job(environment).GetAttributeValue<OptionSetValue>("statuscode").Value;
}
