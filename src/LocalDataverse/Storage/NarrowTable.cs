using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>Drops the physical columns of a table that its definition does not have.</summary>
internal static class NarrowTable
{
    /// <summary>Drops them with their data and the indexes that they are part of.</summary>
    public static void Apply(UnitOfWork unit, TableDefinition table)
    {
        var defined = table.Columns.Values.SelectMany(PhysicalColumn.Of).Select(column => column.Name)
            .Append(table.PrimaryId).Append(RowVersions.Column.LogicalName).ToHashSet(StringComparer.Ordinal);
        foreach (var column in PhysicalTable.Columns(unit, table.LogicalName).Keys.Where(column => !defined.Contains(column)))
        {
            foreach (var index in IndexesOn(unit, table.LogicalName, column))
            {
                Execute(unit, $"DROP INDEX {SqlName.Quote(index)}");
            }

            Execute(unit, $"ALTER TABLE {SqlName.Quote(table.LogicalName)} DROP COLUMN {SqlName.Quote(column)}");
        }
    }

    private static List<string> IndexesOn(UnitOfWork unit, string table, string column)
    {
        using var command = unit.Command("SELECT l.name FROM pragma_index_list(@table) l JOIN pragma_index_info(l.name) i WHERE i.name = @column AND l.origin = 'c'");
        command.Parameters.AddWithValue("@table", table);
        command.Parameters.AddWithValue("@column", column);
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static void Execute(UnitOfWork unit, string sql)
    {
        using var command = unit.Command(sql);
        command.ExecuteNonQuery();
    }
}
