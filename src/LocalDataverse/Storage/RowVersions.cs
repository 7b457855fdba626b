using System.Globalization;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>The one counter behind versionnumber: every write anywhere in the database gets the next number.</summary>
internal static class RowVersions
{
    /// <summary>The column that holds a row's version; every physical table has it.</summary>
    public static ColumnDefinition Column { get; } = new()
    {
        LogicalName = "versionnumber",
        SchemaName = "VersionNumber",
        Type = ColumnType.BigInt,
        IsValidForCreate = false,
        IsValidForUpdate = false,
        Label = LocalizedText.Of("Version Number", "Versionsnummer"),
    };

    /// <summary>Creates the counter in a new database.</summary>
    public static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE IF NOT EXISTS "_rowversion" ("last" INTEGER NOT NULL);
            INSERT INTO "_rowversion" SELECT 1000 WHERE NOT EXISTS (SELECT 1 FROM "_rowversion");
            """;
        command.ExecuteNonQuery();
    }

    /// <summary>The version of the latest write that this unit sees.</summary>
    public static long Last(UnitOfWork unit)
    {
        using var command = unit.Command("SELECT \"last\" FROM \"_rowversion\"");
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>The next version.</summary>
    public static long Next(UnitOfWork unit)
    {
        using var command = unit.Command("UPDATE \"_rowversion\" SET \"last\" = \"last\" + 1 RETURNING \"last\"");
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
