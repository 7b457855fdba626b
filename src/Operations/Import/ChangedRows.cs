using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Deploy.Settings;
using BuyingDynamics.Operations.Export;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Import;

/// <summary>
/// The rows of an export that were changed here after it was made. A row counts when it is younger than all that the export saw of its
/// table, and says something else: what an import that was killed has written is no change, and neither is what a deployment has loaded.
/// </summary>
internal sealed class ChangedRows(IOrganizationService service, ImportedRows rows, LeftOutRows left, ShippedValues shipped)
{
    private const int IdsPerQuery = 200;

    /// <summary>How many there are of each table, a line each.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<ExportedTable> tables, ExportManifest export, CancellationToken cancellation)
    {
        var found = new List<string>();
        var later = tables.Where(table => table.IsOwn).Select(table => table.Table.LogicalName).ToList();
        foreach (var table in tables.Where(table => table.Table.LogicalName is not CompiledSettingsTable.Table))
        {
            var changed = 0;
            if (export.Files.FirstOrDefault(file => string.Equals(file.Table, table.Table.LogicalName, StringComparison.Ordinal))?.Newest is { } newest)
            {
                foreach (var page in rows.Of(table.Table.LogicalName).Chunk(IdsPerQuery))
                {
                    cancellation.ThrowIfCancellationRequested();
                    changed += Changed(table, page, newest, [.. later]);
                }
            }

            if (changed > 0)
            {
                found.Add(Counted.Rows(changed, table.Table.LogicalName));
            }

            later.Remove(table.Table.LogicalName);
        }

        return found;
    }

    private int Changed(ExportedTable table, Entity[] page, DateTime newest, HashSet<string> later)
    {
        var query = Paging.RowsOf(table.Table.LogicalName, table.Table.PrimaryId, [.. page.Select(row => row.Id)], [.. table.Columns]);
        query.Criteria.AddCondition(ExportedTable.ModifiedOn, ConditionOperator.GreaterEqual, newest);
        var here = service.ReadAll(query).ToDictionary(row => row.Id);
        return page.Count(row => here.TryGetValue(row.Id, out var now) && !left.IsOut(row) && !IsUntouched(table, now) && table.Columns.Any(column => IsOtherwise(row, now, column, later)));
    }

    // As a deployment loaded it; or a row of the platform of which the product knows nothing yet.
    private bool IsUntouched(ExportedTable table, Entity now) => table.IsOwn ? shipped.Is(now) : !table.Columns.Any(now.Contains);

    private bool IsOtherwise(Entity row, Entity now, string column, HashSet<string> later)
    {
        var then = row.Attributes.TryGetValue(column, out var value) ? value : null;
        if (column is ExportedTable.CreatedOn || left.IsLost(then))
        {
            return false;
        }

        // An import links rows to later ones at its end: one that was killed did not get there.
        var isLinkToCome = then is EntityReference { LogicalName: var target } && later.Contains(target) && !now.Contains(column);
        return !isLinkToCome && !string.Equals(RowText.Of(RowChange.Value(now, column)), RowText.Of(then is "" ? null : then), StringComparison.Ordinal);
    }
}
