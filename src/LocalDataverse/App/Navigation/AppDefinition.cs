using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.App.Navigation;

/// <summary>The model-driven app that the imported solution brought: its name and its site map.</summary>
public sealed class AppDefinition(LocalEnvironment environment)
{
    /// <summary>Unique name of the app; empty when no solution brought one.</summary>
    public string UniqueName => App()?.GetAttributeValue<string>("uniquename") ?? string.Empty;

    /// <summary>Name of the app in a language: that of its site map when it has one there.</summary>
    public string Name(int lcid) =>
        Title(SiteMap()?.Element("LocalizedNames")?.Elements("LocalizedName"), "languagecode", "description", lcid)
        ?? App()?.GetAttributeValue<string>("name")
        ?? "Local environment";

    /// <summary>The site map's areas; empty when there is none.</summary>
    public IEnumerable<XElement> Areas() => SiteMap()?.DescendantsAndSelf("Area") ?? [];

    /// <summary>The views that the app lists, in its order: of each table the first is the one it opens with. Empty when it shows all views.</summary>
    public IReadOnlyList<Guid> Views() =>
        App()?.GetAttributeValue<string>("configxml") is { } xml
            ? [.. XElement.Parse(xml).Descendants("AppModuleComponent").Where(component => (string?)component.Attribute("type") is "26").Select(component => Guid.Parse((string)component.Attribute("id")!))]
            : [];

    /// <summary>The text of a site map element in a language, else in the base language, else the first; null when it has none.</summary>
    public static string? Title(IEnumerable<XElement>? titles, string languageAttribute, string textAttribute, int lcid)
    {
        var byLanguage = (titles ?? []).ToDictionary(title => (int?)title.Attribute(languageAttribute) ?? 0, title => (string?)title.Attribute(textAttribute) ?? string.Empty);
        return byLanguage.Count == 0 ? null : new LocalizedText(byLanguage)[lcid];
    }

    private Entity? App() => First(new QueryExpression("appmodule") { ColumnSet = new ColumnSet("uniquename", "name", "configxml") }, "createdon");

    private XElement? SiteMap()
    {
        var query = new QueryExpression("sitemap") { ColumnSet = new ColumnSet("sitemapxml") };
        query.Criteria.AddCondition("sitemapnameunique", ConditionOperator.Equal, UniqueName);
        return First(query, "createdon")?.GetAttributeValue<string>("sitemapxml") is { } xml ? XElement.Parse(xml) : null;
    }

    private Entity? First(QueryExpression query, string order)
    {
        query.TopCount = 1;
        query.AddOrder(order, OrderType.Descending);
        return environment.ServiceFor(environment.SystemUserId).RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
