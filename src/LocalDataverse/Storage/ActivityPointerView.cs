using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// Table activitypointer shows the rows of all activity tables with their common columns. Here it is a view over those tables,
/// so that an activity is stored once and the two can never disagree.
/// </summary>
internal static class ActivityPointerView
{
    private const string Name = "activitypointer";

    /// <summary>Whether the table is the view.</summary>
    public static bool Is(string table) => string.Equals(table, Name, StringComparison.Ordinal);

    /// <summary>Stops a write to the view.</summary>
    public static void Refuse(string table)
    {
        if (Is(table))
        {
            throw DataverseFault.ActivityPointerIsReadOnly();
        }
    }

    /// <summary>Writes the view anew over the activity tables that exist, with <paramref name="changed"/> in place of the catalogue's definition.</summary>
    public static void Rebuild(UnitOfWork unit, MetadataCatalog catalog, TableDefinition? changed)
    {
        var pointer = changed is not null && Is(changed.LogicalName) ? changed : catalog.Tables.GetValueOrDefault(Name);
        if (pointer is null)
        {
            return;
        }

        var tables = catalog.Tables.Values.Where(table => table.IsActivity);
        if (changed is not null)
        {
            tables = tables.Where(table => !string.Equals(table.LogicalName, changed.LogicalName, StringComparison.Ordinal)).Append(changed);
        }

        var selects = tables
            .Where(table => !Is(table.LogicalName))
            .OrderBy(table => table.LogicalName, StringComparer.Ordinal)
            .Select(table => Select(pointer, table, PhysicalTable.Columns(unit, table.LogicalName)))
            .OfType<string>()
            .ToList();
        Drop(unit);
        if (selects.Count > 0)
        {
            using var create = unit.Command($"CREATE VIEW {Name} AS {string.Join(" UNION ALL ", selects)}");
            create.ExecuteNonQuery();
        }
    }

    /// <summary>Removes the view until it is written anew.</summary>
    public static void Drop(UnitOfWork unit)
    {
        using var drop = unit.Command($"DROP VIEW IF EXISTS {Name}");
        drop.ExecuteNonQuery();
    }

    private static string? Select(TableDefinition pointer, TableDefinition activity, Dictionary<string, string> physical)
    {
        if (physical.Count == 0)
        {
            return null;
        }

        var names = pointer.Columns.Values.Where(PhysicalColumn.IsStored).SelectMany(PhysicalColumn.Of).Select(column => column.Name);
        return $"SELECT {string.Join(", ", names.Select(name => $"{Source(name)} AS {SqlName.Quote(name)}"))} FROM {SqlName.Quote(activity.LogicalName)}";

        string Source(string name) =>
            string.Equals(name, "activitytypecode", StringComparison.Ordinal) ? $"'{activity.LogicalName.Replace("'", "''", StringComparison.Ordinal)}'"
            : physical.ContainsKey(name) ? SqlName.Quote(name)
            : "NULL";
    }
}
