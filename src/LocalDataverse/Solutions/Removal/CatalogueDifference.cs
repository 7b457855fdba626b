using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>What the next catalogue no longer has: whole tables, and columns of tables that stay.</summary>
internal sealed record CatalogueDifference(IReadOnlyList<TableDefinition> Tables, IReadOnlyList<(TableDefinition Table, ColumnDefinition Column)> Columns)
{
    /// <summary>The difference between what is installed and what will be.</summary>
    public static CatalogueDifference Between(MetadataCatalog installed, MetadataCatalog next)
    {
        var tables = installed.Tables.Values.Where(table => !next.Tables.ContainsKey(table.LogicalName)).OrderBy(table => table.LogicalName, StringComparer.Ordinal).ToList();
        var columns = installed.Tables.Values
            .Where(table => next.Tables.ContainsKey(table.LogicalName))
            .SelectMany(table => table.Columns.Values.Where(column => next.Table(table.LogicalName).Find(column.LogicalName) is null).Select(column => (table, column)))
            .OrderBy(pair => pair.table.LogicalName, StringComparer.Ordinal).ThenBy(pair => pair.column.LogicalName, StringComparer.Ordinal).ToList();
        return new CatalogueDifference(tables, columns);
    }

    /// <summary>Whether the table, or the column of a table that stays, goes.</summary>
    public bool Takes(string table, string? column = null) =>
        Tables.Any(removed => string.Equals(removed.LogicalName, table, StringComparison.Ordinal))
        || (column is not null && Columns.Any(removed => string.Equals(removed.Table.LogicalName, table, StringComparison.Ordinal) && string.Equals(removed.Column.LogicalName, column, StringComparison.Ordinal)));

    /// <summary>Refuses a next catalogue in which something that holds data is of another kind than before.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80048033 naming each column and table.</exception>
    public static void DemandSameKinds(string solution, MetadataCatalog installed, MetadataCatalog next)
    {
        var changed = new List<string>();
        foreach (var table in installed.Tables.Values)
        {
            if (next.Tables.GetValueOrDefault(table.LogicalName) is not { } after)
            {
                continue;
            }

            if (after.Ownership != table.Ownership || after.IsActivity != table.IsActivity || !string.Equals(after.PrimaryId, table.PrimaryId, StringComparison.Ordinal))
            {
                changed.Add($"table {table.LogicalName} ({table.Ownership}-owned, now {after.Ownership}-owned)");
            }

            changed.AddRange(table.Columns.Values
                .Where(column => after.Find(column.LogicalName) is { } next && next.Type != column.Type)
                .Select(column => $"column {table.LogicalName}.{column.LogicalName} ({column.Type}, now {after.Find(column.LogicalName)!.Type})"));
        }

        if (changed.Count > 0)
        {
            throw DataverseFault.KindChanged(solution, changed);
        }
    }
}
