using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Import;

/// <summary>
/// The product's rows that were made here and that the export does not have: deals that were saved or swept between the deployment and
/// the import. They stay, unless one says the same as a row of the export: no two rows can have one alternate key.
/// </summary>
internal sealed class OtherRows(IOrganizationService service, ImportedRows rows)
{
    private const int Shown = 5;

    // Rows of the settings come with a deployment; the import sees to them itself.
    private static readonly HashSet<string> OfTheDeployment = new([StageMappingTable.Table, MilestoneTable.Table, AlertRuleTable.Table, CompiledSettingsTable.Table], StringComparer.Ordinal);

    /// <summary>How many there are of each table, a line each.</summary>
    /// <exception cref="StopException">Some say the same as rows of the export; nothing was written.</exception>
    public IReadOnlyList<string> Find(IReadOnlyList<ExportedTable> tables, CancellationToken cancellation)
    {
        var kept = new List<string>();
        var same = new List<string>();
        foreach (var table in tables.Where(table => table.IsOwn && !OfTheDeployment.Contains(table.Table.LogicalName)).Select(table => table.Table))
        {
            var others = Others(table, cancellation);
            if (others.Count > 0)
            {
                kept.Add($"{others.Count} rows of {table.LogicalName} that the export does not have");
                same.AddRange(table.Keys.SelectMany(key => Same(table, key, others)).Distinct().Select(id => $"{table.LogicalName} {id:D}"));
            }
        }

        return same.Count == 0
            ? kept
            : throw new StopException(ExitCode.UnfitEnvironment, $"{same.Count} rows were made in this environment that say the same as rows of the export: {string.Join(", ", same.Take(Shown))}{(same.Count > Shown ? ", ..." : string.Empty)}. An import comes right after bd deploy, before deals are saved or swept. Nothing was written; to begin anew: bd uninstall, bd deploy, bd import.");
    }

    private List<Entity> Others(TableDefinition table, CancellationToken cancellation)
    {
        var query = new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet([.. table.Keys.SelectMany(key => key.Columns).Distinct(StringComparer.Ordinal)]) };
        query.AddOrder(table.PrimaryId, OrderType.Ascending);
        var exported = rows.Of(table.LogicalName).Select(row => row.Id).ToHashSet();
        return [.. service.Stream(query, cancellation).Where(row => !exported.Contains(row.Id))];
    }

    private IEnumerable<Guid> Same(TableDefinition table, KeyDefinition key, List<Entity> others)
    {
        var values = others.Where(row => key.Columns.All(row.Contains)).ToLookup(row => Text(row, key), row => row.Id, StringComparer.OrdinalIgnoreCase);
        return values.Count == 0 ? [] : rows.Of(table.LogicalName).Where(row => key.Columns.All(row.Contains)).SelectMany(row => values[Text(row, key)]);
    }

    private static string Text(Entity row, KeyDefinition key) => string.Join('\n', key.Columns.Select(column => RowText.Of(row[column])));
}
