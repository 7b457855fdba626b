using System.Collections.Frozen;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Names of views, forms, charts and dashboards in the languages of their solutions: as on the platform, everyone reads them in his own.</summary>
internal sealed class ComponentLabels
{
    private static readonly string[] IdElements = ["savedqueryid", "formid", "FormId", "savedqueryvisualizationid"];
    private readonly FrozenDictionary<Guid, LocalizedText> byId;

    private ComponentLabels(FrozenDictionary<Guid, LocalizedText> byId) => this.byId = byId;

    /// <summary>No names.</summary>
    public static ComponentLabels Empty { get; } = new(FrozenDictionary<Guid, LocalizedText>.Empty);

    /// <summary>The names in these customizations; a later one wins.</summary>
    public static ComponentLabels Of(IEnumerable<XElement> customizations)
    {
        var found = new Dictionary<Guid, LocalizedText>();
        foreach (var element in customizations.SelectMany(root => root.Descendants().Where(element => element.Name.LocalName is "savedquery" or "systemform" or "visualization" or "Dashboard")))
        {
            if (IdElements.Select(element.Text).OfType<string>().FirstOrDefault() is { } id && element.Element("LocalizedNames") is { } names)
            {
                found[SolutionXml.Id(id)] = names.Labels();
            }
        }

        return new ComponentLabels(found.ToFrozenDictionary());
    }

    /// <summary>Puts the name in this language into the row, when it is of such a component.</summary>
    public void Translate(Entity row, int language)
    {
        if (row.LogicalName is "savedquery" or "systemform" or "savedqueryvisualization"
            && row.Contains("name")
            && byId.TryGetValue(row.Id, out var label)
            && label.ByLanguage.TryGetValue(language, out var name))
        {
            row["name"] = name;
        }
    }
}
