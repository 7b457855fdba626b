using System;
using System.Collections.Generic;
using System.Text.Json;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Rows;

/// <summary>Writes rows as the Web API takes them: values by column, lookups as nav@odata.bind.</summary>
internal sealed class RowWriter(TableSet tables)
{
    /// <summary>The row as a JSON object of its own.</summary>
    /// <param name="row">The row; its primary id column is left out unless <paramref name="withId"/>.</param>
    /// <param name="isNew">A new row leaves out columns without a value.</param>
    /// <param name="withId">Whether the row's id is a property, as in creating with an id of one's own.</param>
    public byte[] Body(Entity row, bool isNew, bool withId) => JsonBody.Of(json => Write(json, row, isNew, withId, typed: false, address: null));

    /// <summary>Writes the row as an object.</summary>
    public void Write(Utf8JsonWriter json, Entity row, bool isNew, bool withId, bool typed, string address)
    {
        if (row.RelatedEntities.Count > 0)
            throw new DataverseOperationException("Rows within rows (RelatedEntities) are not supported. Create them with requests of their own, for example in one ExecuteTransactionRequest.");
        var table = tables[row.LogicalName];
        json.WriteStartObject();
        if (typed)
            json.WriteString("@odata.type", $"Microsoft.Dynamics.CRM.{table.LogicalName}");
        if (address is not null)
            json.WriteString("@odata.id", address);
        if (withId && RowAddress.Id(table, row) is var id && id != Guid.Empty)
            json.WriteString(table.PrimaryId, id);
        var parties = new List<(string Column, object Value)>();
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Column(name);
            if (name == table.PrimaryId || (isNew && value is null) || IsItsOwnKey(row, name, value))
                continue;
            if (column.Kind == ColumnKind.Parties)
                parties.Add((name, value));
            else
                WriteColumn(json, table, column, value);
        }

        if (parties.Count > 0)
            PartyWriter.Write(json, table, parties, party => Write(json, party, isNew: true, withId: false, typed: false, address: null));
        json.WriteEndObject();
    }

    // The address already says what the key is; a body that repeats it would be refused by some tables.
    private static bool IsItsOwnKey(Entity row, string column, object value) =>
        row.Id == Guid.Empty && row.KeyAttributes.TryGetValue(column, out var key) && Equals(key, value);

    private void WriteColumn(Utf8JsonWriter json, TableShape table, ColumnShape column, object value)
    {
        if (column.Kind.IsLookup())
        {
            if (value is null)
                json.WriteNull($"{table.AnyNavigation(column.LogicalName)}@odata.bind");
            else if (value is EntityReference reference)
                json.WriteString($"{table.Navigation(column.LogicalName, reference.LogicalName)}@odata.bind", "/" + RowAddress.Of(tables[reference.LogicalName], reference));
            else
                throw ValueForm.Wrong(column, value, nameof(EntityReference));
            return;
        }

        json.WritePropertyName(column.LogicalName);
        ValueForm.Write(json, column, value);
    }

}
