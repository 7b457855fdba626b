using System.Text.Json;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;

namespace BuyingDynamics.LocalDataverse.WebApi.Definitions;

/// <summary>What belongs to a table's definition and can be expanded or addressed: columns, relationships, keys.</summary>
internal sealed record TablePart(string Name, Action<Utf8JsonWriter, WebApiRequest, TableDefinition> Write);

/// <summary>All parts, under the names of EntityMetadata.</summary>
internal static class TableParts
{
    public static IReadOnlyList<TablePart> All { get; } =
    [
        new("Attributes", (json, _, table) => Each(table.Columns.Values.OrderBy(column => column.LogicalName, StringComparer.Ordinal), column => DefinitionWriter.Column(json, column))),
        new("ManyToOneRelationships", (json, request, table) => Each(request.Model.Lookups(table), lookup => ManyToOne(json, request, table, lookup))),
        new("OneToManyRelationships", (json, request, table) => Each(request.Catalog.OneToMany(table.LogicalName), relationship => OneToMany(json, relationship))),
        new("ManyToManyRelationships", (json, request, table) => Each(
            Intersect.Known.Where(intersect => intersect.Other(table.LogicalName) is { } other && request.Catalog.Tables.ContainsKey(other)), intersect => ManyToMany(json, intersect))),
        new("Keys", (json, request, table) => Each(table.Keys, key => Key(json, request, table, key))),
    ];

    /// <summary>The part of this name, null when there is none.</summary>
    public static TablePart? Find(string name) => All.FirstOrDefault(part => string.Equals(part.Name, name, StringComparison.Ordinal));

    /// <summary>The properties of an alternate key, with how far its index is.</summary>
    public static void KeyProperties(Utf8JsonWriter json, WebApiRequest request, TableDefinition table, KeyDefinition key)
    {
        json.WriteString("LogicalName", key.LogicalName);
        json.WriteString("SchemaName", key.SchemaName);
        json.WriteString("EntityLogicalName", table.LogicalName);
        json.WriteString("EntityKeyIndexStatus", request.KeyStatus(table, key).ToString());
        json.WriteStartArray("KeyAttributes");
        foreach (var column in key.Columns)
        {
            json.WriteStringValue(column);
        }

        json.WriteEndArray();
    }

    private static void Key(Utf8JsonWriter json, WebApiRequest request, TableDefinition table, KeyDefinition key)
    {
        json.WriteStartObject();
        KeyProperties(json, request, table, key);
        json.WriteEndObject();
    }

    private static void ManyToOne(Utf8JsonWriter json, WebApiRequest request, TableDefinition table, Model.LookupNavigation lookup)
    {
        var relationship = request.Catalog.ManyToOne(table.LogicalName).FirstOrDefault(candidate =>
            string.Equals(candidate.ReferencingColumn, lookup.Column, StringComparison.Ordinal) && string.Equals(candidate.ReferencedTable, lookup.Target, StringComparison.Ordinal));
        json.WriteStartObject();
        json.WriteString("SchemaName", relationship?.SchemaName ?? $"{lookup.Target}_{table.LogicalName}_{lookup.Column}");
        json.WriteString("ReferencingEntity", table.LogicalName);
        json.WriteString("ReferencingAttribute", lookup.Column);
        json.WriteString("ReferencedEntity", lookup.Target);
        json.WriteString("ReferencingEntityNavigationPropertyName", lookup.Name);
        json.WriteString("ReferencedEntityNavigationPropertyName", relationship?.ReferencedNavigation);
        json.WriteEndObject();
    }

    private static void ManyToMany(Utf8JsonWriter json, Intersect intersect)
    {
        json.WriteStartObject();
        json.WriteString("SchemaName", intersect.Relationship);
        json.WriteString("IntersectEntityName", intersect.Table);
        json.WriteString("Entity1LogicalName", intersect.First);
        json.WriteString("Entity2LogicalName", intersect.Second);
        json.WriteString("Entity1NavigationPropertyName", intersect.Relationship);
        json.WriteString("Entity2NavigationPropertyName", intersect.Relationship);
        json.WriteEndObject();
    }

    private static void OneToMany(Utf8JsonWriter json, RelationshipDefinition relationship)
    {
        json.WriteStartObject();
        json.WriteString("SchemaName", relationship.SchemaName);
        json.WriteString("ReferencingEntity", relationship.ReferencingTable);
        json.WriteString("ReferencingAttribute", relationship.ReferencingColumn);
        json.WriteString("ReferencedEntity", relationship.ReferencedTable);
        json.WriteString("ReferencingEntityNavigationPropertyName", relationship.ReferencingNavigation);
        json.WriteString("ReferencedEntityNavigationPropertyName", relationship.ReferencedNavigation);
        json.WriteEndObject();
    }

    private static void Each<T>(IEnumerable<T> items, Action<T> write)
    {
        foreach (var item in items)
        {
            write(item);
        }
    }
}
