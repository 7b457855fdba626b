using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.CustomApis;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Sandbox;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>Brings an environment up: catalogue of the standard tables and of the solutions imported earlier, physical tables, base rows, registrations.</summary>
internal static class EnvironmentStart
{
    /// <summary>The running environment on this database.</summary>
    public static EnvironmentCore Start(Database database, EnvironmentOptions options)
    {
        var standard = BaseTables.Load();
        var core = new EnvironmentCore(database, options, new EnvironmentSnapshot(standard, StepCatalogue.Empty, CustomApiCatalogue.Empty, PluginSandbox.Empty), BaseRows.SystemUserId);
        using (var scope = new RequestScope(database.Begin()))
        {
            SolutionArchive.Prepare(scope.Unit);
            var isNew = SolutionArchive.PrepareStandardTables(scope.Unit, standard);
            if (isNew)
            {
                foreach (var table in standard.Tables.Values.OrderBy(table => table.LogicalName, StringComparer.Ordinal))
                {
                    core.Rows.EnsureTable(scope.Unit, table);
                }
            }

            var imported = SolutionArchive.All(scope.Unit).Aggregate(standard, (catalog, solution) => SolutionMetadata.Merge(catalog, solution.Customizations));
            core.Install(core.Snapshot with { Metadata = imported });
            BaseRows.Ensure(core, scope.Unit);
            core.Commit(scope);
        }

        core.OrganizationId = BaseRows.OrganizationId;
        core.Install(Registrations.Read(core));
        return core;
    }
}
