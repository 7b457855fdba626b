using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Workflows;

/// <summary>What is not supported, or not valid, is refused by name when the solution is imported, and nothing of it stays.</summary>
public class WorkflowRefusalTests
{
    [Theory]
    [InlineData("""<mxswa:SendEmail EntityId="{x:Null}" DisplayName="SendEmailStep1" Entity="[CreatedEntities(&quot;a&quot;)]" />""", "step mxswa:SendEmail 'SendEmailStep1'")]
    [InlineData("""<mxswa:StartChildWorkflow DisplayName="ChildWorkflowStep1" />""", "step mxswa:StartChildWorkflow 'ChildWorkflowStep1'")]
    [InlineData("""<Delay DisplayName="Pause" />""", "step Delay 'Pause'")]
    [InlineData("""<mxswa:ActivityReference AssemblyQualifiedName="Microsoft.Crm.Workflow.Activities.InvokeSdkMessageActivity, Microsoft.Crm.Workflow" DisplayName="InvokeSdkMessageStep1" />""", "step InvokeSdkMessageActivity 'InvokeSdkMessageStep1'")]
    [InlineData("""<mxswa:Postpone BlockExecution="True" PostponeUntil="[DateTime.UtcNow]" DisplayName="Now" />""", "step mxswa:Postpone 'Now' outside of a wait condition's time-out")]
    [InlineData("""<If Condition="[1 + 1]" DisplayName="Sum" />""", "the expression [1 + 1], because of the sign '+'")]
    [InlineData("""<If Condition="[GetVariableValue(&quot;a&quot;)]" DisplayName="Sum" />""", "the function 'GetVariableValue'")]
    public void Step_NotSupported_IsRefusedByName(string step, string named)
    {
        var fault = Refusal(new SampleWorkflow("Sample", Xaml.Workflow(step)) { OnCreate = true });

        Assert.Equal(unchecked((int)0x8004F0E8), fault.ErrorCode);
        Assert.Contains("Workflow 'Sample'", fault.Message, StringComparison.Ordinal);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Steps_NotSupported_AreAllNamedAtOnce()
    {
        var fault = Refusal(new SampleWorkflow("Sample", Xaml.Workflow("""<mxswa:SendEmail DisplayName="SendEmailStep1" /><mxswa:StartChildWorkflow DisplayName="ChildWorkflowStep2" />""")));

        Assert.Contains("SendEmailStep1", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ChildWorkflowStep2", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DiffInDays", "step EvaluateExpression DiffInDays")]
    [InlineData("Concat", "step EvaluateExpression Concat")]
    public void Operator_NotSupported_IsRefusedByName(string @operator, string named) => Assert.Contains(
        named, Refusal(new SampleWorkflow("Sample", Xaml.Workflow(Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1"), Xaml.Evaluate(@operator, "UpdateStep1_1", null, "UpdateStep1_1"))))).Message, StringComparison.Ordinal);

    [Fact]
    public void Condition_WithAnOperatorThatIsNotSupported_IsRefusedByName() => Assert.Contains(
        "EvaluateCondition with the operator Under", Refusal(new SampleWorkflow("Sample", Xaml.Workflow(Xaml.Condition("ConditionStep1", Xaml.Variables("ConditionBranchStep2_1") + Xaml.Flag("ConditionBranchStep2_condition"),
            Xaml.Compare("Under", "ConditionBranchStep2_1", "ConditionBranchStep2_1", "ConditionBranchStep2_condition"))))).Message, StringComparison.Ordinal);

    [Fact]
    public void Wait_OnTheCurrentTime_IsRefusedInFavourOfATimeout() => Assert.Contains(
        "wait with a time-out instead", Refusal(new SampleWorkflow("Sample", Xaml.Workflow(Xaml.Condition("WaitStep1", Xaml.Variables("WaitBranchStep2_1"), Xaml.Evaluate("RetrieveCurrentTime", string.Empty, null, "WaitBranchStep2_1"), wait: true)))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("undeclared", "the variable 'UpdateStep1_9', which is declared nowhere")]
    [InlineData("converted", "the variable UpdateStep1_3_converted, whose source UpdateStep1_3 is not declared")]
    [InlineData("empty", "takes <x:Null x:Key=\"Parameters\" />")]
    [InlineData("value", "a value that is no Integer")]
    [InlineData("xml", "cannot be activated")]
    public void Xaml_ThatDataverseRefuses_IsRefusedHere(string what, string named)
    {
        var xaml = what switch
        {
            "undeclared" => Xaml.Workflow(Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1"), Xaml.Set("name", "UpdateStep1_9", "x:String"))),
            "converted" => Xaml.Workflow(Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1", "UpdateStep1_3_converted"), Xaml.Set("name", "UpdateStep1_1", "x:String"))),
            "empty" => Xaml.Workflow(Xaml.Condition("ConditionStep1", Xaml.Flag("ConditionBranchStep2_condition") + Xaml.Variables("ConditionBranchStep2_1"), Xaml.Compare("NotNull", "ConditionBranchStep2_1", string.Empty, "ConditionBranchStep2_condition"))),
            "value" => Xaml.Workflow(Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1"), Xaml.Make("UpdateStep1_1", "Integer", "seven", "x:Int32"))),
            _ => "<Activity>",
        };

        var fault = Refusal(new SampleWorkflow("Sample", xaml));

        Assert.Equal(unchecked((int)0x80045040), fault.ErrorCode);
        Assert.Contains(named, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RealTime_ThatWaitsOrPersists_IsRefused()
    {
        var waits = Xaml.Workflow(Xaml.Condition("WaitStep1", Xaml.TimeoutVariables("WaitTimeoutStep2", days: 1), Xaml.Timeout("WaitTimeoutStep2", string.Empty), wait: true));

        Assert.Contains("a real-time workflow cannot wait", Refusal(new SampleWorkflow("Sample", waits) { RealTime = true }).Message, StringComparison.Ordinal);
        Assert.Contains("a real-time workflow has no <Persist/>", Refusal(new SampleWorkflow("Sample", Xaml.Workflow(Xaml.CreateTask("CreateStep1", "x"))) { RealTime = true }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Description_OfWhatIsNotRun_IsRefusedByName()
    {
        var xaml = Xaml.Workflow(string.Empty);

        Assert.Contains("workflow 'Sample' as a child process", Refusal(new SampleWorkflow("Sample", xaml) { Subprocess = true }).Message, StringComparison.Ordinal);
        Assert.Contains("process 'Sample', which is an action", Refusal(new SampleWorkflow("Sample", xaml) { Category = 3 }).Message, StringComparison.Ordinal);
        Assert.Contains("workflow 'Sample' before its row is created", Refusal(new SampleWorkflow("Sample", xaml) { RealTime = true, OnCreate = true, CreateStage = 20 }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TableOrColumn_NotThere_IsAMissingDependency()
    {
        var fault = Refusal(new SampleWorkflow("Sample", Xaml.Workflow(Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1"), Xaml.Get("sample_missing", "UpdateStep1_1") + Xaml.Get("name", "UpdateStep1_1", table: "sample_table")))) { OnUpdate = "sample_other" });

        Assert.Equal(unchecked((int)0x8004801D), fault.ErrorCode);
        Assert.Contains("column account.sample_missing of workflow 'Sample'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("table sample_table of workflow 'Sample'", fault.Message, StringComparison.Ordinal);
        Assert.Contains("column account.sample_other of workflow 'Sample'", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Unknown", "", "workflow activity SamplePlugins.Unknown, SamplePlugins of workflow 'Sample'")]
    [InlineData("Greets", """<InArgument x:TypeArguments="x:String" x:Key="Nme">[Nothing]</InArgument><InArgument x:TypeArguments="x:String" x:Key="Name">[Nothing]</InArgument>""", "argument Nme of SamplePlugins.Greets, which has no property of that name")]
    [InlineData("Greets", """<InArgument x:TypeArguments="x:Int32" x:Key="Name">[Nothing]</InArgument>""", "argument Name of SamplePlugins.Greets as Int32, which is String")]
    [InlineData("Greets", """<InArgument x:TypeArguments="x:String" x:Key="Name">[Nothing]</InArgument><InArgument x:TypeArguments="x:String" x:Key="Greeting">[Nothing]</InArgument>""", "argument Greeting of SamplePlugins.Greets as an input")]
    [InlineData("Greets", "", "no value for the required argument Name of SamplePlugins.Greets")]
    public void Activity_CalledAsItIsNot_IsRefusedByName(string type, string arguments, string named) =>
        Assert.Contains(named, Refusal(new SampleWorkflow("Sample", Xaml.Workflow(Xaml.Call("CustomActivityStep1", type, arguments)))).Message, StringComparison.Ordinal);

    [Fact]
    public void Activity_RequiredArgumentEmptyWhenItRuns_FailsWithItsName()
    {
        using var environment = New(SampleWorkflow.Solution(new SampleWorkflow("Sample", Xaml.Workflow(Xaml.Call("CustomActivityStep1", "Greets", """<InArgument x:TypeArguments="x:String" x:Key="Name">[Nothing]</InArgument>"""))) { RealTime = true, OnCreate = true }));

        var fault = Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" }));

        Assert.Contains("SamplePlugins.Greets needs a value for 'Name'", fault.Message, StringComparison.Ordinal);
    }

    private static OrganizationServiceFault Refusal(SampleWorkflow workflow)
    {
        using var environment = New();
        var fault = Refused(() => environment.Environment.ImportSolution(workflow.In(new TestSolution()).Zip()));
        Assert.Empty(environment.Rows("workflow", ("name", workflow.Name)));
        Assert.Empty(environment.Rows("solution"));
        return fault;
    }
}
