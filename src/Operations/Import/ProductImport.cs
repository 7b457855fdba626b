using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Restoring;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Import;

/// <summary>
/// Puts an export back: every row with its id, owner, state and day of creation, results included; nothing is judged anew. Run again, it
/// writes the same once more, so one that was killed is simply repeated.
/// </summary>
public sealed class ProductImport(IOrganizationService service, Guid userId, SolutionContents package)
{
    /// <summary>What was written otherwise than the export says, or not at all, a line each: filled by <see cref="Write"/>.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <summary>Users, teams and currencies that have other ids here and were found by their names, a line each: filled by <see cref="Write"/>.</summary>
    public IReadOnlyList<string> FoundByName { get; private set; } = [];

    /// <summary>Rows of the product that the export does not have and that stay, a line for each table: filled by <see cref="Write"/>.</summary>
    public IReadOnlyList<string> Kept { get; private set; } = [];

    /// <summary>What <see cref="Write"/> would do; changes nothing.</summary>
    /// <param name="folder">Folder of the export.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <param name="leaveOut">Leaves out what needs rows that this environment does not have, instead of refusing all.</param>
    /// <exception cref="StopException">The export is damaged or does not fit the environment.</exception>
    public ImportPlan Plan(string folder, CancellationToken cancellation, bool leaveOut = false) => PreparedImport.Of(service, userId, package, folder, leaveOut, cancellation).Plan;

    /// <summary>Writes the rows.</summary>
    /// <param name="folder">Folder of the export.</param>
    /// <param name="progress">Told the table and how many of its rows are written.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <param name="leaveOut">Leaves out what needs rows that this environment does not have, instead of refusing all.</param>
    /// <param name="overwrite">Goes on where work is lost that was done here after the export.</param>
    /// <exception cref="StopException">The export is damaged, does not fit the environment, or is older than what is here; nothing was written.</exception>
    public ImportCounts Write(string folder, Action<string, long> progress, CancellationToken cancellation, bool leaveOut = false, bool overwrite = false)
    {
        var prepared = PreparedImport.Of(service, userId, package, folder, leaveOut, cancellation);
        var (tables, rows, identities, left, deleted, plan) = prepared;
        if (plan.LosesWork && !overwrite)
        {
            throw new StopException(ExitCode.WrongUsage, $"Since the export of {plan.Export.ExportedOn:u} rows were changed in this environment, and the import would make them as they were then: {plan.Losses}. Nothing was written. --what-if shows more; --yes imports all the same.");
        }

        Kept = plan.Kept;
        var removed = prepared.Removed;
        FoundByName = [.. identities.Moved.Select(identity => $"{identity.Table} {identity.Name}")];
        foreach (var fact in EnvironmentFacts.All)
        {
            foreach (var line in rows.Of(fact).Where(line => left.Takes(fact, line)))
            {
                fact.Write(service, line);
            }
        }

        foreach (var row in deleted)
        {
            service.Delete(row.LogicalName, row.Id);
        }

        var created = 0;
        var written = 0L;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var later = new List<Entity>();
        foreach (var table in tables)
        {
            seen.Add(table.Table.LogicalName);
            var columns = plan.Export.ColumnsOf(table.Table.LogicalName);
            created += Send(table.Table.LogicalName, rows.Of(table.Table.LogicalName).Select(left.Reduced).OfType<Entity>().Select(row => Whole(row, columns)).Select(row => WithoutForwardLookups(row, seen, later)), progress, ref written, cancellation);
        }

        Send("links", later, progress, ref written, cancellation);
        LeftOut = [.. left.Told, .. WithoutAccess(rows, left, cancellation)];
        return new ImportCounts(plan.Export.Rows, created, removed);
    }

    // A column that was empty becomes empty again.
    private static Entity Whole(Entity row, IReadOnlyList<string> columns)
    {
        foreach (var column in columns.Where(column => !row.Contains(column)))
        {
            row[column] = null;
        }

        return row;
    }

    // What a lookup leads to must be there before it: a row of a later table, or perhaps a later row of the same one, is linked at the end.
    private static Entity WithoutForwardLookups(Entity row, HashSet<string> seen, List<Entity> later)
    {
        var forward = row.Attributes.Where(value => value.Value is EntityReference { LogicalName: var target }
            && ProductRows.IsOwnTable(target) && (!seen.Contains(target) || string.Equals(target, row.LogicalName, StringComparison.Ordinal))).ToList();
        if (forward.Count == 0)
        {
            return row;
        }

        var links = new Entity(row.LogicalName, row.Id);
        foreach (var (column, value) in forward)
        {
            links[column] = value;
            row.Attributes.Remove(column);
        }

        later.Add(links);
        return row;
    }

    // Those of the rows that are here; what stays out was told before.
    private List<string> WithoutAccess(ImportedRows rows, LeftOutRows left, CancellationToken cancellation)
    {
        var access = new TeamAccess(service);
        var without = new List<string>();
        foreach (var member in rows.Of(DealTeamMemberTable.Table).Where(member => !left.IsOut(member)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (!access.Give(member))
            {
                without.Add($"{member.LogicalName} {member.Id:D}: the user has no role for deals here, or is disabled, and gets no access to the deal");
            }
        }

        return without;
    }

    private int Send(string what, IEnumerable<Entity> rows, Action<string, long> progress, ref long written, CancellationToken cancellation)
    {
        var created = 0;
        foreach (var page in rows.Chunk(ProductRows.MostRows))
        {
            cancellation.ThrowIfCancellationRequested();
            created += RestoreCall.Send(service, page);
            written += page.Length;
            progress(what, written);
        }

        return created;
    }
}

/// <summary>What an import did.</summary>
/// <param name="Rows">Rows of the export.</param>
/// <param name="Created">Those that were missing.</param>
/// <param name="Removed">Settings rows that were there and are not in the export.</param>
public sealed record ImportCounts(long Rows, int Created, int Removed);
