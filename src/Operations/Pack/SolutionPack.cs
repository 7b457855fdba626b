namespace BuyingDynamics.Operations.Pack;

/// <summary>
/// Makes the solution package out of the SolutionPackager tree. The same tree and the same build output give the same
/// bytes, on any machine and at any time.
/// </summary>
public static class SolutionPack
{
    /// <summary>Packs the tree into a zip as Dataverse imports it.</summary>
    /// <exception cref="SolutionPackException">Something is missing, unknown or not well-formed; the message names it.</exception>
    public static byte[] Pack(SolutionPackOptions options)
    {
        var tree = new SolutionTree(options);
        var package = new SolutionPackage();

        package.AddXml("solution.xml", SolutionManifest.Read(tree));
        package.AddXml("customizations.xml", CustomizationsAssembly.Assemble(tree, package));
        foreach (var file in tree.NewStyleFiles())
        {
            package.AddFile(file, tree);
        }

        return package.ToZip();
    }
}
