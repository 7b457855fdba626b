using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Workflows;

/// <summary>Real-time workflows: in the transaction, in their stage, rolled back with it.</summary>
public class RealTimeWorkflowTests
{
    [Fact]
    public void OnCreate_RunsWithinTheSave()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Now", Xaml.Workflow(Xaml.UpdateText("UpdateStep1", "description", "stamped", persist: false))) { RealTime = true, OnCreate = true, CreateStage = 40 }));

        var account = Account(environment);

        Assert.Equal("stamped", environment.Account(account)["description"]);
        Assert.Empty(environment.Rows("asyncoperation"));
    }

    [Fact]
    public void StopAsCancelled_RefusesTheSaveWithItsMessageAndRollsEverythingBack()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Refuses", Xaml.Workflow(
            Xaml.CreateTask("CreateStep1", "left behind", persist: false) + Xaml.WhenText("ConditionStep2", "ConditionBranchStep3", "fax", "forbidden", Xaml.Stop("StopWorkflowStep4", "Canceled", "Not with this fax."))))
        { RealTime = true, OnUpdate = "fax", UpdateStage = 40 }));
        var account = Account(environment);

        var fault = Refused(() => environment.Administrator.Update(new Entity("account", account) { ["fax"] = "forbidden" }));

        Assert.Equal("Not with this fax.", fault.Message);
        Assert.Equal(unchecked((int)0x80040265), fault.ErrorCode);
        Assert.Empty(environment.Notes());
        Assert.False(environment.Account(account).Contains("fax"));
    }

    [Fact]
    public void StopAsSucceeded_LetsTheSavePass()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Stops", Xaml.Workflow(Xaml.Stop("StopWorkflowStep1", "Succeeded", "Fine.") + Xaml.CreateTask("CreateStep2", "after", persist: false))) { RealTime = true, OnCreate = true }));

        Account(environment);

        Assert.Empty(environment.Notes());
    }

    [Fact]
    public void ActivityFails_RollsBackAndKeepsItsTrace()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Fails", Xaml.Workflow(Xaml.Call("CustomActivityStep1", "NeedsReady", string.Empty))) { RealTime = true, OnCreate = true }));

        var fault = Refused(() => Account(environment));

        Assert.Equal("The account is not ready.", fault.Message);
        Assert.Empty(environment.Rows("account"));
        Assert.Equal("looking\n", Assert.Single(environment.Rows("plugintracelog", ("typename", "SamplePlugins.NeedsReady")))["messageblock"]);
    }

    [Theory]
    [InlineData(20, "Old")]
    [InlineData(40, "New")]
    public void OnUpdate_ReadsTheRowAsItIsInItsStage(int stage, string expected)
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Stages", Xaml.Workflow(
            Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1", "UpdateStep1_2"), Xaml.Get("name", "UpdateStep1_2", "x:String") + Xaml.Evaluate("SelectFirstNonNull", "UpdateStep1_2", "x:String", "UpdateStep1_1") + Xaml.Set("description", "UpdateStep1_1", "x:String"), persist: false)))
        { RealTime = true, OnUpdate = "name", UpdateStage = stage }));
        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "Old" });

        environment.Administrator.Update(new Entity("account", account) { ["name"] = "New" });

        Assert.Equal(expected, environment.Account(account)["description"]);
        Assert.Equal("New", environment.Account(account)["name"]);
    }

    [Fact]
    public void OnDelete_BeforeTheDeletion_MayRefuseIt()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Keeps", Xaml.Workflow(
            Xaml.WhenText("ConditionStep1", "ConditionBranchStep2", "name", "Nordhafen", Xaml.Stop("StopWorkflowStep3", "Canceled", "We keep this one."))))
        { RealTime = true, OnDelete = true, DeleteStage = 20 }));
        var account = Account(environment);

        var fault = Refused(() => environment.Administrator.Delete("account", account));

        Assert.Equal("We keep this one.", fault.Message);
        Assert.Equal("Nordhafen", environment.Account(account)["name"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public void RunAs_DecidesWhoseRightsCount(int runAs)
    {
        using var environment = New(new TestSolution("Roles").Role("Writer", ("prvReadAccount", "Global"), ("prvCreateAccount", "Global"), ("prvWriteAccount", "Global"), ("prvAppendToAccount", "Global"), ("prvReadActivity", "Global"), ("prvCreateActivity", "Global"), ("prvAppendActivity", "Global")));
        environment.Environment.ImportSolution(SampleWorkflow.Solution(new SampleWorkflow("Notes", Xaml.Workflow(Xaml.Note("CustomActivityStep1"), Xaml.NoteVariable("CustomActivityStep1"))) { RealTime = true, OnCreate = true, RunAs = runAs }).Zip());
        var rep = environment.Setup.User("Rep", "One", roles: "Writer");

        var account = environment.Environment.ServiceFor(rep).Create(new Entity("account") { ["name"] = "Nordhafen" });

        var task = Assert.Single(environment.Rows("task"));
        Assert.StartsWith("Create|mode 1|category 0|depth 1|-/post|target", (string)task["subject"], StringComparison.Ordinal);
        Assert.Equal($"{(runAs == 0 ? environment.Environment.SystemUserId : rep):D}|{rep:D}|account|{account:D}", task["description"]);
    }

    [Fact]
    public void OnDemand_RunsAtOnce()
    {
        var workflow = new SampleWorkflow("Manual", Xaml.Workflow(Xaml.UpdateText("UpdateStep1", "description", "by hand", persist: false))) { RealTime = true, OnDemand = true };
        using var environment = New(SampleWorkflow.Solution(workflow));
        var account = Account(environment);

        environment.Administrator.Execute(new ExecuteWorkflowRequest { WorkflowId = workflow.Id, EntityId = account });

        Assert.Equal("by hand", environment.Account(account)["description"]);
    }

    [Fact]
    public void CausedByAnotherWorkflow_FindsItsOperationAsParentOneLevelUp()
    {
        using var environment = New(SampleWorkflow.Solution(
            new SampleWorkflow("Outer", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "caused", persist: false))) { RealTime = true, OnCreate = true },
            new SampleWorkflow("Inner", Xaml.Workflow(Xaml.Call("CustomActivityStep1", "NotesParent", string.Empty))) { Table = "Task", RealTime = true, OnCreate = true }));

        Account(environment);

        Assert.Equal("depth 2, because of Create of account", Assert.Single(environment.Rows("task"))["description"]);
    }

    [Fact]
    public void CustomLogicBypassed_LeavesOutRealTimeWorkflowsOnly()
    {
        using var environment = New(SampleWorkflow.Solution(
            new SampleWorkflow("Now", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "real time", persist: false))) { RealTime = true, OnCreate = true },
            new SampleWorkflow("Later", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "background"))) { OnCreate = true }));

        environment.Administrator.Execute(new Microsoft.Xrm.Sdk.Messages.CreateRequest { Target = new Entity("account") { ["name"] = "Nordhafen" }, ["BypassCustomPluginExecution"] = true });
        environment.Environment.RunPendingJobs();

        Assert.Equal(["background"], environment.Notes());
    }

    [Fact]
    public void SetsItselfOff_StopsAtTheDepthOfThePipeline()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Loops", Xaml.Workflow(Xaml.UpdateText("UpdateStep1", "description", "again", persist: false))) { RealTime = true, OnUpdate = "description", UpdateStage = 40 }));
        var account = Account(environment);

        var fault = Refused(() => environment.Administrator.Update(new Entity("account", account) { ["description"] = "first" }));

        Assert.Equal(unchecked((int)0x80044182), fault.ErrorCode);
        Assert.False(environment.Account(account).Contains("description"));
    }

    private static Guid Account(TestEnvironment environment) => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });
}
