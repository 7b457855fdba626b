using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy.Checks;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Restoring;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Import;

/// <summary>
/// Puts an export back: every row with its id, owner, state and day of creation, results included; nothing is judged anew. Run again, it
/// writes the same once more, so one that was killed is simply repeated.
/// </summary>
public sealed class ProductImport(IOrganizationService service, Guid userId, SolutionContents package)
{
    // A fresh deployment has rows here that an administrator had deleted.
    private static readonly string[] SettingsTables = [StageMappingTable.Table, MilestoneTable.Table, AlertRuleTable.Table];

    /// <summary>What was written otherwise than the export says, or not at all, a line each: filled by <see cref="Write"/>.</summary>
    public IReadOnlyList<string> LeftOut { get; private set; } = [];

    /// <summary>Users, teams and currencies that have other ids here and were found by their names, a line each: filled by <see cref="Write"/>.</summary>
    public IReadOnlyList<string> FoundByName { get; private set; } = [];

    /// <summary>Rows of the product that the export does not have and that stay, a line for each table: filled by <see cref="Write"/>.</summary>
    public IReadOnlyList<string> Kept { get; private set; } = [];

    /// <summary>Writes the rows.</summary>
    /// <param name="folder">Folder of the export.</param>
    /// <param name="progress">Told the table and how many of its rows are written.</param>
    /// <param name="cancellation">Stops between two pages.</param>
    /// <param name="leaveOut">Leaves out what needs rows that this environment does not have, instead of refusing all.</param>
    /// <exception cref="StopException">The export is damaged or does not fit the environment; nothing was written.</exception>
    public ImportCounts Write(string folder, Action<string, long> progress, CancellationToken cancellation, bool leaveOut = false)
    {
        var manifest = ExportManifest.Read(folder);
        ImportRights.Demand(service, userId);
        DemandFitting(manifest);
        var identities = IdentityMap.Of(service, folder);
        var rows = new ImportedRows(folder, identities);
        var tables = ExportedTable.Of(package);
        var check = new ReferenceCheck(service, package, rows, identities);
        var missing = check.Missing(tables);
        if (missing.Count > 0 && !leaveOut)
        {
            throw check.Refusal(missing);
        }

        Kept = new OtherRows(service, rows).Find(tables, cancellation);
        var left = LeftOutRows.Of(package, tables, rows, missing, new EntityReference(SystemUserTable.Table, userId), identities.NameOf);
        FoundByName = [.. identities.Moved.Select(identity => $"{identity.Table} {identity.Name}")];
        foreach (var fact in EnvironmentFacts.All)
        {
            foreach (var line in rows.Of(fact).Where(line => left.Takes(fact, line)))
            {
                fact.Write(service, line);
            }
        }

        var removed = SettingsTables.Sum(table => RemoveOthers(table, rows));
        var created = 0;
        var written = 0L;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var later = new List<Entity>();
        foreach (var table in tables)
        {
            seen.Add(table.Table.LogicalName);
            created += Send(table.Table.LogicalName, rows.Of(table.Table.LogicalName).Select(left.Reduced).OfType<Entity>().Select(row => WithoutForwardLookups(row, seen, later)), progress, ref written, cancellation);
        }

        Send("links", later, progress, ref written, cancellation);
        LeftOut = [.. left.Told, .. WithoutAccess(rows, left, cancellation)];
        return new ImportCounts(manifest.Rows, created, removed);
    }

    private void DemandFitting(ExportManifest manifest)
    {
        InstalledProduct.Demand(service, package.UniqueName, package.Version);
        if (!string.Equals(manifest.Solution, package.UniqueName, StringComparison.Ordinal) || Version.Parse(manifest.Version) > package.Version)
        {
            throw Unfit($"The export holds rows of {manifest.Solution} {manifest.Version}, this environment has {package.UniqueName} {package.Version}. Deploy that version first.");
        }

        if (manifest.Files.FirstOrDefault(file => file.Table.Length > 0 && !package.Metadata.Tables.ContainsKey(file.Table)) is { } unknown)
        {
            throw Unfit($"The export holds {unknown.Rows} rows of the table {unknown.Table}, which {package.UniqueName} {package.Version} no longer has. Deploy version {manifest.Version} first.");
        }
    }

    // A row that a deployment has just made goes, too: only a new row can have the day of creation that it had.
    private int RemoveOthers(string table, ImportedRows rows)
    {
        var kept = rows.Of(table).ToDictionary(row => row.Id, row => row.GetAttributeValue<DateTime>(ExportedTable.CreatedAgain));
        var others = service.ReadAll(new QueryExpression(table) { ColumnSet = new ColumnSet(ExportedTable.CreatedOn) })
            .Where(row => !kept.TryGetValue(row.Id, out var created) || created != row.GetAttributeValue<DateTime>(ExportedTable.CreatedOn)).ToList();
        foreach (var row in others)
        {
            service.Delete(table, row.Id);
        }

        return others.Count(row => !kept.ContainsKey(row.Id));
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

    private static StopException Unfit(string sentence) => new(ExitCode.UnfitEnvironment, sentence);
}

/// <summary>What an import did.</summary>
/// <param name="Rows">Rows of the export.</param>
/// <param name="Created">Those that were missing.</param>
/// <param name="Removed">Settings rows that were there and are not in the export.</param>
public sealed record ImportCounts(long Rows, int Created, int Removed);
