using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Security;

/// <summary>Tables on which no privilege is asked for, because every role that Microsoft ships grants it or the platform keeps them itself.</summary>
internal static class TableAccess
{
    private static readonly HashSet<string> Common = new(
        ["systemuser", "team", "businessunit", "organization", "transactioncurrency", "usersettings", "processstage", "role", "environmentvariabledefinition", "environmentvariablevalue"],
        StringComparer.Ordinal);

    /// <summary>True when everyone has the right on the table.</summary>
    public static bool IsFree(TableDefinition table, AccessRight right) =>
        right is AccessRight.Read or AccessRight.AppendTo or AccessRight.Append
            ? table.IsPlatform || table.IsIntersect || Common.Contains(table.LogicalName) || IsPart(table)
            : IsPart(table);

    /// <summary>Parties belong to their activity and have no privileges of their own.</summary>
    private static bool IsPart(TableDefinition table) => string.Equals(table.LogicalName, "activityparty", StringComparison.Ordinal);
}
