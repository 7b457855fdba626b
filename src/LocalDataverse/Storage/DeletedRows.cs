using System.Globalization;
using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// What is left of the deleted rows of tables with change tracking: their ids, in the order of the deletions. Written in the transaction of the
/// deletion, so that one that is rolled back leaves nothing here either. See src/decisions/0063-change-tracking.md.
/// </summary>
internal static class DeletedRows
{
    /// <summary>One deleted row.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Version">The version the deletion got, from the one counter of all writes.</param>
    public sealed record Deletion(Guid Id, long Version);

    /// <summary>Creates the list in a new database.</summary>
    public static void Prepare(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            CREATE TABLE IF NOT EXISTS "_deleted" ("table" TEXT NOT NULL, "version" INTEGER NOT NULL, "id" TEXT NOT NULL, PRIMARY KEY ("table", "version")) WITHOUT ROWID;
            """;
        command.ExecuteNonQuery();
    }

    /// <summary>Notes a deletion.</summary>
    public static void Note(UnitOfWork unit, string table, Guid id)
    {
        using var command = unit.Command("""INSERT INTO "_deleted" ("table", "version", "id") VALUES (@table, @version, @id)""");
        command.Parameters.AddWithValue("@table", table);
        command.Parameters.AddWithValue("@version", RowVersions.Next(unit));
        command.Parameters.AddWithValue("@id", StoredValue.Write(id));
        command.ExecuteNonQuery();
    }

    /// <summary>Forgets the deletions of a table that goes itself.</summary>
    public static void Forget(UnitOfWork unit, string table)
    {
        using var command = unit.Command("""DELETE FROM "_deleted" WHERE "table" = @table""");
        command.Parameters.AddWithValue("@table", table);
        command.ExecuteNonQuery();
    }

    /// <summary>The rows deleted after one version and up to another, oldest first; not those that are there again under the same id.</summary>
    public static List<Deletion> Between(UnitOfWork unit, string table, string primaryId, long after, long until, int most)
    {
        using var command = unit.Command($"""
            SELECT d."id", max(d."version") FROM "_deleted" d
            WHERE d."table" = @table AND d."version" > @after AND d."version" <= @until
              AND NOT EXISTS (SELECT 1 FROM {SqlName.Quote(table)} t WHERE t.{SqlName.Quote(primaryId)} = d."id")
            GROUP BY d."id" ORDER BY 2 LIMIT @most
            """);
        command.Parameters.AddWithValue("@table", table);
        command.Parameters.AddWithValue("@after", after);
        command.Parameters.AddWithValue("@until", until);
        command.Parameters.AddWithValue("@most", most);
        using var reader = command.ExecuteReader();
        var deletions = new List<Deletion>();
        while (reader.Read())
        {
            deletions.Add(new Deletion(Guid.Parse(reader.GetString(0), CultureInfo.InvariantCulture), reader.GetInt64(1)));
        }

        return deletions;
    }
}
