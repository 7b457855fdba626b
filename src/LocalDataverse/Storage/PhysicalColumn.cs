using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>How a column of the catalogue is declared in SQLite.</summary>
internal static class PhysicalColumn
{
    /// <summary>False for columns whose values are rows of another table (activity parties).</summary>
    public static bool IsStored(ColumnDefinition column) => column.Type != ColumnType.PartyList;

    /// <summary>The declared type. Scaled numbers carry their scale in it, so that a changed precision is noticed.</summary>
    public static string DeclaredType(ColumnDefinition column) => column.Type switch
    {
        ColumnType.Integer or ColumnType.BigInt or ColumnType.Boolean or ColumnType.Picklist or ColumnType.State or ColumnType.Status => "INTEGER",
        ColumnType.Decimal or ColumnType.Money => FormattableString.Invariant($"SCALEDINT({ScaledNumber.ScaleOf(column)})"),
        ColumnType.Double => "REAL",
        _ => "TEXT",
    };

    /// <summary>Declarations of the physical columns behind one column.</summary>
    public static IEnumerable<(string Name, string Declaration)> Of(ColumnDefinition column)
    {
        var collation = column.Type is ColumnType.String or ColumnType.Memo ? $" COLLATE {DataverseText.Collation}" : string.Empty;
        yield return (column.LogicalName, $"{SqlName.Quote(column.LogicalName)} {DeclaredType(column)}{collation}");
        if (column.IsLookup)
        {
            yield return (column.LogicalName + "#table", $"{SqlName.Target(column.LogicalName)} TEXT");
        }
    }
}
