using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>Other/Solution.xml: the only place that says whether a package is managed.</summary>
internal static class SolutionManifest
{
    private const string File = "Other/Solution.xml";

    public static XElement Read(SolutionTree tree)
    {
        var manifest = tree.Load(File);
        var managed = manifest.Element("SolutionManifest")?.Element("Managed")
            ?? throw new SolutionPackException($"{File}: there is no SolutionManifest/Managed element. Add <Managed>2</Managed>; the packer writes 0 or 1 in its place.");
        managed.Value = tree.Options.Managed ? "1" : "0";
        return manifest;
    }
}
