using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Import;

/// <summary>Looks, before anything is written, whether the rows of the platform that an export points to are there: deals, accounts, contacts, users, teams.</summary>
internal sealed class ReferenceCheck(IOrganizationService service, SolutionContents package, ImportedRows rows, IdentityMap identities)
{
    private const int IdsPerQuery = 500;
    private const int Shown = 5;

    /// <summary>Those that are missing.</summary>
    public IReadOnlyList<EntityReference> Missing(IReadOnlyList<ExportedTable> tables) =>
    [
        .. tables.SelectMany(table => rows.Of(table.Table.LogicalName).SelectMany(row => Needed(row, table.IsOwn)))
            .Concat(EnvironmentFacts.All.SelectMany(fact => rows.Of(fact).Select(fact.PointsTo).OfType<EntityReference>()))
            .GroupBy(reference => reference.LogicalName, StringComparer.Ordinal)
            .SelectMany(table => Missing(table.Key, table.Select(reference => reference.Id).ToHashSet()).Select(id => new EntityReference(table.Key, id))),
    ];

    /// <summary>The refusal that names them.</summary>
    public StopException Refusal(IReadOnlyCollection<EntityReference> missing) => new(
        ExitCode.WrongInput,
        $"{missing.Count} rows that the export points to are not in this environment: {string.Join(", ", missing.Take(Shown).Select(row => identities.NameOf(row.LogicalName, row.Id)))}{(missing.Count > Shown ? ", ..." : string.Empty)}. "
        + "Bring these rows in first, with their ids (users, teams and currencies are found by user name, name and ISO code); or pass --leave-out to import what does not need them. Nothing was written.");

    private static IEnumerable<EntityReference> Needed(Entity row, bool isOwn) => row.Attributes.Values.OfType<EntityReference>()
        .Where(reference => !ProductRows.IsOwnTable(reference.LogicalName))
        .Concat(isOwn ? [] : [row.ToEntityReference()]);

    private IEnumerable<Guid> Missing(string table, HashSet<Guid> ids)
    {
        var id = package.Metadata.Table(table).PrimaryId;
        return ids.Chunk(IdsPerQuery).SelectMany(chunk => chunk.Except(service.ReadAll(Paging.RowsOf(table, id, chunk, id)).Select(row => row.Id)));
    }
}
