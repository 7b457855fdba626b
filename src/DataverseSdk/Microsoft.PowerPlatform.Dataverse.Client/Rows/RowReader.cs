using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.PowerPlatform.Dataverse.Client.Queries;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Rows;

/// <summary>Reads rows of JSON as SDK rows: typed values, display texts, the row's version.</summary>
internal sealed class RowReader(TableShape table, FetchedColumns fetched = null)
{
    private const string FormattedValue = "@OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

    /// <summary>The row. Columns without a value are not among its attributes, as with the organization service.</summary>
    public Entity Read(JsonElement json)
    {
        var row = new Entity(table.LogicalName);
        foreach (var property in json.EnumerateObject().Where(property => !property.Name.Contains('@')))
        {
            if (fetched?.Find(property.Name) is { } aliased)
                SetAliased(row, json, property, aliased);
            else if (Column(property.Name) is { } column)
                Set(row, column.LogicalName, Value(column.Kind, column.LogicalName, json, property, table), json, property.Name);
            else if (property.Name == PartyWriter.Collection(table) && property.Value.ValueKind == JsonValueKind.Array)
                SetParties(row, property.Value);
        }

        if (row.Attributes.TryGetValue(table.PrimaryId, out var id) && id is Guid own)
            row.Id = own;
        if (json.TryGetProperty("@odata.etag", out var tag) && tag.GetString() is { } version)
            row.RowVersion = version.Replace("W/", string.Empty, StringComparison.Ordinal).Trim('"');
        return row;
    }

    private ColumnShape Column(string property) =>
        property.StartsWith('_') && property.EndsWith("_value", StringComparison.Ordinal)
            ? table.Find(property[1..^"_value".Length])
            : table.Find(property);

    private static void SetAliased(Entity row, JsonElement json, JsonProperty property, FetchedColumn aliased)
    {
        var value = aliased.IsCount
            ? property.Value.ValueKind == JsonValueKind.Number ? property.Value.GetInt32() : null
            : Value(aliased.Kind(property.Value), aliased.Column, json, property, aliased.Table);
        Set(row, aliased.Key, value is null ? null : new AliasedValue(aliased.Table.LogicalName, aliased.Column, value), json, property.Name);
    }

    private static void Set(Entity row, string key, object value, JsonElement json, string property)
    {
        if (value is null)
            return;
        row[key] = value;
        if (json.TryGetProperty(property + FormattedValue, out var text) && text.ValueKind == JsonValueKind.String)
            row.FormattedValues[key] = text.GetString();
    }

    private static object Value(ColumnKind kind, string column, JsonElement json, JsonProperty property, TableShape owner)
    {
        if (!kind.IsLookup())
            return ValueForm.Read(kind, property.Value);
        if (property.Value.ValueKind != JsonValueKind.String || !property.Value.TryGetGuid(out var id))
            return null;
        var target = json.TryGetProperty(property.Name + LookupTable, out var named)
            ? named.GetString()
            : owner.Lookups.FirstOrDefault(path => path.Column == column)?.Target;
        return new EntityReference(target, id)
        {
            Name = json.TryGetProperty(property.Name + FormattedValue, out var name) ? name.GetString() : null,
        };
    }

    private void SetParties(Entity row, JsonElement parties)
    {
        foreach (var party in parties.EnumerateArray().Select(PartyReader.Read).Where(party => party.Contains("participationtypemask")))
        {
            var column = PartyWriter.Column(table, party.GetAttributeValue<OptionSetValue>("participationtypemask").Value);
            if (column is null)
                continue;
            if (!row.Contains(column))
                row[column] = new EntityCollection { EntityName = "activityparty" };
            row.GetAttributeValue<EntityCollection>(column).Entities.Add(party);
        }
    }
}
