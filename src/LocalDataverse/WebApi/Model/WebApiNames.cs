using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>How tables, columns and relationships are called in the Web API.</summary>
public static class WebApiNames
{
    /// <summary>Property of a column: "_x_value" for lookups, the logical name otherwise.</summary>
    public static string Property(ColumnDefinition column) => column.IsLookup ? $"_{column.LogicalName}_value" : column.LogicalName;

    /// <summary>The columns that the Web API shows, by name; participants of activities are rows of their own there.</summary>
    public static IEnumerable<ColumnDefinition> Columns(TableDefinition table) => table.Columns.Values
        .Where(column => column.IsValidForRead && column.Type != ColumnType.PartyList)
        .OrderBy(column => column.LogicalName, StringComparer.Ordinal);

    /// <summary>The column of a property name, or null when the table has none.</summary>
    public static ColumnDefinition? Column(TableDefinition table, string property)
    {
        if (property.StartsWith('_') && property.EndsWith("_value", StringComparison.Ordinal) && property.Length > "__value".Length)
        {
            var lookup = table.Find(property[1..^"_value".Length]);
            return lookup is { IsLookup: true } ? lookup : null;
        }

        return table.Find(property) is { IsLookup: false } column ? column : null;
    }

    /// <summary>The single-valued navigation properties of a table's lookups: name, column and the table each leads to.</summary>
    public static IEnumerable<LookupNavigation> Lookups(MetadataCatalog catalog, TableDefinition table)
    {
        var named = catalog.ManyToOne(table.LogicalName)
            .Where(relationship => catalog.Tables.ContainsKey(relationship.ReferencedTable) && table.Find(relationship.ReferencingColumn) is { IsLookup: true })
            .Select(relationship => new LookupNavigation(relationship.ReferencingNavigation, relationship.ReferencingColumn, relationship.ReferencedTable))
            .ToList();
        return named.Concat(Unrelated(catalog, table, named)).DistinctBy(lookup => (lookup.Name, lookup.Target));
    }

    // Lookups whose relationship the catalogue does not describe are called as Dataverse calls them: by the column, with the target when there are several.
    private static IEnumerable<LookupNavigation> Unrelated(MetadataCatalog catalog, TableDefinition table, List<LookupNavigation> named) =>
        from column in table.Columns.Values
        where column.IsLookup
        from target in column.Targets
        where catalog.Tables.ContainsKey(target)
            && !named.Exists(lookup => string.Equals(lookup.Column, column.LogicalName, StringComparison.Ordinal) && string.Equals(lookup.Target, target, StringComparison.Ordinal))
        let isSingle = column.Targets.Count == 1 || column.Type == ColumnType.Owner
        select new LookupNavigation(isSingle ? column.LogicalName : $"{column.LogicalName}_{target}", column.LogicalName, target);
}

/// <summary>A single-valued navigation property: <paramref name="Column"/> of the table leads to <paramref name="Target"/>.</summary>
public sealed record LookupNavigation(string Name, string Column, string Target);
