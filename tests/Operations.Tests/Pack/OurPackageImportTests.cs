using BuyingDynamics.LocalDataverse.App.Navigation;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Pack;

/// <summary>Our package, imported into the embedded environment, brings what the tree describes.</summary>
public class OurPackageImportTests(OurPackage package) : IClassFixture<OurPackage>
{
    [Fact]
    public void Import_OurPackage_BringsEveryTableColumnAndChoiceWithoutWarning()
    {
        using var environment = LocalEnvironment.Open();

        var result = environment.ImportSolution(package.Bytes);

        Assert.Empty(result.Warnings);
        var columns = package.Zip.Customizations.Descendants("attribute").Where(attribute => attribute.Parent!.Name.LocalName is "attributes")
            .Select(attribute => (Table: attribute.Ancestors("entity").Single().Attribute("Name")!.Value.ToLowerInvariant(), Column: attribute.Element("LogicalName")!.Value));
        Assert.DoesNotContain(columns, expected => environment.Metadata.Table(expected.Table).Find(expected.Column) is null);
        Assert.Empty(package.Zip.Customizations.Element("optionsets")!.Elements().Select(choice => choice.Attribute("Name")!.Value).Except(environment.Metadata.OptionSets.Keys));
    }

    [Fact]
    public void App_OfOurPackage_OpensDealsWithMyOpenDeals()
    {
        using var environment = OurPackage.Open();

        var first = environment.ServiceFor(environment.SystemUserId).Retrieve("savedquery", new AppDefinition(environment).Views()[0], new ColumnSet("name"));

        Assert.Equal("My open deals", first["name"]);
    }

    [Fact]
    public void Import_OurPackageTwice_IsAnUpgradeThatChangesNoTable()
    {
        using var environment = OurPackage.Open();
        var before = environment.Metadata.Tables.Keys.Order(StringComparer.Ordinal).ToList();

        var second = environment.ImportSolution(package.Bytes);

        Assert.True(second.IsUpgrade);
        Assert.Equal(before, environment.Metadata.Tables.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Uninstall_OfOurPackage_LeavesTheStandardEnvironment()
    {
        using var environment = OurPackage.Open();
        var service = environment.ServiceFor(environment.SystemUserId);
        var account = service.Create(new Entity("account") { ["name"] = "Contoso" });
        var deal = service.Create(new Entity("opportunity") { ["name"] = "Pumps", ["parentaccountid"] = new EntityReference("account", account) });
        environment.RunPendingJobs();

        service.Delete("solution", Assert.Single(service.RetrieveMultiple(new QueryExpression("solution")).Entities).Id);

        Assert.Equal(Shape(BaseTables.Load()), Shape(environment.Metadata));
        foreach (var table in new[] { "systemform", "savedquery", "webresource", "sdkmessageprocessingstep", "plugintype", "customapi", "appmodule", "sitemap", "environmentvariabledefinition", "solutioncomponent" })
        {
            Assert.Empty(service.RetrieveMultiple(new QueryExpression(table)).Entities);
        }

        Assert.Equal("Pumps", service.Retrieve("opportunity", deal, new ColumnSet(allColumns: true))["name"]);
        service.Update(new Entity("opportunity", deal) { ["name"] = "Pumps and valves" });
        environment.RunPendingJobs();
        Assert.Empty(environment.CustomApis.All);
    }

    private static IEnumerable<string> Shape(MetadataCatalog catalog) =>
        catalog.Tables.Values.SelectMany(table => table.Columns.Keys.Select(column => $"{table.LogicalName}.{column}")).Order(StringComparer.Ordinal);
}
