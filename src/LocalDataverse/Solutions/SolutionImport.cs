using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Solutions.Components;
using BuyingDynamics.LocalDataverse.Solutions.Imports;
using BuyingDynamics.LocalDataverse.Solutions.Removal;
using Microsoft.Data.Sqlite;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>
/// Imports a solution in one transaction: checks, metadata, physical tables, component rows. A failing import leaves everything as it
/// was, the layout of the tables included. What happens to an installed version is the <see cref="ImportMode"/>.
/// </summary>
internal sealed class SolutionImport(EnvironmentCore environment, RequestScope scope, ImportOptions options)
{
    /// <summary>Share of the work, in percent, after which checks, tables and components are done.</summary>
    private const double Checked = 10, Laid = 50, Written = 95;

    /// <summary>Imports a zip in a transaction of its own.</summary>
    public static ImportResult Run(EnvironmentCore environment, byte[] zip)
    {
        var package = SolutionPackage.Read(zip);
        try
        {
            using var scope = new RequestScope(environment.Database.Begin());
            var result = new SolutionImport(environment, scope, new ImportOptions()).Run(package, zip);
            environment.Commit(scope);
            return result;
        }
        catch (SqliteException full) when (full.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            throw DataverseFault.StorageFull();
        }
    }

    /// <summary>Imports the package, which was read from this zip.</summary>
    public ImportResult Run(SolutionPackage package, byte[] zip, bool isPromotion = false)
    {
        SupportedContent.Demand(package);
        var isListed = !SolutionArchive.TakeOver(scope.Unit, package.UniqueName);
        var archived = SolutionArchive.All(scope.Unit);
        var before = archived.FirstOrDefault(solution => string.Equals(solution.UniqueName, package.UniqueName, StringComparison.OrdinalIgnoreCase));
        InstalledVersion.Demand(package, isListed ? before : null, options, isPromotion ? null : SolutionUploads.HoldingOf(scope.Unit, package.UniqueName));
        SupportedContent.DemandDependencies(package, new RequiredComponents(environment, scope.Unit, Beside(archived, before)));
        if (options.Mode == ImportMode.Upgrade && before is not null)
        {
            DependentComponents.Demand(package.UniqueName, "upgraded", [.. DependentSolutions.Of(before.Customizations, package.Customizations, Others(archived, before))]);
        }

        var own = before is null || options.Mode == ImportMode.Upgrade ? package.Customizations : SolutionUpdate.Over(before.Customizations, package.Customizations);
        var customizations = InPlace(archived, before, own);
        var catalog = customizations.Aggregate(EnvironmentStart.Standard, SolutionMetadata.Merge);
        CatalogueDifference.DemandSameKinds(package.UniqueName, environment.Snapshot.Metadata, catalog);
        options.Progress(Checked);
        var result = environment.With(catalog, () => Write(package, catalog, before is not null));
        SolutionArchive.Put(scope.Unit, package.UniqueName, options.Mode == ImportMode.Holding ? before!.Version : package.Version, package.IsManaged, own);
        if (options.Mode == ImportMode.Holding)
        {
            SolutionUploads.Put(scope.Unit, Guid.NewGuid(), zip, package.UniqueName);
        }

        InstalledCatalogue.OnCommit(environment, scope, catalog, customizations);
        return result;
    }

    /// <summary>What is there for the package to stand on: in an upgrade not the tables that only its own former version brought.</summary>
    private MetadataCatalog Beside(IReadOnlyList<ArchivedSolution> archived, ArchivedSolution? before)
    {
        var installed = environment.Snapshot.Metadata;
        if (options.Mode != ImportMode.Upgrade || before is null)
        {
            return installed;
        }

        return installed with { Tables = installed.Tables.RemoveRange(DependentSolutions.TablesOnlyOf(before.Customizations, Others(archived, before))) };
    }

    private static List<ArchivedSolution> Others(IReadOnlyList<ArchivedSolution> archived, ArchivedSolution before) => [.. archived.Where(solution => !ReferenceEquals(solution, before))];

    /// <summary>The customizations of all solutions, with this one in its old place: the catalogue is made anew from them.</summary>
    private static List<XElement> InPlace(IReadOnlyList<ArchivedSolution> archived, ArchivedSolution? before, XElement own)
    {
        var all = archived.Select(solution => ReferenceEquals(solution, before) ? own : solution.Customizations).ToList();
        if (before is null)
        {
            all.Add(own);
        }

        return all;
    }

    private ImportResult Write(SolutionPackage package, MetadataCatalog catalog, bool isUpgrade)
    {
        var touched = SolutionMetadata.TablesOf(package.Customizations).Select(SolutionMetadata.NameOf)
            .Concat(package.Slot("EntityRelationships").Select(relationship => relationship.RequiredText("ReferencingEntityName").ToLowerInvariant()))
            .Where(catalog.Tables.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var (index, table) in touched.Index())
        {
            environment.Rows.EnsureTable(scope.Unit, catalog.Table(table), withNewKeys: !options.KeysByJob);
            new KeyIndexJobs(environment).EnqueueMissing(scope.Unit, catalog.Table(table));
            options.Progress(Checked + ((Laid - Checked) * (index + 1) / touched.Count));
        }

        BaseRows.EnsurePrivileges(environment, scope.Unit, touched.Select(catalog.Table));
        BaseRows.EnsureFilters(environment, scope.Unit, touched.Select(catalog.Table));
        var source = new ComponentSource(environment, scope.Unit, package, catalog) { RemovesMissing = options.Mode == ImportMode.Upgrade };
        var plugins = PluginComponents.Read(source).ToList();
        List<ComponentRow> rows = [.. SecurityComponents.Read(source), .. UiComponents.Read(source), .. plugins, .. FolderComponents.Read(source, plugins), .. WorkflowComponents.Read(source, plugins)];
        if (options.Mode == ImportMode.Upgrade && isUpgrade)
        {
            DependentComponents.DemandNone(environment, scope.Unit, package.UniqueName, catalog, rows);
        }

        var store = new ComponentStore(environment, scope.Unit, package, options);
        store.Write(rows, done => options.Progress(Laid + ((Written - Laid) * done / rows.Count)));
        if (options.Mode == ImportMode.Upgrade)
        {
            new MetadataRemoval(environment, scope.Unit).Apply(CatalogueDifference.Between(environment.Snapshot.Metadata, catalog));
        }

        EnvironmentVariables.Set(environment, scope.Unit, options.VariableValues);
        WorkflowJobs.CancelRemoved(environment, scope.Unit);
        return new ImportResult(package.UniqueName, package.Version, package.IsManaged, isUpgrade, touched, rows.Count, [.. source.Warnings, .. store.Warnings]);
    }
}
