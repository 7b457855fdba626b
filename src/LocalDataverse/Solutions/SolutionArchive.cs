using System.Globalization;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>A solution as it was imported.</summary>
internal sealed record ArchivedSolution(string UniqueName, Version Version, bool IsManaged, XElement Customizations);

/// <summary>
/// Keeps the customizations of imported solutions in the database, in the order of their first import, so that a restart rebuilds the
/// same catalogue without the zips. Lies beside the tables of the catalogue, under names that no table can have.
/// </summary>
internal static class SolutionArchive
{
    /// <summary>Marks customizations that no solution lists any more; no unique name has a colon.</summary>
    private const string ActivePrefix = "Active:";

    /// <summary>Creates what it needs.</summary>
    public static void Prepare(UnitOfWork unit)
    {
        using var command = unit.Command("""
            CREATE TABLE IF NOT EXISTS "_solution" ("position" INTEGER PRIMARY KEY, "uniquename" TEXT NOT NULL UNIQUE, "version" TEXT NOT NULL, "managed" INTEGER NOT NULL, "customizations" TEXT NOT NULL);
            CREATE TABLE IF NOT EXISTS "_standard" ("build" TEXT NOT NULL);
            """);
        command.ExecuteNonQuery();
    }

    /// <summary>True when the standard tables of this build have not been laid out in the database yet.</summary>
    public static bool PrepareStandardTables(UnitOfWork unit, MetadataCatalog standard)
    {
        var build = string.Create(CultureInfo.InvariantCulture, $"{typeof(SolutionArchive).Module.ModuleVersionId:D} {standard.Tables.Count}");
        using var read = unit.Command("SELECT COUNT(*) FROM \"_standard\" WHERE \"build\" = @build");
        read.Parameters.AddWithValue("@build", build);
        if (Convert.ToInt32(read.ExecuteScalar(), CultureInfo.InvariantCulture) > 0)
        {
            return false;
        }

        using var write = unit.Command("DELETE FROM \"_standard\"; INSERT INTO \"_standard\" VALUES (@build)");
        write.Parameters.AddWithValue("@build", build);
        write.ExecuteNonQuery();
        return true;
    }

    /// <summary>All imported solutions, in the order of their first import.</summary>
    public static IReadOnlyList<ArchivedSolution> All(UnitOfWork unit)
    {
        using var command = unit.Command("SELECT \"uniquename\", \"version\", \"managed\", \"customizations\" FROM \"_solution\" ORDER BY \"position\"");
        using var reader = command.ExecuteReader();
        var all = new List<ArchivedSolution>();
        while (reader.Read())
        {
            all.Add(new ArchivedSolution(reader.GetString(0), Version.Parse(reader.GetString(1)), reader.GetInt64(2) == 1, XElement.Parse(reader.GetString(3))));
        }

        return all;
    }

    /// <summary>Removes a solution.</summary>
    public static void Remove(UnitOfWork unit, string uniqueName)
    {
        using var command = unit.Command("DELETE FROM \"_solution\" WHERE \"uniquename\" = @name");
        command.Parameters.AddWithValue("@name", uniqueName);
        command.ExecuteNonQuery();
    }

    /// <summary>Keeps the customizations of an unmanaged solution whose list is deleted. Imported again, it takes them over.</summary>
    public static void KeepAsCustomizations(UnitOfWork unit, string uniqueName)
    {
        Remove(unit, ActivePrefix + uniqueName);
        using var command = unit.Command("UPDATE \"_solution\" SET \"uniquename\" = @kept WHERE \"uniquename\" = @name");
        command.Parameters.AddWithValue("@kept", ActivePrefix + uniqueName);
        command.Parameters.AddWithValue("@name", uniqueName);
        command.ExecuteNonQuery();
    }

    /// <summary>Gives the solution, which is not installed, the customizations back that it left behind; false when there are none.</summary>
    public static bool TakeOver(UnitOfWork unit, string uniqueName)
    {
        using var command = unit.Command("""
            UPDATE "_solution" SET "uniquename" = @name WHERE "uniquename" = @kept AND NOT EXISTS (SELECT 1 FROM "_solution" WHERE "uniquename" = @name)
            """);
        command.Parameters.AddWithValue("@kept", ActivePrefix + uniqueName);
        command.Parameters.AddWithValue("@name", uniqueName);
        return command.ExecuteNonQuery() > 0;
    }

    /// <summary>Stores a solution; a known one keeps its place in the order.</summary>
    public static void Put(UnitOfWork unit, string uniqueName, Version version, bool isManaged, XElement customizations)
    {
        using var command = unit.Command("""
            INSERT INTO "_solution" ("uniquename", "version", "managed", "customizations") VALUES (@name, @version, @managed, @customizations)
            ON CONFLICT ("uniquename") DO UPDATE SET "version" = @version, "managed" = @managed, "customizations" = @customizations
            """);
        command.Parameters.AddWithValue("@name", uniqueName);
        command.Parameters.AddWithValue("@version", version.ToString());
        command.Parameters.AddWithValue("@managed", isManaged ? 1 : 0);
        command.Parameters.AddWithValue("@customizations", customizations.ToString(SaveOptions.DisableFormatting));
        command.ExecuteNonQuery();
    }
}
