using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>Brings the physical table of one table definition about: creates and widens. Columns are dropped by <see cref="NarrowTable"/> only.</summary>
internal static class PhysicalTable
{
    private static readonly HashSet<string> AuditLookups = new(
        ["createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "owninguser", "owningteam", "organizationid", "transactioncurrencyid"], StringComparer.Ordinal);

    /// <summary>Creates the table, or adds what it lacks: columns, lookup indexes, keys.</summary>
    public static void Ensure(UnitOfWork unit, TableDefinition table, bool withNewKeys)
    {
        var built = table.Keys.Where(key => withNewKeys || KeyIndex.Exists(unit, table, key)).ToList();
        var existing = Columns(unit, table.LogicalName);
        if (existing.Count == 0)
        {
            Create(unit, table);
        }
        else
        {
            // Also those that stay: a change of scale rewrites values one by one.
            KeyIndex.DropAll(unit, table);
            Widen(unit, table, existing);
        }

        EnsureIndexes(unit, table);
        built.ForEach(key => KeyIndex.Ensure(unit, table, key));
    }

    /// <summary>Declared types of the physical columns by name; empty when there is no such table.</summary>
    public static Dictionary<string, string> Columns(UnitOfWork unit, string table)
    {
        using var command = unit.Command("SELECT name, type FROM pragma_table_info(@table)");
        command.Parameters.AddWithValue("@table", table);
        using var reader = command.ExecuteReader();
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            columns[reader.GetString(0)] = reader.GetString(1);
        }

        return columns;
    }

    private static void Create(UnitOfWork unit, TableDefinition table)
    {
        var columns = Stored(table)
            .Where(column => !string.Equals(column.LogicalName, table.PrimaryId, StringComparison.Ordinal))
            .SelectMany(PhysicalColumn.Of)
            .Select(column => column.Declaration);
        Execute(unit, $"CREATE TABLE {SqlName.Quote(table.LogicalName)} ({SqlName.Quote(table.PrimaryId)} TEXT NOT NULL PRIMARY KEY, {string.Join(", ", columns)})");
    }

    private static void Widen(UnitOfWork unit, TableDefinition table, Dictionary<string, string> existing)
    {
        foreach (var column in Stored(table))
        {
            foreach (var (name, declaration) in PhysicalColumn.Of(column).Where(physical => !existing.ContainsKey(physical.Name)))
            {
                Execute(unit, $"ALTER TABLE {SqlName.Quote(table.LogicalName)} ADD COLUMN {declaration}");
                existing[name] = PhysicalColumn.DeclaredType(column);
            }

            var stored = existing[column.LogicalName];
            if (!string.Equals(stored, PhysicalColumn.DeclaredType(column), StringComparison.Ordinal))
            {
                ScaleChange.Apply(unit, table, column, stored);
            }
        }
    }

    private static void EnsureIndexes(UnitOfWork unit, TableDefinition table)
    {
        foreach (var lookup in Stored(table).Where(column => column.IsLookup && !AuditLookups.Contains(column.LogicalName)))
        {
            EnsureIndex(unit, table, lookup.LogicalName);
        }

        if (table.TracksChanges)
        {
            // Changes are read in the order of their versions.
            EnsureIndex(unit, table, RowVersions.Column.LogicalName);
        }
    }

    private static void EnsureIndex(UnitOfWork unit, TableDefinition table, string column) =>
        Execute(unit, $"CREATE INDEX IF NOT EXISTS {SqlName.Quote($"ix:{table.LogicalName}:{column}")} ON {SqlName.Quote(table.LogicalName)} ({SqlName.Quote(column)})");

    private static IEnumerable<ColumnDefinition> Stored(TableDefinition table)
    {
        var stored = table.Columns.Values.Where(PhysicalColumn.IsStored);
        return table.Columns.ContainsKey(RowVersions.Column.LogicalName) ? stored : stored.Append(RowVersions.Column);
    }

    private static void Execute(UnitOfWork unit, string sql)
    {
        using var command = unit.Command(sql);
        command.ExecuteNonQuery();
    }
}
