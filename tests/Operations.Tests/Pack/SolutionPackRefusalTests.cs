using BuyingDynamics.Operations.Pack;

namespace BuyingDynamics.Operations.Tests.Pack;

public class SolutionPackRefusalTests
{
    [Fact]
    public void Pack_BuildOutputMissing_NamesTheFileAndTheCommandThatMakesIt()
    {
        using var solution = new SmallSolution()
            .Add("WebResources/bd_/a.js.data.xml", SolutionPackTests.WebResource("bd_/a.js", "bd_ajs1"))
            .Add("map.xml", "<Mapping><FileToFile map=\"WebResources/bd_/a.js\" to=\"out/a.js\" build=\"make a\" /></Mapping>");

        Refused(solution, "WebResources/bd_/a.js: ", "out/a.js is missing", "Run \"make a\"");
    }

    [Fact]
    public void Pack_ContentMissingAndNotMapped_SaysWhereItBelongs()
    {
        using var solution = new SmallSolution().Add("WebResources/bd_/a.js.data.xml", SolutionPackTests.WebResource("bd_/a.js", "bd_ajs1"));

        Refused(solution, "WebResources/bd_/a.js: the file is missing", "map.xml");
    }

    [Fact]
    public void Pack_UnknownFolder_IsRefusedInsteadOfLeftOut()
    {
        using var solution = new SmallSolution().Add("Reports/Sales/report.rdl", "");

        Refused(solution, "Reports/: the packer does not know this folder");
    }

    [Fact]
    public void Pack_SlotMissingInSkeleton_NamesTheElementToAdd()
    {
        using var solution = new SmallSolution().Add("Dashboards/{1}.xml", "<Dashboard />");

        Refused(solution, "Other/Customizations.xml", "<Dashboards />");
    }

    [Fact]
    public void Pack_RelationshipDescribedButNotListed_NamesIt()
    {
        using var solution = new SmallSolution().Add("Other/Relationships/Account.xml", "<EntityRelationships><EntityRelationship Name=\"bd_account_thing\" /></EntityRelationships>");

        Refused(solution, "bd_account_thing is described", "not listed");
    }

    [Fact]
    public void Pack_RelationshipListedButNotDescribed_NamesIt()
    {
        using var solution = new SmallSolution().Add("Other/Relationships.xml", "<EntityRelationships><EntityRelationship Name=\"bd_account_thing\" /></EntityRelationships>");

        Refused(solution, "bd_account_thing is listed here but described 0 times");
    }

    [Fact]
    public void Pack_BrokenXml_NamesFileAndLine()
    {
        using var solution = new SmallSolution().Add("Roles/Rep.xml", "<Role>\n<RolePrivileges>\n</Role>");

        Refused(solution, "Roles/Rep.xml:3: this is not well-formed XML");
    }

    [Fact]
    public void Pack_TwoComponentsWithOneFileName_NamesThePlace()
    {
        using var solution = new SmallSolution();
        foreach (var name in new[] { "bd_/a.js", "bd_/b.js" })
        {
            solution.Add($"WebResources/{name}.data.xml", SolutionPackTests.WebResource(name, "same")).Add($"WebResources/{name}", "1;");
        }

        Refused(solution, "WebResources/same: two components want this place");
    }

    [Fact]
    public void Pack_FolderThatIsNotThere_SaysSo() =>
        Assert.Contains("There is no folder", Assert.Throws<SolutionPackException>(() => SolutionPack.Pack(SolutionPackOptions.OfFolder(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString())))).Message, StringComparison.Ordinal);

    private static void Refused(SmallSolution solution, params string[] parts)
    {
        var refusal = Assert.Throws<SolutionPackException>(() => solution.Pack());
        Assert.All(parts, part => Assert.Contains(part, refusal.Message, StringComparison.Ordinal));
    }
}
