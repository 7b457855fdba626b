using System.Globalization;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Workflows.Waiting;

/// <summary>
/// Counts how often a background workflow starts on one row, because one that sets itself off after a wait never gets deep.
/// The platform cancels it beyond 16 starts in a short time; here the time is an hour. Lies beside the tables of the catalogue.
/// </summary>
internal static class LoopGuard
{
    /// <summary>How often a workflow may start on one row within the hour.</summary>
    public const int MaxStarts = 16;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    /// <summary>Creates what it needs.</summary>
    public static void Prepare(UnitOfWork unit)
    {
        using var command = unit.Command("""CREATE TABLE IF NOT EXISTS "_workflowstart" ("workflow" TEXT NOT NULL, "row" TEXT NOT NULL, "moment" INTEGER NOT NULL)""");
        command.ExecuteNonQuery();
    }

    /// <summary>Notes a start; false when there were too many.</summary>
    public static bool Note(UnitOfWork unit, Guid workflow, Guid row, DateTime now)
    {
        using var command = unit.Command("""
            DELETE FROM "_workflowstart" WHERE "moment" <= @old;
            INSERT INTO "_workflowstart" VALUES (@workflow, @row, @now);
            SELECT COUNT(*) FROM "_workflowstart" WHERE "workflow" = @workflow AND "row" = @row
            """);
        command.Parameters.AddWithValue("@old", (now - Window).Ticks);
        command.Parameters.AddWithValue("@now", now.Ticks);
        command.Parameters.AddWithValue("@workflow", workflow.ToString("D"));
        command.Parameters.AddWithValue("@row", row.ToString("D"));
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture) <= MaxStarts;
    }
}
