using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;
using static BuyingDynamics.LocalDataverse.Tests.Solutions.TestSolution;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

/// <summary>Deleting the row of a solution uninstalls it.</summary>
public class UninstallTests
{
    private static readonly string[] ComponentTables =
    [
        "solution", "solutioncomponent", "role", "roleprivileges", "systemuserroles", "systemform", "webresource", "pluginassembly", "plugintype", "sdkmessageprocessingstep",
        "sdkmessageprocessingstepimage", "customapi", "customapirequestparameter", "customapiresponseproperty", "environmentvariabledefinition", "environmentvariablevalue", "privilege",
    ];

    [Fact]
    public void Uninstall_EverythingItBrought_IsGoneAndStandardRowsStayAsTheyAre()
    {
        using var environment = New();
        var before = Counts(environment);
        environment.Environment.ImportSolution(Whole().Zip());
        var user = environment.Setup.User("Sal", "Sales", roles: "Sample");
        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "Contoso", ["sample_rank"] = 7 });
        environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "gone", ["sample_accountid"] = new EntityReference("account", account) });
        var task = environment.Administrator.Create(new Entity("task") { ["subject"] = "about other", ["regardingobjectid"] = new EntityReference("sample_other", environment.Administrator.Create(new Entity("sample_other"))) });
        var stamp = environment.Account(account)["modifiedon"];

        Uninstall(environment);

        Assert.Equal(before, Counts(environment));
        Assert.Equal(["Contoso", stamp], new[] { environment.Account(account)["name"], environment.Account(account)["modifiedon"] });
        Assert.False(environment.Account(account).Contains("sample_rank"));
        Assert.Equal("about other", environment.Administrator.Retrieve("task", task, new ColumnSet("subject", "regardingobjectid"))["subject"]);
        Assert.Contains("sample_thing", Refused(() => environment.Rows("sample_thing")).Message, StringComparison.Ordinal);
        Assert.Contains("sample_Echo", Refused(() => environment.Administrator.Execute(new OrganizationRequest("sample_Echo"))).Message, StringComparison.Ordinal);
        environment.Administrator.Delete("account", environment.Administrator.Create(new Entity("account") { ["name"] = "no step any more" }));
        Assert.Equal(user, ((WhoAmIResponse)environment.Environment.Execute(new WhoAmIRequest(), user)).UserId);

        environment.Environment.ImportSolution(Whole().Zip());

        Assert.Empty(environment.Rows("sample_thing"));
        Assert.False(environment.Account(account).Contains("sample_rank"));
    }

    [Fact]
    public void Uninstall_ThenRestart_ItIsStillGone()
    {
        var folder = Directory.CreateTempSubdirectory("uninstall-").FullName;
        try
        {
            using (var environment = New(Whole(), new EnvironmentOptions { DataFolder = folder }))
            {
                Uninstall(environment);
            }

            using var after = New(options: new EnvironmentOptions { DataFolder = folder });
            Assert.DoesNotContain("sample_thing", after.Environment.Metadata.Tables.Keys);
            Assert.Empty(after.Rows("solution"));
            after.Administrator.Delete("account", after.Administrator.Create(new Entity("account") { ["name"] = "no step" }));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Theory]
    [InlineData("<form><control datafieldname='sample_rank' /></form>", "column account.sample_rank")]
    [InlineData("<form><formLibraries><Library name='sample_/x.js' /></formLibraries></form>", "web resource 'sample_/x.js'")]
    [InlineData("<form><parameters><TargetEntityType>sample_thing</TargetEntityType><RelationshipName>sample_account_thing</RelationshipName></parameters></form>", "relationship sample_account_thing")]
    public void Uninstall_FormOfTheEnvironmentUsesItsParts_IsRefusedNamingBoth(string form, string used)
    {
        using var environment = New(Whole());
        var own = environment.Administrator.Create(new Entity("systemform") { ["name"] = "Our account", ["objecttypecode"] = "account", ["type"] = new OptionSetValue(2), ["formxml"] = form });

        var fault = Refused(() => Uninstall(environment));

        Assert.Equal(unchecked((int)0x8004F01D), fault.ErrorCode);
        Assert.Contains("form 'Our account' of table account uses", fault.Message, StringComparison.Ordinal);
        Assert.Contains(used, fault.Message, StringComparison.Ordinal);
        Assert.Contains("sample_thing", environment.Environment.Metadata.Tables.Keys);
        environment.Administrator.Delete("systemform", own);
        Uninstall(environment);
        Assert.Empty(environment.Rows("solution"));
    }

    [Fact]
    public void Uninstall_ViewsStepsWorkflowsAndSolutionsUseIt_AllAreNamed()
    {
        using var environment = New(Whole());
        environment.Administrator.Create(new Entity("savedquery") { ["name"] = "Ranked", ["returnedtypecode"] = "account", ["fetchxml"] = "<fetch><entity name='account'><link-entity name='sample_thing' from='sample_accountid' to='accountid' /></entity></fetch>" });
        environment.Administrator.Create(new Entity("savedquery") { ["name"] = "Of things", ["returnedtypecode"] = "sample_thing", ["fetchxml"] = "<fetch><entity name='sample_thing' /></fetch>" });
        environment.Administrator.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "Ours", ["plugintypeid"] = environment.Rows("plugintype", ("typename", "SamplePlugins.Appends")).Single().ToEntityReference(), ["sdkmessageid"] = environment.Rows("sdkmessage", ("name", "Update")).Single().ToEntityReference(),
            ["stage"] = new OptionSetValue(20), ["mode"] = new OptionSetValue(1), ["rank"] = 1,
        });
        environment.Environment.ImportSolution(new TestSolution("Guest").ColumnsOn("sample_Thing", Column("guest_Note", "nvarchar")).Zip());

        var bySolution = Refused(() => Uninstall(environment));
        environment.Administrator.Delete("solution", environment.Rows("solution", ("uniquename", "Guest")).Single().Id);
        var byRows = Refused(() => Uninstall(environment));
        var inTheWay = ((EntityCollection)environment.Administrator.Execute(new OrganizationRequest("RetrieveDependenciesForUninstall") { ["SolutionUniqueName"] = "Sample" }).Results["EntityCollection"]).Entities;

        Assert.Equal(
            [(26, environment.Rows("savedquery", ("name", "Ranked")).Single().Id, 1), (92, environment.Rows("sdkmessageprocessingstep", ("name", "Ours")).Single().Id, 90)],
            inTheWay.Select(row => ((int)row["dependentcomponenttype"], (Guid)row["dependentcomponentobjectid"], (int)row["requiredcomponenttype"])).Distinct().Order());
        Assert.Contains("solution 'Guest' uses table sample_thing, which it extends", bySolution.Message, StringComparison.Ordinal);
        Assert.Contains("view 'Ranked' of table account uses table sample_thing", byRows.Message, StringComparison.Ordinal);
        Assert.Contains("plug-in step 'Ours' uses plug-in type 'SamplePlugins.Appends'", byRows.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Of things", byRows.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Upgrade_RemovesWhatAFormOfTheEnvironmentUses_IsRefusedNamingBoth()
    {
        using var environment = New(Whole());
        environment.Administrator.Create(new Entity("systemform") { ["name"] = "Our account", ["objecttypecode"] = "account", ["type"] = new OptionSetValue(2), ["formxml"] = "<form><control datafieldname='sample_rank' /></form>" });

        var fault = Refused(() => environment.Administrator.Execute(new StageAndUpgradeRequest { CustomizationFile = new TestSolution().Version("2.0.0.0").Zip() }));

        Assert.Contains("cannot be upgraded", fault.Message, StringComparison.Ordinal);
        Assert.Contains("form 'Our account' of table account uses column account.sample_rank", fault.Message, StringComparison.Ordinal);
        Assert.Contains("sample_thing", environment.Environment.Metadata.Tables.Keys);
    }

    [Fact]
    public void Uninstall_ComponentOfTwoSolutions_StaysUntilTheLastOneGoes()
    {
        using var environment = New(new TestSolution().WebResource("sample_/x.js", "1;"));
        environment.Environment.ImportSolution(new TestSolution("Other").WebResource("sample_/x.js", "1;").Zip());

        Uninstall(environment);

        Assert.Single(environment.Rows("webresource"));
        Uninstall(environment, "Other");
        Assert.Empty(environment.Rows("webresource"));
    }

    [Fact]
    public void Uninstall_Unmanaged_LeavesItsComponentsAsCustomizations()
    {
        using var environment = New(new TestSolution().Unmanaged().Table());
        var thing = environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "kept" });

        Uninstall(environment);

        Assert.Empty(environment.Rows("solution"));
        Assert.Equal("kept", environment.Administrator.Retrieve("sample_thing", thing, new ColumnSet("sample_name"))["sample_name"]);
        environment.Administrator.Execute(new ImportSolutionRequest { CustomizationFile = new TestSolution().Table(Column("sample_New", "nvarchar")).Zip() });
        Assert.True(Assert.Single(environment.Rows("solution")).GetAttributeValue<bool>("ismanaged"));
        Assert.Equal("kept", environment.Administrator.Retrieve("sample_thing", thing, new ColumnSet("sample_name", "sample_new"))["sample_name"]);
    }

    [Fact]
    public void Uninstall_ByAUserWithoutPrivilege_IsRefused()
    {
        using var environment = New(Whole());
        var user = environment.Setup.User("Sal", "Sales", roles: "Sample");

        var fault = Refused(() => environment.Environment.ServiceFor(user).Delete("solution", Assert.Single(environment.Rows("solution")).Id));

        Assert.Contains("prvDeleteSolution", fault.Message, StringComparison.Ordinal);
    }

    private static TestSolution Whole() => new TestSolution().Table().SmallTable("sample_Other").ColumnsOn("Account", Column("sample_Rank", "int"))
        .Role("Sample", ("prvReadsample_Thing", "Global"), ("prvReadAccount", "Global")).EnvironmentVariable("sample_Mode", "Advisory").WebResource("sample_/x.js", "1;")
        .Form("sample_Thing", new Guid("0a329d3d-5669-4c28-a098-d476a7d6be33"), "Thing", "<form><control datafieldname='sample_rank' /></form>")
        .Step("Crashes", "Delete", "account", 20).Step("Appends", "Update", "sample_thing", 20, image: (0, "sample_name"))
        .CustomApi("sample_Echo", "Echoes", [("Question", 10, false)], [("Answer", 10)]);

    private static void Uninstall(TestEnvironment environment, string name = "Sample") =>
        environment.Administrator.Delete("solution", environment.Rows("solution", ("uniquename", name)).Single().Id);

    // User roles are counted by the roles that are there: the holder is removed with the role.
    private static Dictionary<string, int> Counts(TestEnvironment environment) => ComponentTables.ToDictionary(table => table, table => environment.Rows(table).Count);
}
