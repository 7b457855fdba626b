using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>A code component (PCF): its folder goes into the package as it is, its description into customizations.xml.</summary>
internal static class ControlAssembly
{
    private const string Description = "ControlManifest.xml.data.xml";

    public static XElement Take(SolutionTree tree, string folder, SolutionPackage package)
    {
        foreach (var file in tree.FilesBelow(folder).Where(file => !file.EndsWith(Description, StringComparison.Ordinal)))
        {
            package.Add(file, tree.Content(file));
        }

        return tree.Load($"{folder}/{Description}");
    }
}
