using System.Xml.Linq;

namespace BuyingDynamics.Operations.Tests.Pack;

/// <summary>Takes a package of somebody else apart into a solution folder, by the rules that the packer puts it together by.</summary>
internal static class UnpackedZip
{
    private static readonly (string Slot, string Folder)[] OneFileEach =
        [("Roles", "Roles"), ("optionsets", "OptionSets"), ("Dashboards", "Dashboards"), ("SdkMessageProcessingSteps", "SdkMessageProcessingSteps")];

    private static readonly string[] ListsInOther = ["FieldSecurityProfiles", "EntityMaps", "ConnectionRoles"];

    public static SmallSolution Unpack(PackedZip zip)
    {
        var solution = new SmallSolution();
        Directory.Delete(Path.Combine(solution.Options.SolutionFolder, "Entities"), recursive: true);
        var customizations = zip.Customizations;
        foreach (var entity in Take(customizations, "Entities"))
        {
            Entity(solution, entity);
        }

        foreach (var (slot, folder) in OneFileEach)
        {
            Number(Take(customizations, slot), (one, number) => solution.Add($"{folder}/{number:000}.xml", one.ToString()));
        }

        foreach (var (slot, file) in new[] { ("AppModules", "AppModule"), ("AppModuleSiteMaps", "AppModuleSiteMap") })
        {
            Number(Take(customizations, slot), (one, number) => solution.Add($"{slot}/{number:000}/{file}.xml", one.ToString()));
        }

        foreach (var list in ListsInOther.Where(list => customizations.Element(list)?.HasElements == true))
        {
            solution.Add($"Other/{list}.xml", new XElement(list, Take(customizations, list)).ToString());
        }

        foreach (var siteMap in Take(customizations, "SiteMap"))
        {
            solution.Add("Other/SiteMap.xml", siteMap.ToString());
        }

        Relationships(solution, Take(customizations, "EntityRelationships"));
        solution.Add("Other/Customizations.xml", customizations.ToString()).Add("Other/Solution.xml", zip.Text("solution.xml"));
        foreach (var part in zip.Parts.Keys.Where(part => part.Contains('/', StringComparison.Ordinal)))
        {
            solution.Add(part.Replace("%7B", "{", StringComparison.Ordinal).Replace("%7D", "}", StringComparison.Ordinal), zip.Text(part));
        }

        return solution;
    }

    private static void Entity(SmallSolution solution, XElement entity)
    {
        var folder = $"Entities/{entity.Element("Name")!.Value}";
        foreach (var forms in Take(entity, "FormXml"))
        {
            Number(forms.Elements(), (form, number) => solution.Add($"{folder}/FormXml/{forms.Attribute("type")!.Value}/{number:000}.xml", new XElement("forms", form).ToString()));
        }

        Number(Take(entity, "SavedQueries").Elements(), (view, number) => solution.Add($"{folder}/SavedQueries/{number:000}.xml", new XElement("savedqueries", view).ToString()));
        Number(Take(entity, "Visualizations"), (chart, number) => solution.Add($"{folder}/Visualizations/{number:000}.xml", chart.ToString()));
        entity.Element("Visualizations")?.Remove();
        if (entity.Element("RibbonDiffXml") is { HasElements: true } ribbon)
        {
            solution.Add($"{folder}/RibbonDiff.xml", ribbon.ToString());
            ribbon.ReplaceWith(new XElement("RibbonDiffXml"));
        }

        solution.Add($"{folder}/Entity.xml", entity.ToString());
    }

    private static void Relationships(SmallSolution solution, List<XElement> relationships)
    {
        foreach (var group in relationships.GroupBy(relationship => relationship.Element("ReferencedEntityName")?.Value ?? "None", StringComparer.Ordinal))
        {
            solution.Add($"Other/Relationships/{group.Key}.xml", new XElement("EntityRelationships", group).ToString());
        }

        solution.Add("Other/Relationships.xml", new XElement("EntityRelationships", relationships.Select(relationship => new XElement(relationship.Name, relationship.Attribute("Name")))).ToString());
    }

    private static List<XElement> Take(XElement parent, string slot)
    {
        var taken = parent.Element(slot)?.Elements().ToList() ?? [];
        taken.ForEach(element => element.Remove());
        return taken;
    }

    private static void Number(IEnumerable<XElement> elements, Action<XElement, int> add)
    {
        foreach (var (number, element) in elements.Index())
        {
            add(element, number);
        }
    }
}
