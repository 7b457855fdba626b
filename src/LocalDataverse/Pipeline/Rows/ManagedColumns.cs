using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>Columns that the platform keeps itself. What a caller sends for them is left aside without an error, as the platform does.</summary>
internal static class ManagedColumns
{
    private static readonly HashSet<string> Names = new(
        ["createdon", "createdby", "createdonbehalfby", "modifiedon", "modifiedby", "modifiedonbehalfby", "owninguser", "owningteam", "owningbusinessunit", "versionnumber"],
        StringComparer.Ordinal);

    /// <summary>True for a column that this caller cannot write; the system itself can write all but the stamps.</summary>
    public static bool IsKept(MessageCall call, ColumnDefinition column, bool forCreate) =>
        Names.Contains(column.LogicalName)
        || column.LogicalName.EndsWith("_base", StringComparison.Ordinal)
        || (call.Caller.UserId != call.Environment.SystemUserId
            && column.Type is not (ColumnType.State or ColumnType.Status)
            && !(forCreate ? column.IsValidForCreate : column.IsValidForUpdate));
}
