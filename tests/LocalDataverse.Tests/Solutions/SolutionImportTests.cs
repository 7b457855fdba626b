using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;
using static BuyingDynamics.LocalDataverse.Tests.Solutions.TestSolution;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

public class SolutionImportTests
{
    [Fact]
    public void Import_Truncated_IsRefusedAsNoZip()
    {
        using var environment = New();
        var zip = new TestSolution().Table().Zip();

        var fault = Refused(() => environment.Environment.ImportSolution(zip[..(zip.Length / 2)]));

        Assert.Contains("truncated", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customizations.xml")]
    [InlineData("solution.xml")]
    [InlineData("[Content_Types].xml")]
    public void Import_PartMissing_SentenceNamesThePart(string part)
    {
        using var environment = New();

        var fault = Refused(() => environment.Environment.ImportSolution(Without(new TestSolution().Table().Zip(), part)));

        Assert.Contains(part, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_ProcessOfAnotherKind_IsRefusedByName()
    {
        using var environment = New();

        var fault = Refused(() => environment.Environment.ImportSolution(new TestSolution().With("Workflows", new("Workflow", new System.Xml.Linq.XAttribute("Name", "Nightly"), new System.Xml.Linq.XAttribute("WorkflowId", Guid.NewGuid()), new System.Xml.Linq.XElement("Category", 5))).Zip()));

        Assert.Contains("process 'Nightly', which is a cloud flow", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_UnknownComponentKind_IsRefusedByItsNumber()
    {
        using var environment = New();

        var fault = Refused(() => environment.Environment.ImportSolution(new TestSolution().WithRoot("4711", "sample_odd").Zip()));

        Assert.Contains("unknown type 4711 sample_odd", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_MissingDependency_IsRefusedNamingItAndItsSolution()
    {
        using var environment = New();

        var fault = Refused(() => environment.Environment.ImportSolution(new TestSolution().WithMissing("1", "msdyn_project", "ProjectService (3.5.0.40)").Zip()));

        Assert.Contains("table msdyn_project (of ProjectService (3.5.0.40))", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_FailsAtItsLastPart_LeavesNeitherMetadataNorTablesNorRows()
    {
        using var environment = New();
        var broken = new TestSolution().Table().Role("Sample", ("prvReadsample_Thing", "Global")).Step("Appends", "Create", "sample_nothing", 20).Zip();

        var fault = Refused(() => environment.Environment.ImportSolution(broken));

        Assert.Contains("sample_nothing", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("sample_thing", environment.Environment.Metadata.Tables.Keys);
        Assert.DoesNotContain(environment.Rows("role"), role => string.Equals(role.GetAttributeValue<string>("name"), "Sample", StringComparison.Ordinal));
        environment.Environment.ImportSolution(new TestSolution().Table().Zip());
        Assert.NotEqual(Guid.Empty, environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "after" }));
    }

    [Fact]
    public void Import_OlderVersion_IsRefusedWithBothVersions()
    {
        using var environment = New(new TestSolution().Version("2.0.0.0"));

        var fault = Refused(() => environment.Environment.ImportSolution(new TestSolution().Version("1.9.0.0").Zip()));

        Assert.Contains("1.9.0.0", fault.Message, StringComparison.Ordinal);
        Assert.Contains("2.0.0.0", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_UnmanagedOverManaged_IsRefused()
    {
        using var environment = New(new TestSolution());

        var fault = Refused(() => environment.Environment.ImportSolution(new TestSolution().Unmanaged().Zip()));

        Assert.Contains("installed managed", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_NewerVersion_KeepsRowsAddsColumnsAndRemovesVanishedSteps()
    {
        using var environment = New(new TestSolution().Table().Step("Crashes", "Create", "account", 20));
        var id = environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "kept" });

        var result = environment.Environment.ImportSolution(new TestSolution().Version("1.1.0.0").Table(Column("sample_New", "nvarchar")).Zip());

        Assert.True(result.IsUpgrade);
        environment.Administrator.Update(new Entity("sample_thing", id) { ["sample_new"] = "filled" });
        Assert.Equal("kept", environment.Administrator.Retrieve("sample_thing", id, new ColumnSet("sample_name"))["sample_name"]);
        Assert.NotEqual(Guid.Empty, environment.Administrator.Create(new Entity("account") { ["name"] = "no step any more" }));
    }

    [Fact]
    public void Import_Again_KeepsTheCustomersEnvironmentVariableValue()
    {
        using var environment = New(new TestSolution().EnvironmentVariable("sample_Mode", "Advisory"));
        var definition = Assert.Single(environment.Rows("environmentvariabledefinition"));
        environment.Administrator.Create(new Entity("environmentvariablevalue") { ["value"] = "Strict", ["environmentvariabledefinitionid"] = definition.ToEntityReference() });

        environment.Environment.ImportSolution(new TestSolution().Version("1.0.1.0").EnvironmentVariable("sample_Mode", "Off").Zip());

        Assert.Equal("Strict", Assert.Single(environment.Rows("environmentvariablevalue"))["value"]);
        Assert.Equal("Off", Assert.Single(environment.Rows("environmentvariabledefinition"))["defaultvalue"]);
    }

    [Fact]
    public void EnvironmentVariable_SecondValueOfOneDefinition_IsRefused()
    {
        using var environment = New(new TestSolution().EnvironmentVariable("sample_Mode", "Advisory"));
        var definition = Assert.Single(environment.Rows("environmentvariabledefinition")).ToEntityReference();
        environment.Administrator.Create(new Entity("environmentvariablevalue") { ["value"] = "Strict", ["environmentvariabledefinitionid"] = definition });

        var fault = Refused(() => environment.Administrator.Create(new Entity("environmentvariablevalue") { ["value"] = "Off", ["environmentvariabledefinitionid"] = definition }));

        Assert.Equal(unchecked((int)0x80060892), fault.ErrorCode);
        Assert.Equal("Strict", Assert.Single(environment.Rows("environmentvariablevalue"))["value"]);
    }

    [Fact]
    public void Reopen_FromDisk_HasTheSameMetadataRowsAndSteps()
    {
        var folder = Directory.CreateTempSubdirectory("reopen-").FullName;
        try
        {
            Guid id;
            using (var before = New(new TestSolution().Table().Step("Appends", "Create", "account", 20, "step"), new EnvironmentOptions { DataFolder = folder }))
            {
                id = before.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "kept" });
            }

            using var after = New(options: new EnvironmentOptions { DataFolder = folder });
            Assert.Equal("Ding", after.Environment.Metadata.Table("sample_thing").Label[1031]);
            Assert.Equal("kept", after.Administrator.Retrieve("sample_thing", id, new ColumnSet("sample_name"))["sample_name"]);
            Assert.Equal("step", after.Account(after.Administrator.Create(new Entity("account") { ["name"] = "a" }))["description"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Import_ViewsWithLabels_NameThemInTheCallersLanguage()
    {
        var view = System.Xml.Linq.XElement.Parse("<savedquery><savedqueryid>{0a329d3d-5669-4c28-a098-d476a7d6be32}</savedqueryid><querytype>0</querytype><fetchxml><fetch><entity name='account' /></fetch></fetchxml><LocalizedNames><LocalizedName description='Big accounts' languagecode='1033' /><LocalizedName description='Große Firmen' languagecode='1031' /></LocalizedNames></savedquery>");
        using var environment = New(new TestSolution().With("Entities", new("Entity", new System.Xml.Linq.XElement("Name", "Account"), new System.Xml.Linq.XElement("SavedQueries", new System.Xml.Linq.XElement("savedqueries", view)))));
        var german = environment.Setup.User("Greta", "German", null, 1031, "System Administrator");

        string Name(Guid user) => Assert.Single(environment.Environment.ServiceFor(user).RetrieveMultiple(new QueryExpression("savedquery") { ColumnSet = new ColumnSet("name") }).Entities).GetAttributeValue<string>("name");

        Assert.Equal("Große Firmen", Name(german));
        Assert.Equal("Big accounts", Name(environment.Setup.Administrator));
    }

    private static byte[] Without(byte[] zip, string part)
    {
        using var stream = new MemoryStream();
        stream.Write(zip);
        using (var archive = new System.IO.Compression.ZipArchive(stream, System.IO.Compression.ZipArchiveMode.Update, leaveOpen: true))
        {
            archive.GetEntry(part)!.Delete();
        }

        return stream.ToArray();
    }
}
