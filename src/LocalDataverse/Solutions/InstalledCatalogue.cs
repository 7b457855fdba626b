using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Makes what an import or uninstall wrote visible to everyone: catalogue, labels, steps, Custom APIs and workflows in one go, with the commit.</summary>
internal static class InstalledCatalogue
{
    /// <summary>Installs it when the transaction commits.</summary>
    public static void OnCommit(EnvironmentCore environment, RequestScope scope, MetadataCatalog catalog, IReadOnlyList<XElement> customizations)
    {
        scope.WrittenTables.UnionWith(PrincipalDirectory.Sources);
        scope.AfterCommit.Add(() =>
        {
            var next = environment.Snapshot with { Metadata = catalog, Labels = ComponentLabels.Of(customizations) };
            environment.Install(environment.With(catalog, () => Registrations.Read(environment, next)));
        });
    }
}
