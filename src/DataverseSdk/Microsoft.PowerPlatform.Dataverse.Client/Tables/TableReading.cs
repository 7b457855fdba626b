using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;

namespace Microsoft.PowerPlatform.Dataverse.Client.Tables;

/// <summary>Reads a table's definition from EntityDefinitions.</summary>
internal static class TableReading
{
    private const string Selection =
        "$select=LogicalName,EntitySetName,PrimaryIdAttribute,PrimaryNameAttribute,IsActivity"
        + "&$expand=Attributes($select=LogicalName,AttributeType,AttributeTypeName)"
        + ",ManyToOneRelationships($select=SchemaName,ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName)"
        + ",OneToManyRelationships($select=SchemaName,ReferencingEntity,ReferencingAttribute,ReferencedEntityNavigationPropertyName)"
        + ",ManyToManyRelationships($select=SchemaName,Entity1LogicalName,Entity2LogicalName,Entity1NavigationPropertyName,Entity2NavigationPropertyName)";

    /// <summary>The definition. Days and moments differ only in their own definitions, hence the second read.</summary>
    public static async Task<TableShape> ReadAsync(string name, WebApiSession session, CancellationToken cancellation)
    {
        var address = $"EntityDefinitions(LogicalName='{Uri.EscapeDataString(name)}')";
        var reading = session.RequireAsync(WebApiCall.Get($"{address}?{Selection}") with { IsOwn = true }, cancellation);
        var days = session.RequireAsync(WebApiCall.Get($"{address}/Attributes/Microsoft.Dynamics.CRM.DateTimeAttributeMetadata?$select=LogicalName,DateTimeBehavior") with { IsOwn = true }, cancellation);
        await Task.WhenAll(reading, days).ConfigureAwait(false);
        return Shape((await reading.ConfigureAwait(false)).Json, Days((await days.ConfigureAwait(false)).Json));
    }

    private static HashSet<string> Days(JsonElement answer) => [.. Items(answer, "value")
        .Where(column => column.TryGetProperty("DateTimeBehavior", out var behavior) && Text(behavior, "Value") == "DateOnly")
        .Select(column => Text(column, "LogicalName"))];

    private static TableShape Shape(JsonElement table, HashSet<string> days) => new(
        Text(table, "LogicalName"),
        Text(table, "EntitySetName"),
        Text(table, "PrimaryIdAttribute"),
        Text(table, "PrimaryNameAttribute"),
        table.TryGetProperty("IsActivity", out var activity) && activity.ValueKind == JsonValueKind.True)
    {
        Columns = Items(table, "Attributes").Select(column => Column(column, days)).ToDictionary(column => column.LogicalName, StringComparer.Ordinal),
        Lookups = [.. Items(table, "ManyToOneRelationships").Select(relationship => new LookupPath(
            Text(relationship, "SchemaName"),
            Text(relationship, "ReferencingAttribute"),
            Text(relationship, "ReferencedEntity"),
            Text(relationship, "ReferencingEntityNavigationPropertyName")))],
        Collections =
        [
            .. Items(table, "OneToManyRelationships").Select(relationship => new CollectionPath(
                Text(relationship, "SchemaName"), Text(relationship, "ReferencingEntity"), Text(relationship, "ReferencedEntityNavigationPropertyName"), IsManyToMany: false)),
            .. Items(table, "ManyToManyRelationships").SelectMany(relationship => ManyToMany(relationship, Text(table, "LogicalName"))),
        ],
    };

    private static ColumnShape Column(JsonElement column, HashSet<string> days)
    {
        var name = Text(column, "LogicalName");
        var attributeType = Text(column, "AttributeType");
        var kind = ColumnKinds.Of(attributeType, column.TryGetProperty("AttributeTypeName", out var type) ? Text(type, "Value") : null);
        return new ColumnShape(name, kind == ColumnKind.Moment && days.Contains(name) ? ColumnKind.Date : kind)
        {
            OptionType = kind switch
            {
                ColumnKind.Choices => "MultiSelectPicklist",
                ColumnKind.Choice or ColumnKind.Boolean => attributeType,
                _ => null,
            },
        };
    }

    private static IEnumerable<CollectionPath> ManyToMany(JsonElement relationship, string table)
    {
        var (first, second) = (Text(relationship, "Entity1LogicalName"), Text(relationship, "Entity2LogicalName"));
        if (first == table)
            yield return new CollectionPath(Text(relationship, "SchemaName"), second, Text(relationship, "Entity1NavigationPropertyName"), IsManyToMany: true);
        else if (second == table)
            yield return new CollectionPath(Text(relationship, "SchemaName"), first, Text(relationship, "Entity2NavigationPropertyName"), IsManyToMany: true);
    }

    private static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : [];

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
