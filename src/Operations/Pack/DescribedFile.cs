using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>A component whose content is a file of its own: plugin assembly, web resource, workflow.</summary>
internal static class DescribedFile
{
    private static readonly string[] PathElements = ["FileName", "XamlFileName", "JsonFileName"];

    /// <summary>Adds the content to the package under the path its description names, and gives the description back.</summary>
    public static XElement Take(SolutionTree tree, string descriptionFile, SolutionPackage package)
    {
        var description = tree.Load(descriptionFile);
        var path = PathElements.Select(name => description.Element(name)?.Value).FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?? throw new SolutionPackException($"{descriptionFile}: none of {string.Join(", ", PathElements)} says where the file lies in the package. Add it.");
        package.Add(path.TrimStart('/'), tree.Content(descriptionFile[..^".data.xml".Length]));
        return description;
    }
}
