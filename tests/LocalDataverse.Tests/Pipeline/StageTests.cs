using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline;

public class StageTests
{
    [Fact]
    public void Create_PluginThrowsAfterTwoChildren_NeitherStaysAndTraceIsThere()
    {
        using var environment = New(new TestSolution().Step("ThrowsAfterChildren", "Create", "account", 40));

        var fault = Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" }));

        Assert.Equal(unchecked((int)0x80040265), fault.ErrorCode);
        Assert.Equal("Refused after two children.", fault.Message);
        Assert.Empty(environment.Rows("account"));
        Assert.Empty(environment.Rows("contact"));
        var trace = Assert.Single(environment.Rows("plugintracelog"));
        Assert.Equal("SamplePlugins.ThrowsAfterChildren", trace["typename"]);
        Assert.Contains("two children written", trace.GetAttributeValue<string>("messageblock"), StringComparison.Ordinal);
        Assert.Contains("Refused after two children.", trace.GetAttributeValue<string>("exceptiondetails"), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_StepsOfSeveralRanksAndStages_RunInOrderAndChangesOfTargetAreStored()
    {
        using var environment = New(new TestSolution()
            .Step("Appends", "Create", "account", 20, "c", rank: 9)
            .Step("Appends", "Create", "account", 20, "b", rank: 2)
            .Step("Appends", "Create", "account", 10, "a", rank: 7));

        var id = environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen", ["description"] = "-" });

        Assert.Equal("-abc", environment.Account(id)["description"]);
    }

    [Fact]
    public void Create_CallersEntity_IsNotChangedByPlugins()
    {
        using var environment = New(new TestSolution().Step("Appends", "Create", "account", 20, "x"));
        var account = new Entity("account") { ["name"] = "Nordhafen" };

        environment.Administrator.Create(account);

        Assert.False(account.Contains("description"));
        Assert.Equal(Guid.Empty, account.Id);
    }

    [Theory]
    [InlineData("name", 1)]
    [InlineData("telephone1", 0)]
    public void Update_FilteringColumns_StepRunsOnlyWhenOneIsInTheTarget(string column, int runs)
    {
        using var environment = New(new TestSolution().Step("NotesUsers", "Update", "account", 40, filter: "name,websiteurl"));
        var id = environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        environment.Administrator.Update(new Entity("account", id) { [column] = "1" });

        Assert.Equal(runs, environment.Notes().Count);
    }

    [Theory]
    [InlineData(0, "name", "i|Old/without phone|none")]
    [InlineData(1, "name,telephone1", "i|none|New/with phone")]
    [InlineData(2, null, "i|Old/with phone|New/with phone")]
    public void Update_Images_ShowTheRowBeforeAndAfterWithTheirColumns(int imageType, string? columns, string note)
    {
        using var environment = New(new TestSolution().Step("NotesImages", "Update", "account", 40, "i", filter: "name", image: (imageType, columns)));
        var id = environment.Administrator.Create(new Entity("account") { ["name"] = "Old", ["telephone1"] = "040" });

        environment.Administrator.Update(new Entity("account", id) { ["name"] = "New" });

        Assert.Equal([note], environment.Notes());
    }

    [Fact]
    public void Delete_PreImage_ShowsTheRowThatIsGone()
    {
        using var environment = New(new TestSolution().Step("NotesImages", "Delete", "account", 40, "d", image: (0, "name")));
        var id = environment.Administrator.Create(new Entity("account") { ["name"] = "Gone" });

        environment.Administrator.Delete("account", id);

        Assert.Equal(["d|Gone/without phone|none"], environment.Notes());
    }

    [Fact]
    public void SharedVariables_SetInPreOperation_AreSeenInPostOperation()
    {
        using var environment = New(new TestSolution().Step("Shares", "Create", "account", 20, "twenty").Step("NotesShared", "Create", "account", 40));

        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        Assert.Equal(["twenty|none|none"], environment.Notes());
    }

    [Fact]
    public void SharedVariables_SetInPreValidation_AreFoundInTheParentContext()
    {
        using var environment = New(new TestSolution().Step("Shares", "Create", "account", 10, "ten").Step("NotesShared", "Create", "account", 40));

        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        Assert.Equal(["none|ten|none"], environment.Notes());
    }

    [Fact]
    public void Tag_OfTheRequest_IsASharedVariable()
    {
        using var environment = New(new TestSolution().Step("NotesShared", "Create", "account", 40));

        environment.Administrator.Execute(new CreateRequest { Target = new Entity("account") { ["name"] = "Nordhafen" }, ["tag"] = "bd-bulk" });

        Assert.EndsWith("|bd-bulk", Assert.Single(environment.Notes()), StringComparison.Ordinal);
    }

    [Fact]
    public void Update_PluginSetsItselfOff_IsStoppedAtDepthEightAndNothingStays()
    {
        using var environment = New(new TestSolution().Step("Recurses", "Update", "account", 40));
        var id = environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen", ["description"] = "before" });

        var fault = Refused(() => environment.Administrator.Update(new Entity("account", id) { ["description"] = "start" }));

        Assert.Equal(unchecked((int)0x80044182), fault.ErrorCode);
        Assert.Contains("level 9", fault.Message, StringComparison.Ordinal);
        Assert.Equal("before", environment.Account(id)["description"]);
    }

    [Fact]
    public void Create_PluginSwallowsAFault_TransactionIsLostAllTheSame()
    {
        using var environment = New(new TestSolution().Step("Swallows", "Create", "account", 40));

        var fault = Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" }));

        Assert.Equal(unchecked((int)0x8009000C), fault.ErrorCode);
        Assert.Empty(environment.Rows("account"));
    }

    [Fact]
    public void Create_PluginSwallowsAFaultInPreValidation_SaveGoesOn()
    {
        using var environment = New(new TestSolution().Step("Swallows", "Create", "account", 10));

        var id = environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        Assert.Equal("Nordhafen", environment.Account(id)["name"]);
    }

    [Fact]
    public void Create_PluginCrashes_FaultNamesPluginAndException()
    {
        using var environment = New(new TestSolution().Step("Crashes", "Create", "account", 20));

        var fault = Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" }));

        Assert.Equal(unchecked((int)0x80040224), fault.ErrorCode);
        Assert.Contains("SamplePlugins.Crashes: System.InvalidOperationException: unprepared", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_PluginTakesTooLong_IsGivenUpAndNothingStays()
    {
        using var environment = New(new TestSolution().Step("Sleeps", "Create", "account", 40, "20000"), new EnvironmentOptions { PluginTimeLimit = TimeSpan.FromMilliseconds(300) });

        var fault = Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" }));

        Assert.Equal(unchecked((int)0x80044151), fault.ErrorCode);
        Assert.Empty(environment.Rows("account"));
    }

    [Fact]
    public void Create_SeveralPluginsTogetherTakeTooLong_ShareOneLimit()
    {
        using var environment = New(
            new TestSolution().Step("Sleeps", "Create", "account", 20, "900").Step("Sleeps", "Create", "account", 40, "901"),
            new EnvironmentOptions { PluginTimeLimit = TimeSpan.FromMilliseconds(1500) });

        var fault = Refused(() => environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" }));

        Assert.Equal(unchecked((int)0x80044151), fault.ErrorCode);
        Assert.Empty(environment.Rows("account"));
    }

    [Fact]
    public void PluginObject_ServesAllRunsOfAStepWithItsConfiguration()
    {
        using var environment = New(new TestSolution().Step("CountsInField", "Create", "account", 20, "config"));

        environment.Administrator.Create(new Entity("account") { ["name"] = "First" });
        var second = environment.Administrator.Create(new Entity("account") { ["name"] = "Second" });

        Assert.Equal("config||2", environment.Account(second)["description"]);
    }

    [Fact]
    public void Users_StepsServiceActsForSystem_ContextStillNamesTheCaller()
    {
        using var environment = New(new TestSolution().Step("NotesUsers", "Create", "account", 40, "system"));

        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        var note = Assert.Single(environment.Rows("task"));
        Assert.Equal($"{environment.Setup.Administrator:D}|{environment.Setup.Administrator:D}", note["subject"]);
        Assert.Equal(environment.Environment.SystemUserId, note.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(environment.Setup.Administrator, note.GetAttributeValue<EntityReference>("createdonbehalfby").Id);
    }

    [Fact]
    public void Users_StepImpersonates_UserIsTheStepsAndInitiatingUserTheCaller()
    {
        using var environment = New(new TestSolution().Step("NotesUsers", "Create", "account", 40));
        var other = environment.Setup.User("Other", "User", null, 1033, "System Administrator");
        var step = Assert.Single(environment.Rows("sdkmessageprocessingstep"));
        environment.Administrator.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["impersonatinguserid"] = new EntityReference("systemuser", other) });

        environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        Assert.Equal([$"{other:D}|{environment.Setup.Administrator:D}"], environment.Notes());
    }

    [Fact]
    public void Step_Disabled_DoesNotRun()
    {
        using var environment = New(new TestSolution().Step("Crashes", "Create", "account", 20));
        var step = Assert.Single(environment.Rows("sdkmessageprocessingstep"));

        environment.Administrator.Update(new Entity("sdkmessageprocessingstep", step.Id) { ["statecode"] = new OptionSetValue(1) });

        Assert.NotEqual(Guid.Empty, environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" }));
    }
}
