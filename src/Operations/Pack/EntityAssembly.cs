using System.Xml.Linq;

namespace BuyingDynamics.Operations.Pack;

/// <summary>One table: Entity.xml with its forms, views, charts and ribbon put in their places.</summary>
internal static class EntityAssembly
{
    public static XElement Assemble(SolutionTree tree, string folder, SolutionPackage package)
    {
        var entity = tree.Load($"{folder}/Entity.xml");
        AddForms(tree, folder, entity);
        AddViews(tree, folder, entity);
        AddCharts(tree, folder, entity);
        AddRibbon(tree, folder, entity);
        foreach (var formula in tree.Files($"{folder}/Formulas", ".xaml"))
        {
            package.Add("Formulas/" + Path.GetFileName(formula), tree.Content(formula));
        }

        return entity;
    }

    private static void AddForms(SolutionTree tree, string folder, XElement entity)
    {
        foreach (var kind in tree.Folders($"{folder}/FormXml"))
        {
            var forms = new XElement("forms", new XAttribute("type", Path.GetFileName(kind)));
            forms.Add(tree.ForThisKindOfPackage(tree.Files(kind)).SelectMany(file => tree.Load(file).Elements()));
            Place(entity, "FormXml").Add(forms);
        }
    }

    private static void AddViews(SolutionTree tree, string folder, XElement entity)
    {
        var views = tree.Files($"{folder}/SavedQueries").SelectMany(file => tree.Load(file).Elements()).ToList();
        if (views.Count > 0)
        {
            Place(entity, "SavedQueries").Add(new XElement("savedqueries", views));
        }
    }

    private static void AddCharts(SolutionTree tree, string folder, XElement entity)
    {
        var charts = tree.Files($"{folder}/Visualizations").Select(tree.Load).ToList();
        if (charts.Count > 0)
        {
            Place(entity, "SavedQueries").AddAfterSelf(new XElement("Visualizations", charts));
        }
    }

    private static void AddRibbon(SolutionTree tree, string folder, XElement entity)
    {
        if (tree.Exists($"{folder}/RibbonDiff.xml"))
        {
            Place(entity, "RibbonDiffXml").ReplaceWith(tree.Load($"{folder}/RibbonDiff.xml"));
        }
    }

    private static XElement Place(XElement entity, string name)
    {
        if (entity.Element(name) is not { } place)
        {
            place = new XElement(name);
            entity.Add(place);
        }

        return place;
    }
}
