using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.Workflows;

/// <summary>What each step does, in a background workflow that starts when an account is created.</summary>
public class WorkflowStepTests
{
    [Fact]
    public void Create_WithAFixedTextAndTheRow_LeavesTheTask()
    {
        using var environment = Run(Xaml.CreateTask("CreateStep1", "Call, then write"), out var account);

        var task = Assert.Single(environment.Rows("task"));
        Assert.Equal("Call, then write", task["subject"]);
        Assert.Equal(account, task.GetAttributeValue<EntityReference>("regardingobjectid").Id);
    }

    [Fact]
    public void Create_CommaWrittenAsTheDesignerWritesIt_IsAComma()
    {
        using var environment = Run(Xaml.CreateTask("CreateStep1", "Call&#44; then write"), out _);

        Assert.Equal(["Call, then write"], environment.Notes());
    }

    [Fact]
    public void Update_JoinedText_TakesBothValues()
    {
        using var environment = Run(
            Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1", "UpdateStep1_2", "UpdateStep1_3"),
                Xaml.Make("UpdateStep1_2", "String", "Formerly ", "x:String") + Xaml.Get("name", "UpdateStep1_3", "x:String")
                + Xaml.Evaluate("Add", "UpdateStep1_2, UpdateStep1_3", "x:String", "UpdateStep1_1") + Xaml.Set("description", "UpdateStep1_1", "x:String")),
            out var account);

