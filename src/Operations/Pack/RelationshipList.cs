using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>Relationships are described in one file per referenced table and put into the order of Other/Relationships.xml.</summary>
internal static class RelationshipList
{
    private const string List = "Other/Relationships.xml";

    public static IReadOnlyList<XElement> Read(SolutionTree tree)
    {
        var described = tree.Files("Other/Relationships").SelectMany(file => tree.Load(file).Elements()).ToLookup(Name);
        var listed = tree.Exists(List) ? tree.Load(List).Elements().Select(Name).ToList() : [];

        if (listed.FirstOrDefault(name => described[name].Count() != 1) is { } unclear)
        {
            throw new SolutionPackException($"{List}: the relationship {unclear} is listed here but described {described[unclear].Count()} times in Other/Relationships/. Describe each listed relationship once.");
        }

        if (described.Select(one => one.Key).Except(listed, StringComparer.Ordinal).FirstOrDefault() is { } unlisted)
        {
            throw new SolutionPackException($"{List}: the relationship {unlisted} is described in Other/Relationships/ but not listed here. Add <EntityRelationship Name=\"{unlisted}\" />.");
        }

        return listed.Select(name => described[name].Single()).ToList();
    }

    private static string Name(XElement relationship) => relationship.Attribute("Name")?.Value ?? "";
}
