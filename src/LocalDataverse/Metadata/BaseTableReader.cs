using System.Globalization;
using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>Reads one table of Metadata/Base; the format is described in Metadata/Base/README.md.</summary>
internal static class BaseTableReader
{
    /// <summary>The table with its own, shared and standard columns, and its relationships.</summary>
    public static (TableDefinition Definition, IReadOnlyList<RelationshipDefinition> Relationships) Read(XElement element)
    {
        var schemaName = Required(element, "name");
        var logicalName = schemaName.ToLowerInvariant();
        var kinds = Text(element, "kind").Split(' ');
        var ownership = Enum.Parse<OwnershipType>(element.Attribute("owner")?.Value ?? nameof(OwnershipType.User));
        var id = element.Attribute("id")?.Value ?? (kinds.Contains("activity") ? "activityid" : logicalName + "id");
        var own = element.Elements().Select(child => Text(child, "name")).ToHashSet(StringComparer.Ordinal);
        var elements = Shared(element, kinds).Where(child => !own.Contains(Text(child, "name"))).Concat(element.Elements()).Where(child => child.Name.LocalName is not ("key" or "states")).ToList();
        var columns = new Dictionary<string, ColumnDefinition>(StandardColumns.For(ownership), StringComparer.Ordinal)
        {
            [id] = BaseColumnReader.PrimaryId(element.Attribute("idSchema")?.Value ?? id, element),
        };
        foreach (var column in BaseStateReader.Read(element, logicalName, ownership).Concat(elements.Select(child => BaseColumnReader.Read(child, logicalName))))
        {
            columns[column.LogicalName] = column;
        }

        var definition = new TableDefinition
        {
            LogicalName = logicalName,
            SchemaName = schemaName,
            EntitySetName = Required(element, "set"),
            ObjectTypeCode = int.Parse(Required(element, "code"), CultureInfo.InvariantCulture),
            PrimaryId = id,
            PrimaryName = element.Attribute("primary")?.Value,
            Ownership = ownership,
            IsActivity = kinds.Contains("activity"),
            IsIntersect = kinds.Contains("intersect"),
            IsPlatform = kinds.Contains("platform"),
            TracksChanges = kinds.Contains("tracked"),
            Label = Label(element),
            CollectionLabel = LocalizedText.Of(Required(element, "ens"), Required(element, "des")),
            Columns = columns,
            Keys = [.. element.Elements("key").Select(key => new KeyDefinition(Required(key, "name").ToLowerInvariant(), Required(key, "name"), Required(key, "columns").Split(' ')))],
        };
        var relationships = elements.SelectMany(child => BaseColumnReader.Relationships(child, definition)).Concat(StandardColumns.RelationshipsOf(logicalName, ownership));
        return (definition, [.. relationships]);
    }

    /// <summary>English and German label of an element.</summary>
    public static LocalizedText Label(XElement element) => LocalizedText.Of(Required(element, "en"), Required(element, "de"));

    /// <summary>The attribute's value.</summary>
    /// <exception cref="InvalidDataException">The embedded description is wrong: the attribute is missing.</exception>
    public static string Required(XElement element, string attribute) =>
        element.Attribute(attribute)?.Value ?? throw new InvalidDataException($"Metadata/Base: <{element.Name} name='{element.Attribute("name")?.Value}'> lacks '{attribute}'.");

    /// <summary>The attribute's value, or an empty text.</summary>
    public static string Text(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? string.Empty;

    private static IEnumerable<XElement> Shared(XElement table, string[] kinds) =>
        kinds.Contains("activity")
            ? BaseTables.Documents().SelectMany(document => document.Root!.Elements("shared")).Single(shared => string.Equals(Text(shared, "name"), "activity", StringComparison.Ordinal)).Elements()
            : [];
}
