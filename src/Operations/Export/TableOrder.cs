using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Solutions;

namespace BuyingDynamics.Operations.Export;

/// <summary>Orders the product's tables so that rows come after those they point to.</summary>
public static class TableOrder
{
    /// <summary>
    /// The tables in that order; where lookups lead in a circle, some of them point forward and are set at the end. The compiled settings
    /// come last: whatever changes settings before would compile them anew.
    /// </summary>
    public static IReadOnlyList<TableDefinition> Of(SolutionContents package)
    {
        var own = package.OwnTables.Order(StringComparer.Ordinal).Select(package.Metadata.Table).ToDictionary(table => table.LogicalName, StringComparer.Ordinal);
        var ordered = new List<TableDefinition>();
        var visited = new HashSet<string>([CompiledSettingsTable.Table], StringComparer.Ordinal);
        foreach (var table in own.Values)
        {
            Visit(table);
        }

        return own.TryGetValue(CompiledSettingsTable.Table, out var last) ? [.. ordered, last] : ordered;

        void Visit(TableDefinition table)
        {
            if (!visited.Add(table.LogicalName))
            {
                return;
            }

            foreach (var target in table.Columns.Values.Where(column => column.IsLookup).SelectMany(column => column.Targets).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                if (own.TryGetValue(target, out var before))
                {
                    Visit(before);
                }
            }

            ordered.Add(table);
        }
    }
}
