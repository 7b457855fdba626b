using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>The unique index of an alternate key. SQLite counts nulls as different, as Dataverse does: rows with an empty key column are not unique.</summary>
internal static class KeyIndex
{
    /// <summary>True when the index is there, over the key's columns in their order.</summary>
    public static bool Exists(UnitOfWork unit, TableDefinition table, KeyDefinition key)
    {
        using var command = unit.Command("SELECT name FROM pragma_index_info(@index) ORDER BY seqno");
        command.Parameters.AddWithValue("@index", Name(table, key));
        return Names(command).SequenceEqual(key.Columns, StringComparer.Ordinal);
    }

    /// <summary>Builds the index unless it is there.</summary>
    public static void Ensure(UnitOfWork unit, TableDefinition table, KeyDefinition key)
    {
        try
        {
            using var command = unit.Command(
                $"CREATE UNIQUE INDEX IF NOT EXISTS {SqlName.Quote(Name(table, key))} ON {SqlName.Quote(table.LogicalName)} ({string.Join(", ", key.Columns.Select(SqlName.Quote))})");
            command.ExecuteNonQuery();
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            throw DataverseFault.KeyHasDuplicates(table.LogicalName, key.LogicalName);
        }
    }

    /// <summary>Removes the indexes of all keys of the table, those it no longer has included.</summary>
    public static void DropAll(UnitOfWork unit, TableDefinition table)
    {
        using var command = unit.Command("SELECT name FROM pragma_index_list(@table) WHERE name LIKE 'ak:%'");
        command.Parameters.AddWithValue("@table", table.LogicalName);
        foreach (var index in Names(command))
        {
            using var drop = unit.Command($"DROP INDEX {SqlName.Quote(index)}");
            drop.ExecuteNonQuery();
        }
    }

    private static string Name(TableDefinition table, KeyDefinition key) => $"ak:{table.LogicalName}:{key.LogicalName}";

    private static List<string> Names(SqliteCommand command)
    {
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
