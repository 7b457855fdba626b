using BuyingDynamics.Operations.Pack;

namespace BuyingDynamics.Operations.Tests.Pack;

public class SolutionPackTests
{
    [Fact]
    public void Pack_TwiceWithTimeBetween_GivesTheSameBytes()
    {
        using var solution = new SmallSolution().Add("WebResources/bd_/a.js.data.xml", WebResource("bd_/a.js", "bd_ajs1")).Add("WebResources/bd_/a.js", "1;");
        var first = SolutionPack.Pack(solution.Options);
        File.SetLastWriteTimeUtc(Path.Combine(solution.Options.SolutionFolder, "WebResources/bd_/a.js"), new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc));

        Assert.Equal(first, SolutionPack.Pack(solution.Options));
    }

    [Theory]
    [InlineData(true, "1")]
    [InlineData(false, "0")]
    public void Pack_AsKind_WritesTheManagedFlag(bool managed, string flag)
    {
        using var solution = new SmallSolution();

        Assert.Equal(flag, solution.Pack(managed).Xml("solution.xml").Element("SolutionManifest")!.Element("Managed")!.Value);
    }

    [Theory]
    [InlineData(true, "for customers")]
    [InlineData(false, "for us")]
    public void Pack_FormWithManagedVariant_TakesTheOneForTheKind(bool managed, string expected)
    {
        using var solution = new SmallSolution()
            .Add("Entities/bd_Thing/FormXml/main/{1}.xml", "<forms><systemform><form>for us</form></systemform></forms>")
            .Add("Entities/bd_Thing/FormXml/main/{1}_managed.xml", "<forms><systemform><form>for customers</form></systemform></forms>");

        var forms = solution.Pack(managed).Customizations.Descendants("forms").Single();

        Assert.Equal("main", forms.Attribute("type")!.Value);
        Assert.Equal(expected, forms.Descendants("form").Single().Value);
    }

    [Fact]
    public void Pack_TableWithViewChartAndRibbon_PutsEachInItsPlace()
    {
        using var solution = new SmallSolution()
            .Add("Entities/bd_Thing/SavedQueries/{1}.xml", "<savedqueries><savedquery><savedqueryid>1</savedqueryid></savedquery></savedqueries>")
            .Add("Entities/bd_Thing/Visualizations/{2}.xml", "<visualization />")
            .Add("Entities/bd_Thing/RibbonDiff.xml", "<RibbonDiffXml><CustomActions /></RibbonDiffXml>");

        var entity = solution.Pack().Customizations.Element("Entities")!.Element("Entity")!;

        Assert.Equal(["Name", "EntityInfo", "FormXml", "SavedQueries", "Visualizations", "RibbonDiffXml"], entity.Elements().Select(element => element.Name.LocalName));
        Assert.Single(entity.Element("SavedQueries")!.Element("savedqueries")!.Elements("savedquery"));
        Assert.NotNull(entity.Element("RibbonDiffXml")!.Element("CustomActions"));
    }

    [Fact]
    public void Pack_Workflow_PutsItsDescriptionInTheSlotAndItsXamlWhereThatSays()
    {
        const string xaml = "Workflows/Remind-0AF0A5A1-3B7C-4B0E-9D64-0D6A7A5B2001.xaml";
        using var solution = new SmallSolution()
            .Add("Other/Customizations.xml", "<ImportExportXml><Entities /><Workflows /><EntityRelationships /></ImportExportXml>")
            .Add(xaml + ".data.xml", $"<Workflow Name=\"Remind\"><XamlFileName>/{xaml}</XamlFileName><Category>0</Category></Workflow>")
            .Add(xaml, "<Activity />");

        var zip = solution.Pack();

        Assert.Equal("Remind", zip.Customizations.Element("Workflows")!.Elements("Workflow").Single().Attribute("Name")!.Value);
        Assert.Equal("Activity", zip.Xml(xaml).Name.LocalName);
    }

    [Fact]
    public void Pack_NewStyleComponent_KeepsItsPathWithEscapedBracesAndStaysOutOfCustomizations()
    {
        using var solution = new SmallSolution().Add("appactions/{a}/appaction.xml", "<appaction />");

        var zip = solution.Pack();

        Assert.Contains("appactions/%7Ba%7D/appaction.xml", zip.Parts.Keys);
        Assert.DoesNotContain("appaction", zip.Text("customizations.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_ContentTypes_NameEachExtensionOnceAndEachPartWithoutOne()
    {
        using var solution = new SmallSolution().Add("WebResources/bd_/a.js.data.xml", WebResource("bd_/a.js", "bd_ajs1")).Add("WebResources/bd_/a.js", "1;");

        var types = solution.Pack().Xml("[Content_Types].xml");

        Assert.Equal("xml", Assert.Single(types.Elements(), element => element.Name.LocalName is "Default").Attribute("Extension")!.Value);
        Assert.Equal("/WebResources/bd_ajs1", Assert.Single(types.Elements(), element => element.Name.LocalName is "Override").Attribute("PartName")!.Value);
    }

    [Fact]
    public void Pack_TreeWithCommentsAndDeclarations_WritesXmlAsThePlatformExportsIt()
    {
        using var solution = new SmallSolution().Add("Roles/Rep.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?><!-- why --><Role name=\"Rep\"><!-- why --><RolePrivileges /></Role>");

        var text = solution.Pack().Text("customizations.xml");

        Assert.StartsWith("<ImportExportXml>\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", text, StringComparison.Ordinal);
        Assert.Contains("<Role name=\"Rep\">", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Pack_FileInMap_TakesTheBuildOutput()
    {
        using var solution = new SmallSolution()
            .Add("WebResources/bd_/a.js.data.xml", WebResource("bd_/a.js", "bd_ajs1"))
            .Add("map.xml", "<Mapping><FileToFile map=\"WebResources/bd_/a.js\" to=\"out/{configuration}/a.js\" build=\"make a\" /></Mapping>");
        solution.AddToRepository($"out/{solution.Options.Configuration}/a.js", "built;");

        Assert.Equal("built;", solution.Pack().Text("WebResources/bd_ajs1"));
    }

    internal static string WebResource(string name, string part) => $"<WebResource><Name>{name}</Name><FileName>/WebResources/{part}</FileName></WebResource>";
}
