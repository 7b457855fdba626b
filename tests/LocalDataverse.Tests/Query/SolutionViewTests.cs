using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.LocalDataverse.Tests.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Tests.Query;

/// <summary>Every query that the product's own views and charts bring runs on the product's own tables, and its forms show what these have.</summary>
public sealed class SolutionViewTests(SolutionViewTests.SolutionTables tables) : IClassFixture<SolutionViewTests.SolutionTables>
{
    public static TheoryData<string> QueryFiles() =>
        new(Directory.GetFiles(Path.Combine(Solution, "Entities"), "*.xml", SearchOption.AllDirectories)
            .Where(file => file.Contains("SavedQueries", StringComparison.Ordinal) || file.Contains("Visualizations", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Solution, file))
            .Order(StringComparer.Ordinal));

    public static TheoryData<string> FormFiles() =>
        new(Directory.GetFiles(Path.Combine(Solution, "Entities"), "*.xml", SearchOption.AllDirectories)
            .Where(file => file.Contains("FormXml", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Solution, file))
            .Order(StringComparer.Ordinal));

    private static string Solution => Path.Combine(Prerequisite.RepositoryRoot, "solution");

    [Theory]
    [MemberData(nameof(QueryFiles))]
    public void EveryQuery_OfTheSolution_Runs(string file)
    {
        var fetches = XDocument.Load(Path.Combine(Solution, file)).Descendants("fetch").ToList();

        Assert.NotEmpty(fetches);
        Assert.All(fetches, fetch => Assert.Empty(tables.Run(fetch.ToString().Replace("{0}", "%a%", StringComparison.Ordinal)).Entities));
    }

    [Theory]
    [MemberData(nameof(FormFiles))]
    public void EveryForm_OfTheSolution_ShowsColumnsAndRelationshipsThatExist(string file)
    {
        var form = XDocument.Load(Path.Combine(Solution, file));
        var table = tables.Catalog.Table(file.Split(Path.DirectorySeparatorChar)[1].ToLowerInvariant());
        var columns = form.Descendants().Attributes("datafieldname").Select(attribute => attribute.Value).ToList();

        Assert.NotEmpty(columns);
        Assert.Equal([], columns.Where(column => table.Find(column) is null));
        Assert.Equal([], form.Descendants("RelationshipName").Select(name => name.Value).Except(tables.Catalog.OneToMany(table.LogicalName).Select(relationship => relationship.SchemaName), StringComparer.Ordinal));
    }

    public sealed class SolutionTables : IDisposable
    {
        private readonly StoreFixture store = new(SolutionMetadata.Merge(BaseTables.Load(), Customizations()));

        public MetadataCatalog Catalog => store.Catalog;

        public EntityCollection Run(string fetchXml)
        {
            using var unit = store.Database.BeginRead();
            return new QueryEngine(() => store.Catalog).Run(unit, FetchXmlReader.Read(fetchXml, store.Catalog), SalesData.Caller());
        }

        public void Dispose() => store.Dispose();

        private static XElement Customizations() => new(
            "ImportExportXml",
            new XElement("Entities", Roots("Entities", "Entity.xml")),
            new XElement("optionsets", Roots("OptionSets", "*.xml")),
            new XElement("EntityRelationships", Roots(Path.Combine("Other", "Relationships"), "*.xml").Elements("EntityRelationship")));

        private static IEnumerable<XElement> Roots(string folder, string pattern) =>
            Directory.GetFiles(Path.Combine(Solution, folder), pattern, SearchOption.AllDirectories).Select(file => XDocument.Load(file).Root!);
    }
}
