using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>A decimal column whose number of decimal places a solution changed: its stored numbers are converted.</summary>
internal static class ScaleChange
{
    /// <summary>Rebuilds the column with the new scale.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80048033: it is not only the scale that changed; 0x80044330: a stored number has no room with the new scale.</exception>
    public static void Apply(UnitOfWork unit, TableDefinition table, ColumnDefinition column, string storedType)
    {
        if (!storedType.StartsWith("SCALEDINT(", StringComparison.Ordinal) || column.Type is not (ColumnType.Decimal or ColumnType.Money))
        {
            throw DataverseFault.ColumnTypeChanged(table.LogicalName, column.LogicalName);
        }

        var from = int.Parse(storedType.AsSpan("SCALEDINT(".Length, storedType.Length - "SCALEDINT()".Length), CultureInfo.InvariantCulture);
        var name = SqlName.Quote(column.LogicalName);
        var old = SqlName.Quote(column.LogicalName + "#old");
        var quotedTable = SqlName.Quote(table.LogicalName);
        var previous = column with { Type = ColumnType.Decimal, Precision = from };
        Execute(unit, $"ALTER TABLE {quotedTable} RENAME COLUMN {name} TO {old}");
        Execute(unit, $"ALTER TABLE {quotedTable} ADD COLUMN {PhysicalColumn.Of(column).First().Declaration}");
        foreach (var stored in DistinctValues(unit, quotedTable, old))
        {
            using var update = unit.Command($"UPDATE {quotedTable} SET {name} = @new WHERE {old} = @old");
            update.Parameters.AddWithValue("@new", ScaledNumber.Write(column, ScaledNumber.Read(previous, stored)));
            update.Parameters.AddWithValue("@old", stored);
            update.ExecuteNonQuery();
        }

        Execute(unit, $"ALTER TABLE {quotedTable} DROP COLUMN {old}");
    }

    private static List<long> DistinctValues(UnitOfWork unit, string table, string column)
    {
        using var command = unit.Command($"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL");
        using var reader = command.ExecuteReader();
        var values = new List<long>();
        while (reader.Read())
        {
            values.Add(reader.GetInt64(0));
        }

        return values;
    }

    private static void Execute(UnitOfWork unit, string sql)
    {
        using var command = unit.Command(sql);
        command.ExecuteNonQuery();
    }
}
