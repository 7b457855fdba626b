using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>A column in a SELECT list and how to read it back; a lookup takes two places, its id and its target table.</summary>
internal sealed record SelectedColumn(ColumnDefinition Column, int Ordinal)
{
    /// <summary>Places the column takes in the SELECT list.</summary>
    public int Width => Column.IsLookup ? 2 : 1;

    /// <summary>The SELECT list entry for the column of the table with that quoted SQL alias.</summary>
    public static string Sql(ColumnDefinition column, string tableAlias) => column.IsLookup
        ? $"{tableAlias}.{SqlName.Quote(column.LogicalName)}, {tableAlias}.{SqlName.Target(column.LogicalName)}"
        : $"{tableAlias}.{SqlName.Quote(column.LogicalName)}";

    /// <summary>The SDK value in the current row; null when there is none.</summary>
    public object? Read(SqliteDataReader reader) => reader.IsDBNull(Ordinal)
        ? null
        : StoredValue.Read(Column, reader.GetValue(Ordinal), Column.IsLookup && !reader.IsDBNull(Ordinal + 1) ? reader.GetString(Ordinal + 1) : null);
}
