using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;
using static BuyingDynamics.LocalDataverse.Tests.Solutions.TestSolution;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

/// <summary>What a new version does to what an old one brought, and to what people made of it.</summary>
public class UpgradeTests
{
    [Fact]
    public void StageAndUpgrade_TablesAndColumnsGone_GoWithTheirDataAndNothingElseDoes()
    {
        using var environment = New(new TestSolution().Table(Column("sample_Old", "nvarchar")).SmallTable("sample_Other").ColumnsOn("Account", Column("sample_Rank", "int")).Role("Sample", ("prvReadsample_Other", "Global")));
        var thing = environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "kept", ["sample_old"] = "gone" });
        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "Contoso", ["sample_rank"] = 7 });
        var other = new EntityReference("sample_other", environment.Administrator.Create(new Entity("sample_other") { ["sample_name"] = "gone" }));
        environment.Administrator.Create(new Entity("annotation") { ["subject"] = "of other", ["objectid"] = other });
        var task = environment.Administrator.Create(new Entity("task") { ["subject"] = "about other", ["regardingobjectid"] = other });

        environment.Administrator.Execute(Upgrade(new TestSolution().Version("2.0.0.0").Table().Role("Sample")));

        Assert.Equal("kept", environment.Administrator.Retrieve("sample_thing", thing, new ColumnSet("sample_name"))["sample_name"]);
        Assert.Equal("Contoso", environment.Account(account)["name"]);
        Assert.Contains("sample_old", Refused(() => environment.Administrator.Update(new Entity("sample_thing", thing) { ["sample_old"] = "?" })).Message, StringComparison.Ordinal);
        Assert.Contains("sample_other", Refused(() => environment.Rows("sample_other")).Message, StringComparison.Ordinal);
        Assert.Empty(environment.Rows("annotation"));
        Assert.False(environment.Administrator.Retrieve("task", task, new ColumnSet("subject", "regardingobjectid")).Contains("regardingobjectid"));
        Assert.Single(environment.Rows("activitypointer"));
        Assert.Empty(environment.Rows("privilege", ("name", "prvReadsample_Other")));

        environment.Administrator.Execute(Upgrade(new TestSolution().Version("3.0.0.0").Table(Column("sample_Old", "nvarchar")).SmallTable("sample_Other").ColumnsOn("Account", Column("sample_Rank", "int"))));

        Assert.False(environment.Administrator.Retrieve("sample_thing", thing, new ColumnSet("sample_old")).Contains("sample_old"));
        Assert.False(environment.Account(account).Contains("sample_rank"));
        Assert.Empty(environment.Rows("sample_other"));
    }

    [Fact]
    public void StageAndUpgrade_PeopleUsedTheOldVersion_KeepsMembersValuesAndStates()
    {
        static TestSolution Version(string version, string value) => new TestSolution().Version(version).Table().Role("Sample", ("prvReadsample_Thing", "Global")).EnvironmentVariable("sample_Mode", value).Step("Crashes", "Create", "account", 20);
        using var environment = New(Version("1.0.0.0", "Advisory"));
        var user = environment.Setup.User("Sal", "Sales", roles: "Sample");
        var step = Assert.Single(environment.Rows("sdkmessageprocessingstep"));
        environment.Administrator.Execute(new SetStateRequest { EntityMoniker = step.ToEntityReference(), State = new OptionSetValue(1), Status = new OptionSetValue(2) });
        environment.Administrator.Create(new Entity("environmentvariablevalue") { ["value"] = "Strict", ["environmentvariabledefinitionid"] = Assert.Single(environment.Rows("environmentvariabledefinition")).ToEntityReference() });

        environment.Administrator.Execute(Upgrade(Version("2.0.0.0", "Off")));

        Assert.Empty(environment.Environment.ServiceFor(user).RetrieveMultiple(new QueryExpression("sample_thing")).Entities);
        Assert.Equal(1, Assert.Single(environment.Rows("sdkmessageprocessingstep")).GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.NotEqual(Guid.Empty, environment.Administrator.Create(new Entity("account") { ["name"] = "the step is off" }));
        Assert.Equal("Strict", Assert.Single(environment.Rows("environmentvariablevalue"))["value"]);
        Assert.Equal("Off", Assert.Single(environment.Rows("environmentvariabledefinition"))["defaultvalue"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Import_ColumnOfAnotherType_IsRefusedNamingBothAndChangesNothing(bool upgrade)
    {
        using var environment = New(new TestSolution().Table(Column("sample_Size", "int")));
        var id = environment.Administrator.Create(new Entity("sample_thing") { ["sample_size"] = 3 });
        var next = new TestSolution().Version("2.0.0.0").Table(Column("sample_Size", "picklist"), Column("sample_New", "nvarchar"));

        var fault = Refused(() => environment.Administrator.Execute(upgrade ? Upgrade(next) : Update(next)));

        Assert.Equal(unchecked((int)0x80048033), fault.ErrorCode);
        Assert.Contains("column sample_thing.sample_size (Integer, now Picklist)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(3, environment.Administrator.Retrieve("sample_thing", id, new ColumnSet("sample_size"))["sample_size"]);
        Assert.DoesNotContain("sample_new", environment.Environment.Metadata.Table("sample_thing").Columns.Keys);
    }

    [Fact]
    public void Import_PackageOfTheOtherKind_IsRefusedWithThePlatformsCodes()
    {
        using var managed = New(new TestSolution());
        using var unmanaged = New(new TestSolution().Unmanaged());

        Assert.Equal(unchecked((int)0x80048041), Refused(() => managed.Administrator.Execute(Update(new TestSolution().Unmanaged()))).ErrorCode);
        Assert.Equal(unchecked((int)0x80048040), Refused(() => unmanaged.Administrator.Execute(Update(new TestSolution()))).ErrorCode);
    }

    [Fact]
    public void StageAndUpgrade_SameVersion_IsRefused()
    {
        using var environment = New(new TestSolution());

        Assert.Contains("must have a higher version", Refused(() => environment.Administrator.Execute(Upgrade(new TestSolution()))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_FormThatPeopleChanged_StaysUnlessToldToOverwrite()
    {
        var form = Guid.NewGuid();
        TestSolution Version(string version) => new TestSolution().Version(version).Form("Account", form, "Ours", $"<form><tabs version='{version}' /></form>");
        using var environment = New(Version("1.0.0.0"));
        string Shown() => Assert.Single(environment.Rows("systemform")).GetAttributeValue<string>("formxml");
        environment.Administrator.Update(new Entity("systemform", form) { ["formxml"] = "<form>mine</form>" });
        var job = Guid.NewGuid();

        environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = Version("2.0.0.0").Zip(), ImportJobId = job });

        Assert.Equal("<form>mine</form>", Shown());
        Assert.Contains("'Ours' was changed in this environment", environment.Administrator.Retrieve("importjob", job, new ColumnSet("data")).GetAttributeValue<string>("data"), StringComparison.Ordinal);
        environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = Version("2.0.0.0").Zip(), OverwriteUnmanagedCustomizations = true });
        Assert.Contains("2.0.0.0", Shown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Import_RequiredWebResource_IsFoundByNameOnceItsSolutionIsThere()
    {
        using var environment = New();
        var needy = new TestSolution().WithMissing("61", "sample_/x.js", "Base");

        var fault = Refused(() => environment.Administrator.Execute(Update(needy)));
        environment.Administrator.Execute(Update(new TestSolution("Base").WebResource("sample_/x.js", "1;")));
        environment.Administrator.Execute(Update(needy));

        Assert.Contains("web resource sample_/x.js (of Base)", fault.Message, StringComparison.Ordinal);
        Assert.Equal(2, environment.Rows("solution").Count);
    }

    [Fact]
    public void Update_AssemblyLacksAClassThatStaysRegistered_IsRefusedByName()
    {
        using var environment = New(new TestSolution().Step("Crashes", "Create", "account", 20));
        environment.Administrator.Update(new Entity("plugintype", Assert.Single(environment.Rows("plugintype")).Id) { ["typename"] = "SamplePlugins.Former" });

        var fault = Refused(() => environment.Administrator.Execute(Update(new TestSolution().AnotherBuild().Step("Appends", "Create", "account", 20))));

        Assert.Contains("SamplePlugins.Former", fault.Message, StringComparison.Ordinal);
    }

    private static StageAndUpgradeRequest Upgrade(TestSolution solution) => new() { CustomizationFile = solution.Zip(), PublishWorkflows = true };

    private static ImportSolutionRequest Update(TestSolution solution) => new() { CustomizationFile = solution.Zip(), PublishWorkflows = true };
}
