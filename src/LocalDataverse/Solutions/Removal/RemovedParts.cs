using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>Everything of a solution that goes: tables, columns and component rows, and the sentence fragments that name them.</summary>
/// <param name="Metadata">Tables and columns.</param>
/// <param name="Relationships">Schema names of relationships that go, upper case.</param>
/// <param name="Components">Component rows by id.</param>
internal sealed record RemovedParts(CatalogueDifference Metadata, IReadOnlySet<string> Relationships, IReadOnlyDictionary<Guid, Entity> Components)
{
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["systemform"] = "form", ["savedquery"] = "view", ["savedqueryvisualization"] = "chart", ["webresource"] = "web resource", ["plugintype"] = "plug-in type",
        ["pluginassembly"] = "plug-in assembly", ["workflow"] = "workflow", ["customapi"] = "Custom API", ["appmodule"] = "app", ["sitemap"] = "site map",
        ["role"] = "role", ["sdkmessageprocessingstep"] = "plug-in step", ["fieldsecurityprofile"] = "column security profile",
    };

    /// <summary>Tables of components that others can use, or that people know by name.</summary>
    public static IEnumerable<string> Tables => Kinds.Keys;

    /// <summary>Names of the web resources that go.</summary>
    public IReadOnlyList<string> WebResources { get; } =
        [.. Components.Values.Where(row => row.LogicalName is "webresource").Select(row => row.GetAttributeValue<string>("name"))];

    /// <summary>True when nothing goes that others could use.</summary>
    public bool IsEmpty => Metadata.Tables.Count == 0 && Metadata.Columns.Count == 0 && Components.Count == 0;

    /// <summary>The table, when it goes.</summary>
    public string? Table(string? table) => table?.ToLowerInvariant() is { } name && Metadata.Takes(name) ? $"table {name}" : null;

    /// <summary>The column or its table, when one of them goes.</summary>
    public string? Column(string? table, string? column) =>
        Table(table) ?? (table is not null && column is not null && Metadata.Takes(table.ToLowerInvariant(), column.ToLowerInvariant()) ? $"column {table.ToLowerInvariant()}.{column.ToLowerInvariant()}" : null);

    /// <summary>The relationship, when it goes.</summary>
    public string? Relationship(string? schemaName) => schemaName is not null && Relationships.Contains(schemaName.ToUpperInvariant()) ? $"relationship {schemaName}" : null;

    /// <summary>The component with this id, when it goes.</summary>
    public string? Component(Guid id) => Components.GetValueOrDefault(id) is { } row ? Named(row) : null;

    /// <summary>Kind and name of a component row.</summary>
    public static string Named(Entity row) =>
        $"{Kinds.GetValueOrDefault(row.LogicalName, row.LogicalName)} '{row.GetAttributeValue<string>("name") ?? row.GetAttributeValue<string>("sitemapname") ?? row.Id.ToString("D")}'";

    /// <summary>What this set of parts is, from the difference of two catalogues and the rows that go.</summary>
    public static RemovedParts Of(MetadataCatalog installed, MetadataCatalog next, IEnumerable<Entity> components) => new(
        CatalogueDifference.Between(installed, next),
        installed.Relationships.Select(relationship => relationship.SchemaName.ToUpperInvariant()).Except(next.Relationships.Select(relationship => relationship.SchemaName.ToUpperInvariant()), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal),
        components.DistinctBy(row => row.Id).ToDictionary(row => row.Id));
}
