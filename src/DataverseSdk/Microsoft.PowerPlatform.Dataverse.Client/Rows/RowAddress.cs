using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Rows;

/// <summary>The address of a row below the service root: by id, or by alternate key.</summary>
internal static class RowAddress
{
    public static string Of(TableShape table, Guid id) => $"{table.EntitySetName}({id:D})";

    public static string Of(TableShape table, EntityReference row) => Of(table, row.Id, row.KeyAttributes);

    public static string Of(TableShape table, Entity row) => Of(table, Id(table, row), row.KeyAttributes);

    /// <summary>The row's id, which callers may also give as the primary id column.</summary>
    public static Guid Id(TableShape table, Entity row) =>
        row.Id == Guid.Empty && row.Attributes.TryGetValue(table.PrimaryId, out var id) && id is Guid given ? given : row.Id;

    private static string Of(TableShape table, Guid id, KeyAttributeCollection keys)
    {
        if (id != Guid.Empty)
            return Of(table, id);
        if (keys.Count == 0)
            throw new DataverseOperationException($"A row of {table.LogicalName} has neither an id nor key columns, so it cannot be addressed.");
        return $"{table.EntitySetName}({string.Join(',', keys.Select(key => Part(table, key)))})";
    }

    private static string Part(TableShape table, KeyValuePair<string, object> key)
    {
        var isLookup = table.Find(key.Key) is { Kind: ColumnKind.Lookup or ColumnKind.Owner };
        return $"{(isLookup ? $"_{key.Key}_value" : key.Key)}={Literal(key.Value, table, key.Key)}";
    }

    /// <summary>A value as it stands in an address, escaped.</summary>
    public static string Literal(object value, TableShape table = null, string column = null) => value switch
    {
        null => "null",
        string text => $"'{Uri.EscapeDataString(text.Replace("'", "''", StringComparison.Ordinal))}'",
        bool flag => flag ? "true" : "false",
        Guid id => id.ToString("D"),
        EntityReference reference => reference.Id.ToString("D"),
        OptionSetValue option => option.Value.ToString(CultureInfo.InvariantCulture),
        Money money => money.Value.ToString(CultureInfo.InvariantCulture),
        DateTime moment => table?.Find(column ?? string.Empty)?.Kind == ColumnKind.Date ? Moments.Day(moment) : Moments.Utc(moment),
        Enum number => Convert.ToInt64(number, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture),
        IFormattable number => Uri.EscapeDataString(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new DataverseOperationException($"A value of type {value.GetType().Name} has no form in an address."),
    };
}
