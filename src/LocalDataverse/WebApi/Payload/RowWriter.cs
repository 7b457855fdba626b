using System.Text.Json;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using BuyingDynamics.LocalDataverse.WebApi.Reading;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Payload;

/// <summary>Writes rows as OData JSON: values by property name, annotations in front of the property they explain.</summary>
public sealed class RowWriter(WebApiRequest request)
{
    private const string FormattedValue = "OData.Community.Display.V1.FormattedValue";
    private const string LookupTable = "Microsoft.Dynamics.CRM.lookuplogicalname";
    private const string LookupNavigation = "Microsoft.Dynamics.CRM.associatednavigationproperty";

    private readonly bool withFormattedValue = request.Preferences.Includes(FormattedValue);
    private readonly bool withLookupTable = request.Preferences.Includes(LookupTable);
    private readonly bool withLookupNavigation = request.Preferences.Includes(LookupNavigation);

    /// <summary>The properties of a row that was read by selection, without the braces around them.</summary>
    public void Write(Utf8JsonWriter json, SelectedRow selected)
    {
        var table = selected.Selection.Table;
        WriteTag(json, selected.Row);
        var columns = selected.Selection.Columns ?? WebApiNames.Columns(table);
        foreach (var column in columns)
        {
            WriteProperty(json, table, column, WebApiNames.Property(column), selected.Row, column.LogicalName);
        }

        if (!columns.Any(column => string.Equals(column.LogicalName, table.PrimaryId, StringComparison.Ordinal)))
        {
            json.WriteString(table.PrimaryId, selected.Row.Id);
        }

        foreach (var expansion in selected.Selection.Expansions)
        {
            WriteExpansion(json, expansion, selected.Expanded[expansion.Navigation]);
        }
    }

    /// <summary>The properties of a row that FetchXML returned: its own columns, those of joined tables by "alias.column", aggregates by alias.</summary>
    public void WriteFetched(Utf8JsonWriter json, TableDefinition table, Entity row)
    {
        WriteTag(json, row);
        foreach (var (name, value) in row.Attributes)
        {
            if (value is AliasedValue aliased)
            {
                var source = request.Catalog.Tables.GetValueOrDefault(aliased.EntityLogicalName ?? string.Empty);
                WriteProperty(json, source ?? table, source?.Find(aliased.AttributeLogicalName), name, row, name);
            }
            else if (table.Find(name) is { } column && column.Type != ColumnType.PartyList)
            {
                WriteProperty(json, table, column, WebApiNames.Property(column), row, name);
            }
        }
    }

    private void WriteProperty(Utf8JsonWriter json, TableDefinition table, ColumnDefinition? column, string property, Entity row, string key)
    {
        var value = row.Contains(key) ? row[key] : null;
        value = value is AliasedValue aliased ? aliased.Value : value;
        if (value is EntityReference reference)
        {
            WriteLookupAnnotations(json, table, column, property, reference);
        }

        var formatted = row.FormattedValues.TryGetValue(key, out var text) ? text : (value as EntityReference)?.Name;
        if (withFormattedValue && formatted is not null)
        {
            json.WriteString($"{property}@{FormattedValue}", formatted);
        }

        json.WritePropertyName(property);
        ValueWriter.Write(json, value, column);
    }

    private void WriteLookupAnnotations(Utf8JsonWriter json, TableDefinition table, ColumnDefinition? column, string property, EntityReference reference)
    {
        if (withLookupNavigation && column is not null && Navigation(table, column, reference) is { } navigation)
        {
            json.WriteString($"{property}@{LookupNavigation}", navigation);
        }

        if (withLookupTable)
        {
            json.WriteString($"{property}@{LookupTable}", reference.LogicalName);
        }
    }

    private string? Navigation(TableDefinition table, ColumnDefinition column, EntityReference reference) => request.Model.Lookups(table).FirstOrDefault(lookup =>
        string.Equals(lookup.Column, column.LogicalName, StringComparison.Ordinal) && string.Equals(lookup.Target, reference.LogicalName, StringComparison.Ordinal))?.Name;

    private void WriteExpansion(Utf8JsonWriter json, Expansion expansion, IReadOnlyList<SelectedRow> rows)
    {
        json.WritePropertyName(expansion.Navigation);
        if (expansion.IsCollection)
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartObject();
                Write(json, row);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
        else if (rows.Count == 0)
        {
            json.WriteNullValue();
        }
        else
        {
            json.WriteStartObject();
            Write(json, rows[0]);
            json.WriteEndObject();
        }
    }

    private static void WriteTag(Utf8JsonWriter json, Entity row)
    {
        if (row.RowVersion is not null)
        {
            json.WriteString("@odata.etag", RowTag.Of(row));
        }
    }
}
