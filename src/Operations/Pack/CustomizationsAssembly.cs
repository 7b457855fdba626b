using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>Fills the slots of Other/Customizations.xml; their order there is their order in the package.</summary>
internal static class CustomizationsAssembly
{
    private const string Skeleton = "Other/Customizations.xml";

    public static XElement Assemble(SolutionTree tree, SolutionPackage package)
    {
        var customizations = tree.Load(Skeleton);
        void Fill(string slot, IEnumerable<XElement> components)
        {
            foreach (var component in components)
            {
                Slot(customizations, slot).Add(component);
            }
        }

        Fill("Entities", tree.Folders("Entities").Select(folder => EntityAssembly.Assemble(tree, folder, package)));
        foreach (var (folder, slot) in ComponentFolders.OneFileEach)
        {
            Fill(slot, tree.Files(folder).Select(tree.Load));
        }

        foreach (var (folder, file, slot) in ComponentFolders.OneFolderEach)
        {
            Fill(slot, tree.Folders(folder).SelectMany(one => tree.ForThisKindOfPackage(tree.Files(one)).Where(found => IsVariantOf(found, file))).Select(tree.Load));
        }

        foreach (var (folder, slot) in ComponentFolders.DescribedFiles)
        {
            Fill(slot, tree.FilesBelow(folder, ".data.xml").Select(description => DescribedFile.Take(tree, description, package)));
        }

        foreach (var list in ComponentFolders.ListsInOther.Where(list => tree.Exists($"Other/{list}.xml")))
        {
            Fill(list, tree.Load($"Other/{list}.xml").Elements());
        }

        if (tree.Exists("Other/SiteMap.xml"))
        {
            Fill("SiteMap", [tree.Load("Other/SiteMap.xml")]);
        }

        Fill("CustomControls", tree.Folders("Controls").Select(folder => ControlAssembly.Take(tree, folder, package)));
        Fill("EntityRelationships", RelationshipList.Read(tree));
        return customizations;
    }

    private static bool IsVariantOf(string path, string file) =>
        path.EndsWith('/' + file, StringComparison.Ordinal) || path.EndsWith('/' + file.Replace(".xml", "_managed.xml", StringComparison.Ordinal), StringComparison.Ordinal);

    private static XElement Slot(XElement customizations, string name) =>
        customizations.Element(name)
            ?? throw new SolutionPackException($"{Skeleton}: there is no <{name} /> element, so components of that kind have no place. Add it where it belongs in the order.");
}
