using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>
/// What is installed after a plain update: the new version's customizations, and whatever the installed version has that the new one
/// leaves out. An update never removes tables, columns, keys, relationships, choices, options, or the labels of views and forms.
/// </summary>
internal static class SolutionUpdate
{
    /// <summary>What tells the children of an element apart, by the name of that element; children of others are replaced with it.</summary>
    private static readonly Dictionary<string, Func<XElement, string?>> Keys = new(StringComparer.Ordinal)
    {
        ["Entities"] = child => child.Text("Name"),
        ["Entity"] = child => child.Name.LocalName,
        ["EntityInfo"] = child => child.Name.LocalName,
        ["entity"] = child => child.Name.LocalName,
        ["attributes"] = child => child.Attribute("PhysicalName")?.Value,
        ["attribute"] = child => child.Name.LocalName is "optionset" ? "optionset" : null,
        ["EntityKeys"] = child => child.Text("Name"),
        ["EntityRelationships"] = child => child.Attribute("Name")?.Value,
        ["optionsets"] = child => child.Attribute("Name")?.Value,
        ["optionset"] = child => child.Name.LocalName is "options" or "states" or "statuses" ? child.Name.LocalName : null,
        ["options"] = child => child.Attribute("value")?.Value,
        ["states"] = child => child.Attribute("value")?.Value,
        ["statuses"] = child => child.Attribute("value")?.Value,
        ["SavedQueries"] = child => child.Name.LocalName,
        ["savedqueries"] = child => child.Text("savedqueryid"),
        ["FormXml"] = child => child.Attribute("type")?.Value,
        ["forms"] = child => child.Text("formid"),
        ["Visualizations"] = child => child.Text("savedqueryvisualizationid"),
        ["Dashboards"] = child => child.Text("FormId"),
    };

    /// <summary>The new customizations with what only the installed ones have.</summary>
    public static XElement Over(XElement installed, XElement offered)
    {
        var merged = new XElement(offered);
        foreach (var slot in installed.Elements().Where(slot => slot.Name.LocalName is "Entities" or "EntityRelationships" or "optionsets" or "Dashboards"))
        {
            if (merged.Element(slot.Name) is { } same)
            {
                Keep(slot, same);
            }
            else
            {
                merged.Add(new XElement(slot));
            }
        }

        return merged;
    }

    private static void Keep(XElement installed, XElement offered)
    {
        if (!Keys.TryGetValue(installed.Name.LocalName, out var key))
        {
            return;
        }

        var known = offered.Elements().GroupBy(child => key(child)?.ToUpperInvariant()).Where(group => group.Key is not null).ToDictionary(group => group.Key!, group => group.First(), StringComparer.Ordinal);
        foreach (var child in installed.Elements().Where(child => key(child) is not null))
        {
            if (known.TryGetValue(key(child)!.ToUpperInvariant(), out var same))
            {
                Keep(child, same);
            }
            else
            {
                offered.Add(new XElement(child));
            }
        }
    }
}
