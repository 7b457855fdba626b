using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>
/// Solution files that wait: for the system job that imports them, for the import that names a staged one, or, as the holding solution of
/// an installed one, for their promotion. They survive a restart.
/// </summary>
internal static class SolutionUploads
{
    /// <summary>Creates what it needs.</summary>
    public static void Prepare(UnitOfWork unit)
    {
        using var command = unit.Command("""CREATE TABLE IF NOT EXISTS "_upload" ("id" TEXT NOT NULL PRIMARY KEY, "holding" TEXT UNIQUE, "content" BLOB NOT NULL)""");
        command.ExecuteNonQuery();
    }

    /// <summary>Keeps a file; <paramref name="holding"/> names the solution that it will replace.</summary>
    public static void Put(UnitOfWork unit, Guid id, byte[] zip, string? holding = null)
    {
        using var command = unit.Command("""INSERT INTO "_upload" ("id", "holding", "content") VALUES (@id, @holding, @content)""");
        command.Parameters.AddWithValue("@id", id.ToString("D"));
        command.Parameters.AddWithValue("@holding", (object?)holding?.ToUpperInvariant() ?? DBNull.Value);
        command.Parameters.AddWithValue("@content", zip);
        command.ExecuteNonQuery();
    }

    /// <summary>The file, or null.</summary>
    public static byte[]? Find(UnitOfWork unit, Guid id)
    {
        using var command = unit.Command("""SELECT "content" FROM "_upload" WHERE "id" = @id""");
        command.Parameters.AddWithValue("@id", id.ToString("D"));
        return command.ExecuteScalar() as byte[];
    }

    /// <summary>Id of the file that will replace the solution when it is promoted; null when none is staged.</summary>
    public static Guid? HoldingOf(UnitOfWork unit, string solution)
    {
        using var command = unit.Command("""SELECT "id" FROM "_upload" WHERE "holding" = @holding""");
        command.Parameters.AddWithValue("@holding", solution.ToUpperInvariant());
        return command.ExecuteScalar() is string id ? Guid.Parse(id) : null;
    }

    /// <summary>Removes a file.</summary>
    public static void Delete(UnitOfWork unit, Guid id)
    {
        using var command = unit.Command("""DELETE FROM "_upload" WHERE "id" = @id""");
        command.Parameters.AddWithValue("@id", id.ToString("D"));
        command.ExecuteNonQuery();
    }
}
