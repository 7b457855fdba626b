using System.Collections.Immutable;
using System.Reflection;
using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>
/// The standard tables that every environment has before any solution is imported, described in our own compact XML
/// (Metadata/Base/*.xml, embedded; the format is in Metadata/Base/README.md). Only what the product and its surroundings use is described.
/// </summary>
public static class BaseTables
{
    private const string Folder = "BuyingDynamics.LocalDataverse.Metadata.Base.";

    /// <summary>The catalogue of the standard tables.</summary>
    public static MetadataCatalog Load()
    {
        var read = Documents().SelectMany(document => document.Root!.Elements("table")).Select(BaseTableReader.Read).ToList();
        return new MetadataCatalog(
            read.ToImmutableDictionary(table => table.Definition.LogicalName, table => table.Definition, StringComparer.Ordinal),
            read.SelectMany(table => table.Definition.Columns.Values)
                .Select(column => column.OptionSet)
                .OfType<OptionSetDefinition>()
                .Where(options => options.IsGlobal)
                .DistinctBy(options => options.Name, StringComparer.Ordinal)
                .ToImmutableDictionary(options => options.Name, StringComparer.Ordinal),
            [.. read.SelectMany(table => table.Relationships)]);
    }

    /// <summary>The embedded documents, in the order of their names.</summary>
    internal static IEnumerable<XDocument> Documents()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return XDocument.Load(stream);
        }
    }
}
