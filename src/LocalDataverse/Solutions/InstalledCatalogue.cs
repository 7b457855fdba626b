using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Makes what an import or uninstall wrote visible to everyone: catalogue, labels, steps, Custom APIs and workflows in one go, with the commit.</summary>
internal static class InstalledCatalogue
{
    /// <summary>Reads it now, and installs it when the transaction commits: whoever sees the committed rows finds it in force.</summary>
    public static void OnCommit(EnvironmentCore environment, RequestScope scope, MetadataCatalog catalog, IReadOnlyList<XElement> customizations)
    {
        var next = environment.Snapshot with { Metadata = catalog, Labels = ComponentLabels.Of(customizations) };
        next = environment.With(catalog, () => Registrations.Read(environment, scope.Unit, next));
        scope.Unit.LeaveCheckpointToOthers();
        scope.WrittenTables.UnionWith(PrincipalDirectory.Sources);
        scope.AfterCommit.Add(() => environment.Install(next));
    }
}
