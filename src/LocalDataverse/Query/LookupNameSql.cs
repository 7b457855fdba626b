using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>The primary name of a lookup's target as a SQL expression: what ordering by a lookup orders by, and what "customeridname" means.</summary>
internal static class LookupNameSql
{
    /// <summary>The reference for a "…name" column of a lookup, or null when the name is no such column.</summary>
    public static ColumnReference? ForVirtualColumn(QueryPlan plan, PlannedNode owner, string name)
    {
        if (!name.EndsWith("name", StringComparison.Ordinal) || owner.Table.Find(name[..^"name".Length]) is not { IsLookup: true } lookup)
        {
            return null;
        }

        var column = new ColumnDefinition { LogicalName = name, SchemaName = name, Type = ColumnType.String };
        return new ColumnReference(owner.Table, column, plan.Reference(owner, lookup).NameSql!, TargetSql: null, NameSql: null);
    }

    /// <summary>The name of the row that the lookup of that table points to.</summary>
    public static string Expression(MetadataCatalog catalog, string tableSql, ColumnDefinition lookup)
    {
        var id = $"{tableSql}.{SqlName.Quote(lookup.LogicalName)}";
        var cases = lookup.Targets
            .Select(target => catalog.Tables.GetValueOrDefault(target))
            .OfType<TableDefinition>()
            .Where(target => target.PrimaryName is not null)
            .Select(target => $"WHEN '{target.LogicalName.Replace("'", "''", StringComparison.Ordinal)}' THEN (SELECT n.{SqlName.Quote(target.PrimaryName!)} FROM {SqlName.Quote(target.LogicalName)} n WHERE n.{SqlName.Quote(target.PrimaryId)} = {id})")
            .ToList();
        return cases.Count == 0
            ? $"{id} COLLATE {DataverseText.Collation}"
            : $"(CASE {tableSql}.{SqlName.Target(lookup.LogicalName)} {string.Join(' ', cases)} END COLLATE {DataverseText.Collation})";
    }
}
