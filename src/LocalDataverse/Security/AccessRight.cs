using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Security;

/// <summary>What can be done with a row; the values are the platform's access mask, as stored in principalobjectaccess.</summary>
[Flags]
internal enum AccessRight
{
    None = 0,
    Read = 0x1,
    Write = 0x2,
    Append = 0x4,
    AppendTo = 0x10,
    Create = 0x20,
    Delete = 0x10000,
    Share = 0x40000,
    Assign = 0x80000,
}

/// <summary>How far a privilege reaches; the values are the platform's depth mask, as stored in roleprivileges.</summary>
internal enum PrivilegeDepth
{
    /// <summary>Rows one owns, alone or through a team, and rows shared with one.</summary>
    Basic = 1,

    /// <summary>Rows of one's business unit.</summary>
    Local = 2,

    /// <summary>Rows of one's business unit and those below it.</summary>
    Deep = 4,

    /// <summary>All rows.</summary>
    Global = 8,
}

/// <summary>Names of privileges.</summary>
internal static class PrivilegeName
{
    /// <summary>The privilege for a right on a table, e.g. prvWritebd_Alert; all activity tables share one set, as on the platform.</summary>
    public static string For(TableDefinition table, AccessRight right) => $"prv{right}{Subject(table)}";

    /// <summary>Case does not count: custom tables name their privileges after the schema name, which people write as they like.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    private static string Subject(TableDefinition table) => table.LogicalName switch
    {
        "systemuser" => "User",
        "annotation" => "Note",
        "activitypointer" => "Activity",
        _ when table.IsActivity && !table.IsCustom => "Activity",
        _ => table.SchemaName,
    };
}
