using System;
using System.Linq;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Restoring;

/// <summary>What of the environment is the product's: whole tables, and columns on tables of the platform.</summary>
public static class ProductRows
{
    /// <summary>The publisher's prefix.</summary>
    public const string Prefix = "bd_";

    /// <summary>The Custom API that writes rows back; its name marks what it causes.</summary>
    public const string RestoreApi = "bd_RestoreRows";

    /// <summary>The most rows one call takes: well within two minutes.</summary>
    public const int MostRows = 200;

    // Activities that carry columns of ours.
    private static readonly string[] Activities = { AppointmentTable.Table, EmailTable.Table, PhoneCallTable.Table, TaskTable.Table };

    // Tables of the platform that carry columns of ours.
    private static readonly string[] Extended = { AccountTable.Table, ContactTable.Table, OpportunityTable.Table };

    // What rows of custom tables have from the platform and may be written.
    private static readonly string[] WritableStandard = { "ownerid", "statecode", "statuscode", "overriddencreatedon", "transactioncurrencyid" };

    /// <summary>The primary id of a table.</summary>
    public static string IdOf(string table) => Activities.Contains(table, StringComparer.Ordinal) ? "activityid" : table + "id";

    /// <summary>Whether the table is the product's.</summary>
    public static bool IsOwnTable(string table) => table.StartsWith(Prefix, StringComparison.Ordinal);

    /// <summary>Whether the table is the product's or carries columns of it.</summary>
    public static bool MayBeWritten(string table) =>
        IsOwnTable(table) || Extended.Contains(table, StringComparer.Ordinal) || Activities.Contains(table, StringComparer.Ordinal);

    /// <summary>A column of the row that is not the product's to write; null when there is none.</summary>
    public static string? Foreign(Entity row) => row.Attributes.Keys.FirstOrDefault(column =>
        !column.StartsWith(Prefix, StringComparison.Ordinal) && !(IsOwnTable(row.LogicalName) && WritableStandard.Contains(column, StringComparer.Ordinal)));
}
