using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Jobs;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Solutions.Components;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>
/// Imports a solution zip in one transaction: checks, metadata, physical tables, component rows. A failing import leaves everything as
/// it was, the layout of the tables included. A newer or equal version is an upgrade in place: data and customers' environment variable
/// values stay, components that the new version no longer has go, columns are never dropped.
/// </summary>
internal sealed class SolutionImport(EnvironmentCore environment)
{
    /// <summary>Imports the zip.</summary>
    public ImportResult Run(byte[] zip)
    {
        var package = SolutionPackage.Read(zip);
        SupportedContent.Demand(package);
        using var scope = new RequestScope(environment.Database.Begin());
        var archived = SolutionArchive.All(scope.Unit);
        var before = archived.FirstOrDefault(solution => string.Equals(solution.UniqueName, package.UniqueName, StringComparison.OrdinalIgnoreCase));
        DemandUpgradable(package, before);
        SupportedContent.DemandDependencies(package, environment.Snapshot.Metadata);
        var customizations = AllCustomizations(package, archived, before);
        var catalog = customizations.Aggregate(EnvironmentStart.Standard, SolutionMetadata.Merge);
        var result = environment.With(catalog, () => Write(scope, package, catalog, before is not null));
        SolutionArchive.Put(scope.Unit, package);
        scope.WrittenTables.UnionWith(Registrations.Sources);
        scope.WrittenTables.UnionWith(Security.PrincipalDirectory.Sources);
        scope.AfterCommit.Add(() => environment.Install(environment.Snapshot with { Metadata = catalog, Labels = ComponentLabels.Of(customizations) }));
        environment.Commit(scope);
        return result;
    }

    private static void DemandUpgradable(SolutionPackage package, ArchivedSolution? before)
    {
        if (before is null)
        {
            return;
        }

        if (package.Version < before.Version)
        {
            throw DataverseFault.OlderVersion(package.UniqueName, package.Version, before.Version);
        }

        if (package.IsManaged != before.IsManaged)
        {
            throw DataverseFault.PackageTypeDiffers(package.UniqueName, before.IsManaged);
        }
    }

    /// <summary>
    /// Everything imported, with the solution in its old place: the catalogue is made anew from it, so that what an older version brought
    /// and this one does not is gone.
    /// </summary>
    private static List<XElement> AllCustomizations(SolutionPackage package, IReadOnlyList<ArchivedSolution> archived, ArchivedSolution? before)
    {
        var all = archived.Select(solution => ReferenceEquals(solution, before) ? package.Customizations : solution.Customizations).ToList();
        if (before is null)
        {
            all.Add(package.Customizations);
        }

        return all;
    }

    private ImportResult Write(RequestScope scope, SolutionPackage package, MetadataCatalog catalog, bool isUpgrade)
    {
        var touched = SolutionMetadata.TablesOf(package.Customizations).Select(SolutionMetadata.NameOf)
            .Concat(package.Slot("EntityRelationships").Select(relationship => relationship.RequiredText("ReferencingEntityName").ToLowerInvariant()))
            .Where(catalog.Tables.ContainsKey).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        foreach (var table in touched)
        {
            environment.Rows.EnsureTable(scope.Unit, catalog.Table(table));
        }

        BaseRows.EnsurePrivileges(environment, scope.Unit, touched.Select(catalog.Table));
        var source = new ComponentSource(environment, scope.Unit, package, catalog);
        var plugins = PluginComponents.Read(source).ToList();
        List<ComponentRow> rows = [.. SecurityComponents.Read(source), .. UiComponents.Read(source), .. plugins, .. FolderComponents.Read(source, plugins), .. WorkflowComponents.Read(source, plugins)];
        new ComponentStore(environment, scope.Unit, package).Replace(rows);
        WorkflowJobs.CancelRemoved(environment, scope.Unit);
        return new ImportResult(package.UniqueName, package.Version, package.IsManaged, isUpgrade, touched, rows.Count, source.Warnings);
    }
}
