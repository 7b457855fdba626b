using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.CustomApis;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Sandbox;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.LocalDataverse.Solutions.Imports;
using BuyingDynamics.LocalDataverse.Storage;
using BuyingDynamics.LocalDataverse.Workflows;
using BuyingDynamics.LocalDataverse.Workflows.Waiting;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>Brings an environment up: catalogue of the standard tables and of the solutions imported earlier, physical tables, base rows, registrations.</summary>
internal static class EnvironmentStart
{
    private static readonly Lazy<MetadataCatalog> StandardCatalogue = new(BaseTables.Load);

    /// <summary>The catalogue before any solution; read once per process.</summary>
    public static MetadataCatalog Standard => StandardCatalogue.Value;

    /// <summary>The running environment on this database.</summary>
    public static EnvironmentCore Start(Database database, EnvironmentOptions options)
    {
        var standard = Standard;
        var core = new EnvironmentCore(database, options, new EnvironmentSnapshot(standard, ComponentLabels.Empty, StepCatalogue.Empty, CustomApiCatalogue.Empty, PluginSandbox.Empty, WorkflowCatalogue.Empty), BaseRows.SystemUserId);
        using (var scope = new RequestScope(database.Begin()))
        {
            SolutionArchive.Prepare(scope.Unit);
            SolutionUploads.Prepare(scope.Unit);
            LoopGuard.Prepare(scope.Unit);
            var isNew = SolutionArchive.PrepareStandardTables(scope.Unit, standard);
            if (isNew)
            {
                foreach (var table in standard.Tables.Values.OrderBy(table => table.LogicalName, StringComparer.Ordinal))
                {
                    core.Rows.EnsureTable(scope.Unit, table);
                }
            }

            var imported = SolutionArchive.All(scope.Unit).Select(solution => solution.Customizations).ToList();
            core.Install(core.Snapshot with { Metadata = imported.Aggregate(standard, SolutionMetadata.Merge), Labels = ComponentLabels.Of(imported) });
            BaseRows.Ensure(core, scope.Unit);
            core.Commit(scope);
        }

        core.OrganizationId = BaseRows.OrganizationId;
        core.Install(Registrations.Read(core, core.Snapshot));
        return core;
    }

    /// <summary>The running environment on a database that another one laid out, with what is installed in it.</summary>
    public static EnvironmentCore Resume(Database database, EnvironmentOptions options, EnvironmentSnapshot installed) =>
        new(database, options, installed with { Sandbox = installed.Sandbox.Share() }, BaseRows.SystemUserId) { OrganizationId = BaseRows.OrganizationId };
}