        Assert.Equal("Formerly Nordhafen", environment.Account(account)["description"]);
    }

    [Fact]
    public void Update_VariableThatNobodyFills_ClearsTheColumn()
    {
        using var environment = Run(Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1"), Xaml.Set("telephone1", "UpdateStep1_1", "x:String")), out var account, new Entity("account") { ["name"] = "Nordhafen", ["telephone1"] = "040" });

        Assert.False(environment.Account(account).Contains("telephone1"));
    }

    [Theory]
    [InlineData("Integer", "7", "x:Int32", "numberofemployees", 7)]
    [InlineData("Boolean", "1", "x:Boolean", "donotphone", true)]
    public void Update_FixedValue_HasItsType(string kind, string text, string type, string column, object expected)
    {
        using var environment = Run(Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1"), Xaml.Make("UpdateStep1_1", kind, text, type) + Xaml.Set(column, "UpdateStep1_1", type)), out var account);

        Assert.Equal(expected, environment.Account(account)[column]);
    }

    [Fact]
    public void Update_ChoiceMoneyAndDate_AreStored()
    {
        using var environment = Run(
            Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1", "UpdateStep1_2"),
                Xaml.Make("UpdateStep1_1", "OptionSetValue", "1", "mxs:OptionSetValue", "Picklist") + Xaml.Set("industrycode", "UpdateStep1_1", "mxs:OptionSetValue")
                + Xaml.Make("UpdateStep1_2", "Money", "1250.5", "mxs:Money") + Xaml.Set("revenue", "UpdateStep1_2", "mxs:Money")),
            out var account);

        Assert.Equal(1, environment.Account(account).GetAttributeValue<OptionSetValue>("industrycode").Value);
        Assert.Equal(1250.5m, environment.Account(account).GetAttributeValue<Money>("revenue").Value);
    }

    [Fact]
    public void Update_IncrementAndDeadline_AreCalculated()
    {
        using var environment = Run(
            Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1", "UpdateStep1_2", "UpdateStep1_3"),
                Xaml.Get("numberofemployees", "UpdateStep1_2", "x:Int32") + Xaml.Make("UpdateStep1_3", "Integer", "5", "x:Int32") + Xaml.Evaluate("Add", "UpdateStep1_2, UpdateStep1_3", "x:Int32", "UpdateStep1_1") + Xaml.Set("numberofemployees", "UpdateStep1_1", "x:Int32"))
            + Xaml.Create("CreateStep2", "task", Xaml.Variables("CreateStep2_1", "CreateStep2_2", "CreateStep2_3") + Xaml.Span("CreateStep2_4", days: 7), temporary =>
                Xaml.Evaluate("RetrieveCurrentTime", string.Empty, null, "CreateStep2_3") + Xaml.Evaluate("SelectFirstNonNull", "CreateStep2_3", "s:DateTime", "CreateStep2_2")
                + Xaml.Evaluate("Add", "CreateStep2_2, CreateStep2_4", "s:DateTime", "CreateStep2_1") + Xaml.Set("scheduledend", "CreateStep2_1", "s:DateTime", "task", temporary)),
            out var account, new Entity("account") { ["name"] = "Nordhafen", ["numberofemployees"] = 37 });

        Assert.Equal(42, environment.Account(account)["numberofemployees"]);
        var due = Assert.Single(environment.Rows("task")).GetAttributeValue<DateTime>("scheduledend");
        Assert.InRange(due - environment.Environment.Clock.Now, TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1), TimeSpan.FromDays(7));
    }

    [Fact]
    public void Update_ChoiceInAText_IsItsLabel()
    {
        using var environment = Run(
            Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1", "UpdateStep1_2"), Xaml.Get("statecode", "UpdateStep1_2", "x:String") + Xaml.Evaluate("SelectFirstNonNull", "UpdateStep1_2", "x:String", "UpdateStep1_1") + Xaml.Set("description", "UpdateStep1_1", "x:String")),
            out var account);

        Assert.Equal("Active", environment.Account(account)["description"]);
    }

    [Fact]
    public void Get_OfARelatedRow_ReadsThroughTheLookup()
    {
        using var environment = TestEnvironment.New();
        var contact = environment.Administrator.Create(new Entity("contact") { ["lastname"] = "Berg" });
        environment.Environment.ImportSolution(SampleWorkflow.Solution(new SampleWorkflow("Related", Xaml.Workflow(
            Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1", "UpdateStep1_2"),
                Xaml.Get("lastname", "UpdateStep1_2", "x:String", "contact", "[InputEntities(&quot;related_primarycontactid#contact&quot;)]") + Xaml.Evaluate("SelectFirstNonNull", "UpdateStep1_2", "x:String", "UpdateStep1_1") + Xaml.Set("description", "UpdateStep1_1", "x:String")))) { OnCreate = true }).Zip());

        var with = environment.Administrator.Create(new Entity("account") { ["name"] = "With", ["primarycontactid"] = new EntityReference("contact", contact) });
        var without = environment.Administrator.Create(new Entity("account") { ["name"] = "Without" });
        environment.Environment.RunPendingJobs();

        Assert.Equal("Berg", environment.Account(with)["description"]);
        Assert.False(environment.Account(without).Contains("description"));
        Assert.All(environment.Rows("asyncoperation"), job => Assert.Equal(30, job.GetAttributeValue<OptionSetValue>("statuscode").Value));
    }

    [Theory]
    [InlineData("Nordhafen", "first")]
    [InlineData("nordhafen", "first")]
    [InlineData("Südhafen", "second")]
    [InlineData("Elsewhere", "otherwise")]
    public void Condition_OfSeveralBranches_DoesTheFirstThatIsTrue(string name, string expected)
    {
        using var environment = Run(
            Xaml.WhenText("ConditionStep1", "ConditionBranchStep2", "name", "Nordhafen", Xaml.CreateTask("CreateStep3", "first"),
                Xaml.Get("name", "ConditionBranchStep4_1") + Xaml.Make("ConditionBranchStep4_2", "String", "hafen", "x:String") + Xaml.Compare("EndsWith", "ConditionBranchStep4_1", "ConditionBranchStep4_2", "ConditionBranchStep4_condition")
                + Xaml.Branch("ConditionBranchStep4", "[ConditionBranchStep4_condition]", Xaml.CreateTask("CreateStep5", "second")) + Xaml.Branch("ConditionBranchStep6", "True", Xaml.CreateTask("CreateStep7", "otherwise")),
                Xaml.Flag("ConditionBranchStep4_condition") + Xaml.Variables("ConditionBranchStep4_1", "ConditionBranchStep4_2")),
            out _, new Entity("account") { ["name"] = name });

        Assert.Equal([expected], environment.Notes());
    }

    [Theory]
    [InlineData("And", "Nordhafen", "040", true)]
    [InlineData("And", "Nordhafen", null, false)]
    [InlineData("Or", "Elsewhere", "040", true)]
    [InlineData("Or", "Elsewhere", null, false)]
    public void Condition_Combined_HoldsAsItsOperatorSays(string @operator, string name, string? phone, bool expected)
    {
        using var environment = Run(
            Xaml.Condition("ConditionStep1", Xaml.Flag("ConditionBranchStep2_condition") + Xaml.Flag("ConditionBranchStep2_1") + Xaml.Variables("ConditionBranchStep2_2", "ConditionBranchStep2_3") + Xaml.Flag("ConditionBranchStep2_4") + Xaml.Variables("ConditionBranchStep2_5"),
                Xaml.Get("name", "ConditionBranchStep2_2") + Xaml.Make("ConditionBranchStep2_3", "String", "Nordhafen", "x:String") + Xaml.Compare("Equal", "ConditionBranchStep2_2", "ConditionBranchStep2_3", "ConditionBranchStep2_1")
                + Xaml.Get("telephone1", "ConditionBranchStep2_5") + Xaml.Compare("NotNull", "ConditionBranchStep2_5", null, "ConditionBranchStep2_4")
                + Xaml.Combine(@operator, "ConditionBranchStep2_1", "ConditionBranchStep2_4", "ConditionBranchStep2_condition")
                + Xaml.Branch("ConditionBranchStep2", "[ConditionBranchStep2_condition]", Xaml.CreateTask("CreateStep3", "held"))),
            out _, new Entity("account") { ["name"] = name, ["telephone1"] = phone });

        Assert.Equal(expected, environment.Notes().Count == 1);
    }

    [Theory]
    [InlineData("NotEqual", 42, true)]
    [InlineData("GreaterThan", 36, true)]
    [InlineData("GreaterEqual", 37, true)]
    [InlineData("LessThan", 37, false)]
    [InlineData("LessEqual", 37, true)]
    [InlineData("In", 37, true)]
    [InlineData("NotIn", 37, false)]
    public void Condition_OnANumber_ComparesIt(string @operator, int with, bool expected)
    {
        using var environment = Run(
            Xaml.Condition("ConditionStep1", Xaml.Flag("ConditionBranchStep2_condition") + Xaml.Variables("ConditionBranchStep2_1", "ConditionBranchStep2_2"),
                Xaml.Get("numberofemployees", "ConditionBranchStep2_1") + Xaml.Make("ConditionBranchStep2_2", "Integer", with.ToString(System.Globalization.CultureInfo.InvariantCulture), "x:Int32")
                + Xaml.Compare(@operator, "ConditionBranchStep2_1", "ConditionBranchStep2_2", "ConditionBranchStep2_condition") + Xaml.Branch("ConditionBranchStep2", "[ConditionBranchStep2_condition]", Xaml.CreateTask("CreateStep3", "held"))),
            out _, new Entity("account") { ["name"] = "Nordhafen", ["numberofemployees"] = 37 });

        Assert.Equal(expected, environment.Notes().Count == 1);
    }

    [Fact]
    public void Value_OfAnotherTypeThanItIsUsedAs_FailsTheJobWithASentence()
    {
        using var environment = TestEnvironment.New(SampleWorkflow.Solution(new SampleWorkflow("Sample", Xaml.Workflow(
            Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1"), Xaml.Get("name", "UpdateStep1_1") + Xaml.Set("numberofemployees", "UpdateStep1_1", "x:Int32")))) { OnCreate = true }));
        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        environment.Environment.RunPendingJobs();

        Assert.Equal("A workflow cannot use a value of type String as Int32.", Assert.Single(environment.Rows("asyncoperation"))["message"]);
    }

    [Fact]
    public void Step_ThatCrashes_FailsTheJobAndNamesTheStep()
    {
        using var environment = TestEnvironment.New(SampleWorkflow.Solution(new SampleWorkflow("Sample", Xaml.Workflow(
            Xaml.Update("UpdateStep1", Xaml.Variables("UpdateStep1_1", "UpdateStep1_2", "UpdateStep1_3"),
                Xaml.Make("UpdateStep1_1", "Decimal", "79228162514264337593543950335", "x:Decimal") + Xaml.Make("UpdateStep1_2", "Decimal", "2", "x:Decimal") + Xaml.Evaluate("Multiply", "UpdateStep1_1, UpdateStep1_2", "x:Decimal", "UpdateStep1_3") + Xaml.Set("description", "UpdateStep1_3", "x:String")))) { OnCreate = true }));
        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        Assert.Equal(1, environment.Environment.RunPendingJobs());

        Assert.StartsWith("Step 'UpdateStep1' of workflow 'Sample' failed: ", Assert.Single(environment.Rows("asyncoperation"))["message"] as string, StringComparison.Ordinal);
    }

    [Fact]
    public void Assign_ToAUser_ChangesTheOwner()
    {
        using var environment = TestEnvironment.New(new TestSolution("Roles").Role("Owner", ("prvReadAccount", "Global")));
        var rep = environment.Setup.User("Rep", "One", roles: "Owner");
        environment.Environment.ImportSolution(SampleWorkflow.Solution(new SampleWorkflow("Assigns", Xaml.Workflow(Xaml.Assign("AssignStep1", rep))) { OnCreate = true }).Zip());

        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });
        environment.Environment.RunPendingJobs();

        Assert.Equal(rep, environment.Account(account).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void Assign_ToTheManagerOfTheOwner_ReadsThroughTheOwner()
    {
        using var environment = TestEnvironment.New(new TestSolution("Roles").Role("Owner", ("prvReadAccount", "Global")));
        var (rep, manager) = (environment.Setup.User("Rep", "One", roles: "Owner"), environment.Setup.User("Manager", "One", roles: "Owner"));
        environment.System.Update(new Entity("systemuser", rep) { ["parentsystemuserid"] = new EntityReference("systemuser", manager) });
        environment.Environment.ImportSolution(SampleWorkflow.Solution(new SampleWorkflow("Escalates", Xaml.Workflow(Xaml.AssignToManager("AssignStep1"))) { OnCreate = true }).Zip());

        var account = environment.System.Create(new Entity("account") { ["name"] = "Nordhafen", ["ownerid"] = new EntityReference("systemuser", rep) });
        environment.Environment.RunPendingJobs();

        Assert.Equal(manager, environment.Account(account).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Theory]
    [InlineData("Succeeded", 30)]
    [InlineData("Canceled", 32)]
    public void Stop_InTheBackground_EndsTheJobWithItsMessage(string status, int expected)
    {
        using var environment = Run(Xaml.CreateTask("CreateStep1", "before") + Xaml.Stop("StopWorkflowStep2", status, "Enough.") + Xaml.CreateTask("CreateStep3", "after"), out _);

        Assert.Equal(["before"], environment.Notes());
        var job = Assert.Single(environment.Rows("asyncoperation"));
        Assert.Equal(expected, job.GetAttributeValue<OptionSetValue>("statuscode").Value);
        Assert.Equal("Enough.", job["message"]);
    }

    [Fact]
    public void Activity_WithArguments_TakesGivenAndDefaultOnesAndReturnsItsResult()
    {
        using var environment = Run(
            Xaml.Composite("CustomActivityStep1", Xaml.Variables("CustomActivityStep1_1", "CustomActivityStep1_1_converted"),
                Xaml.Get("name", "CustomActivityStep1_1", "x:String") + Xaml.Convert("CustomActivityStep1_1", "x:String", "CustomActivityStep1_1_converted")
                + Xaml.Call("CustomActivityStep1: greet", "Greets", """<InArgument x:TypeArguments="x:String" x:Key="Name">[DirectCast(CustomActivityStep1_1_converted, System.String)]</InArgument><OutArgument x:TypeArguments="x:String" x:Key="Greeting">[CustomActivityStep1Greeting_localParameter]</OutArgument>"""))
            + Xaml.Update("UpdateStep2", Xaml.Variables("UpdateStep2_1"), Xaml.Evaluate("SelectFirstNonNull", "CustomActivityStep1Greeting_localParameter", "x:String", "UpdateStep2_1") + Xaml.Set("description", "UpdateStep2_1", "x:String")),
            out var account, variables: """<Variable x:TypeArguments="x:String" Default="[Nothing]" Name="CustomActivityStep1Greeting_localParameter" />""");

        Assert.Equal("Hello Nordhafen. Hello Nordhafen.", environment.Account(account)["description"]);
    }

    [Fact]
    public void Activity_ReturnsALookup_ItsRowCanBeRead()
    {
        using var environment = Run(
            Xaml.Note("CustomActivityStep1")
            + Xaml.Update("UpdateStep2", Xaml.Variables("UpdateStep2_1", "UpdateStep2_2"), Xaml.Get("subject", "UpdateStep2_2", "x:String", "task", "[CreatedEntities(&quot;CustomActivityStep1Note_entity&quot;)]") + Xaml.Evaluate("SelectFirstNonNull", "UpdateStep2_2", "x:String", "UpdateStep2_1") + Xaml.Set("description", "UpdateStep2_1", "x:String")),
            out var account, variables: Xaml.NoteVariable("CustomActivityStep1"));

        Assert.Equal("Create|mode 0|category 0|depth 1|-/post|target|stage ", environment.Account(account)["description"]);
        Assert.Contains("about " + account.ToString("D"), Assert.Single(environment.Rows("plugintracelog", ("typename", "SamplePlugins.NotesWorkflow")))["messageblock"] as string, StringComparison.Ordinal);
    }

    [Fact]
    public void Activity_InAStage_IsToldItsName()
    {
        using var environment = Run(Xaml.Composite("StageStep1: First contact", string.Empty, Xaml.Note("CustomActivityStep2") + "<Persist />"), out _, variables: Xaml.NoteVariable("CustomActivityStep2"));

        Assert.EndsWith("|stage First contact", Assert.Single(environment.Notes()), StringComparison.Ordinal);
    }

    private static TestEnvironment Run(string steps, out Guid account, Entity? row = null, string variables = "")
    {
        var environment = TestEnvironment.New(SampleWorkflow.Solution(new SampleWorkflow("Sample", Xaml.Workflow(steps, variables)) { OnCreate = true }));
        account = environment.Administrator.Create(row ?? new Entity("account") { ["name"] = "Nordhafen" });
        environment.Environment.RunPendingJobs();
        var job = Assert.Single(environment.Rows("asyncoperation"));
        Assert.True(job.GetAttributeValue<OptionSetValue>("statecode").Value == 3, $"The job ended as {job.GetAttributeValue<OptionSetValue>("statuscode").Value}: {job.GetAttributeValue<string>("message")}");
        return environment;
    }
}
