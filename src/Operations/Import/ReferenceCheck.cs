using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Import;

/// <summary>Looks, before anything is written, whether the rows of the platform that an export points to are there: deals, accounts, contacts, users, teams.</summary>
internal sealed class ReferenceCheck(IOrganizationService service, SolutionContents package, ImportedRows rows)
{
    private const int IdsPerQuery = 500;
    private const int Shown = 5;

    /// <summary>Stops when some are missing.</summary>
    /// <exception cref="StopException">Names the first of them.</exception>
    public void Demand(IReadOnlyList<ExportedTable> tables)
    {
        var needed = tables.SelectMany(table => rows.Of(table.Table.LogicalName).SelectMany(row => Needed(row, table.IsOwn)))
            .GroupBy(reference => reference.LogicalName, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(reference => reference.Id).ToHashSet(), StringComparer.Ordinal);
        var missing = needed.SelectMany(table => Missing(table.Key, table.Value).Select(id => $"{table.Key} {id:D}")).ToList();
        if (missing.Count > 0)
        {
            throw new StopException(ExitCode.WrongInput, $"{missing.Count} rows that the export points to are not in this environment: {string.Join(", ", missing.Take(Shown))}{(missing.Count > Shown ? ", ..." : string.Empty)}. Bring these rows in first, with their ids; nothing was written.");
        }
    }

    private IEnumerable<EntityReference> Needed(Entity row, bool isOwn) => row.Attributes.Values.OfType<EntityReference>()
        .Where(reference => !ProductRows.IsOwnTable(reference.LogicalName))
        .Concat(isOwn ? [] : [row.ToEntityReference()]);

    private IEnumerable<Guid> Missing(string table, HashSet<Guid> ids)
    {
        var id = package.Metadata.Table(table).PrimaryId;
        return ids.Chunk(IdsPerQuery).SelectMany(chunk => chunk.Except(service.ReadAll(Paging.RowsOf(table, id, chunk, id)).Select(row => row.Id)));
    }
}
