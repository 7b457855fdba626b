using System.Collections.Immutable;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Merges the choices, tables, columns, keys and relationships of a customizations.xml into a catalogue.</summary>
internal static class SolutionMetadata
{
    /// <summary>The catalogue with what the solution brings; applying it twice changes nothing.</summary>
    public static MetadataCatalog Merge(MetadataCatalog catalog, XElement customizations)
    {
        var choices = catalog.OptionSets;
        foreach (var element in customizations.Elements("optionsets").Elements("optionset"))
        {
            var choice = OptionSetReader.Global(element);
            choices = choices.SetItem(choice.Name, choice);
        }

        var relationships = customizations.Elements("EntityRelationships").Elements("EntityRelationship").Select(RelationshipReader.Read).ToList();
        var tables = catalog.Tables;
        foreach (var element in TablesOf(customizations))
        {
            var name = NameOf(element);
            var known = tables.GetValueOrDefault(name);
            var reader = new TableReader(choices, relationships.Where(relationship => string.Equals(relationship.ReferencingTable, name, StringComparison.Ordinal)).ToList());
            var table = known is null ? reader.New(element, NextCode(tables)) : reader.Extended(known, element);
            tables = tables.SetItem(name, table);
            if (known is null)
            {
                relationships.InsertRange(0, StandardColumns.RelationshipsOf(name, table.Ownership));
            }
        }

        var merged = catalog.Relationships;
        foreach (var relationship in relationships)
        {
            merged = merged.RemoveAll(existing => SamePlace(existing, relationship)).Add(relationship);
        }

        return new MetadataCatalog(WithTargets(tables, merged), choices, merged);
    }

    /// <summary>The Entity elements that describe a table, not only forms or views of one.</summary>
    public static IEnumerable<XElement> TablesOf(XElement customizations) =>
        customizations.Elements("Entities").Elements("Entity").Where(element => element.Element("EntityInfo")?.Element("entity") is not null);

    /// <summary>Logical name of an Entity element.</summary>
    public static string NameOf(XElement entity) => entity.RequiredText("Name").ToLowerInvariant();

    private static int NextCode(ImmutableDictionary<string, TableDefinition> tables) => Math.Max(11000, tables.Values.Max(table => table.ObjectTypeCode) + 1);

    private static bool SamePlace(RelationshipDefinition one, RelationshipDefinition other) =>
        string.Equals(one.SchemaName, other.SchemaName, StringComparison.OrdinalIgnoreCase)
        || (string.Equals(one.ReferencingTable, other.ReferencingTable, StringComparison.Ordinal)
            && string.Equals(one.ReferencingColumn, other.ReferencingColumn, StringComparison.Ordinal)
            && string.Equals(one.ReferencedTable, other.ReferencedTable, StringComparison.Ordinal));

    /// <summary>A relationship may bring a new target to a lookup that exists, e.g. regardingobjectid of activities.</summary>
    private static ImmutableDictionary<string, TableDefinition> WithTargets(ImmutableDictionary<string, TableDefinition> tables, ImmutableList<RelationshipDefinition> relationships)
    {
        foreach (var relationship in relationships)
        {
            if (tables.GetValueOrDefault(relationship.ReferencingTable) is { } table
                && table.Find(relationship.ReferencingColumn) is { IsLookup: true } column
                && column.Targets.Count > 0
                && !column.Targets.Contains(relationship.ReferencedTable, StringComparer.Ordinal))
            {
                var columns = new Dictionary<string, ColumnDefinition>(table.Columns, StringComparer.Ordinal) { [column.LogicalName] = column with { Targets = [.. column.Targets, relationship.ReferencedTable] } };
                tables = tables.SetItem(table.LogicalName, table with { Columns = columns });
            }
        }

        return tables;
    }
}
