using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy.Checks;
using BuyingDynamics.Operations.Deploy.Settings;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Import;

/// <summary>An export that was read and held against the environment; nothing is written yet.</summary>
/// <param name="Tables">Its tables, in the order in which they are written.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Identities">Users, teams and currencies as they are called here.</param>
/// <param name="Left">What stays out.</param>
/// <param name="Deleted">Settings rows that go before rows are written.</param>
/// <param name="Plan">What it would do.</param>
internal sealed record PreparedImport(IReadOnlyList<ExportedTable> Tables, ImportedRows Rows, IdentityMap Identities, LeftOutRows Left, IReadOnlyList<Entity> Deleted, ImportPlan Plan)
{
    private const int Shown = 5;

    // A fresh deployment has rows here that an administrator had deleted.
    private static readonly string[] SettingsTables = [StageMappingTable.Table, MilestoneTable.Table, AlertRuleTable.Table];

    /// <summary>Reads and looks.</summary>
    /// <exception cref="StopException">The export is damaged or does not fit the environment.</exception>
    public static PreparedImport Of(IOrganizationService service, Guid userId, SolutionContents package, string folder, bool leaveOut, CancellationToken cancellation)
    {
        var manifest = ExportManifest.Read(folder);
        ImportRights.Demand(service, userId);
        DemandFitting(service, package, manifest);
        var identities = IdentityMap.Of(service, folder);
        var rows = new ImportedRows(folder, identities);
        var tables = ExportedTable.Of(package);
        var check = new ReferenceCheck(service, package, rows, identities);
        var missing = check.Missing(tables);
        if (missing.Count > 0 && !leaveOut)
        {
            throw check.Refusal(missing);
        }

        var kept = new OtherRows(service, rows).Find(tables, cancellation);
        var left = LeftOutRows.Of(package, tables, rows, missing, new EntityReference(SystemUserTable.Table, userId), identities.NameOf);
        var shipped = ShippedValues.Read(service);
        var deleted = tables.Where(table => SettingsTables.Contains(table.Table.LogicalName)).SelectMany(table => Others(service, table, rows)).ToList();
        var lacking = deleted.Where(other => !other.IsInExport).Select(other => other.Row).ToList();
        var plan = new ImportPlan(
            manifest,
            new ChangedRows(service, rows, left, shipped).Find(tables, manifest, cancellation),
            [.. lacking.GroupBy(row => row.LogicalName, StringComparer.Ordinal).Select(table => Counted.Rows(table.Count(), table.Key))],
            DeletesOwn: lacking.Exists(row => !shipped.Is(row)),
            [.. EnvironmentFacts.All.Select(fact => Set(service, package, rows, left, fact)).OfType<string>()],
            kept);
        return new PreparedImport(tables, rows, identities, left, [.. deleted.Select(other => other.Row)], plan);
    }

    /// <summary>Settings rows that go and do not come back.</summary>
    public int Removed => Deleted.Count(row => !Rows.Of(row.LogicalName).Any(exported => exported.Id == row.Id));

    private static void DemandFitting(IOrganizationService service, SolutionContents package, ExportManifest manifest)
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
    private static IEnumerable<(Entity Row, bool IsInExport)> Others(IOrganizationService service, ExportedTable table, ImportedRows rows)
    {
        var exported = rows.Of(table.Table.LogicalName).ToDictionary(row => row.Id, row => row.GetAttributeValue<DateTime>(ExportedTable.CreatedAgain));
        return service.ReadAll(new QueryExpression(table.Table.LogicalName) { ColumnSet = new ColumnSet([.. table.Columns]) })
            .Where(row => !exported.TryGetValue(row.Id, out var created) || created != row.GetAttributeValue<DateTime>(ExportedTable.CreatedOn))
            .Select(row => (row, exported.ContainsKey(row.Id)));
    }

    private static string? Set(IOrganizationService service, SolutionContents package, ImportedRows rows, LeftOutRows left, EnvironmentFact fact)
    {
        var names = rows.Of(fact).Except(fact.Read(service, package), StringComparer.Ordinal).Where(line => !left.IsLost(fact.PointsTo(line)))
            .Select(line => EnvironmentFacts.Split(line).Name).Distinct(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : $"{fact.File}: {string.Join(", ", names.Take(Shown))}{(names.Count > Shown ? ", ..." : string.Empty)}";
    }

    private static StopException Unfit(string sentence) => new(ExitCode.UnfitEnvironment, sentence);
}
