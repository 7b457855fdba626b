using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Components;

/// <summary>Forms, views, charts, dashboards, web resources, apps and site maps.</summary>
internal static class UiComponents
{
    private static readonly Dictionary<string, int> FormTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["main"] = 2, ["mobile"] = 5, ["quick"] = 6, ["quickCreate"] = 7, ["dialog"] = 8, ["taskFlowForm"] = 9,
        ["interactionCentricDashboard"] = 10, ["card"] = 11, ["mainInteractionCentric"] = 12, ["contextualDashboard"] = 13,
    };

    /// <summary>All of them.</summary>
    public static IEnumerable<ComponentRow> Read(ComponentSource source) =>
        source.Package.Slot("Entities").SelectMany(entity => OfTable(source, entity))
            .Concat(source.Package.Slot("Dashboards").Select(Dashboard))
            .Concat(source.Package.Slot("WebResources").Select(resource => WebResource(source, resource)))
            .Concat(source.Package.Slot("AppModules").Select(app => App(source, app)))
            .Concat(source.Package.Slot("AppModuleSiteMaps").Select(map => SiteMap(source, map)));

    private static IEnumerable<ComponentRow> OfTable(ComponentSource source, XElement entity)
    {
        var table = SolutionMetadata.NameOf(entity);
        if (entity.Element("RibbonDiffXml")?.Descendants("CustomAction").Any() == true)
        {
            source.Warnings.Add($"The command bar changes of table '{table}' are not shown: this environment has no command bars.");
        }

        return entity.Elements("FormXml").Elements("forms").SelectMany(forms => forms.Elements("systemform").Select(form => Form(table, forms.Attribute("type")?.Value ?? "main", form)))
            .Concat(entity.Elements("SavedQueries").Elements("savedqueries").Elements("savedquery").Select(view => View(table, view)))
            .Concat(entity.Elements("Visualizations").Elements("visualization").Select(chart => Chart(table, chart)));
    }

    private static ComponentRow Form(string table, string kind, XElement form) => new(60, new Entity("systemform", SolutionXml.Id(form.RequiredText("formid")))
    {
        ["name"] = Shortened(ComponentSource.NameOf(form), 100, "Information"),
        ["objecttypecode"] = table,
        ["type"] = new OptionSetValue(FormTypes.TryGetValue(kind, out var type) ? type : throw DataverseFault.UnsupportedComponents(table, [$"a form of kind '{kind}'"])),
        ["formxml"] = ComponentSource.Xml(form.Element("form")),
        ["isdefault"] = form.Flag("isdefault"),
        ["formactivationstate"] = new OptionSetValue(form.Number("FormActivationState") ?? 1),
        ["formpresentation"] = new OptionSetValue(form.Number("FormPresentation") ?? 1),
        ["description"] = form.Element("Descriptions").Labels()[1033],
    });

    private static ComponentRow View(string table, XElement view) => new(26, new Entity("savedquery", SolutionXml.Id(view.RequiredText("savedqueryid")))
    {
        ["name"] = Shortened(ComponentSource.NameOf(view), 200, "View"),
        ["returnedtypecode"] = table,
        ["querytype"] = view.Number("querytype") ?? 0,
        ["fetchxml"] = ComponentSource.Inner(view.Element("fetchxml")),
        ["layoutxml"] = ComponentSource.Inner(view.Element("layoutxml")),
        ["columnsetxml"] = ComponentSource.Inner(view.Element("columnsetxml")),
        ["isdefault"] = view.Flag("isdefault"),
        ["isquickfindquery"] = view.Flag("isquickfindquery"),
        ["isprivate"] = view.Flag("isprivate"),
        ["isuserdefined"] = false,
        ["statecode"] = new OptionSetValue(view.Number("statecode") ?? 0),
        ["statuscode"] = new OptionSetValue(view.Number("statuscode") ?? 1),
    });

    private static ComponentRow Chart(string table, XElement chart) => new(59, new Entity("savedqueryvisualization", SolutionXml.Id(chart.RequiredText("savedqueryvisualizationid")))
    {
        ["name"] = Shortened(ComponentSource.NameOf(chart), 100, "Chart"),
        ["primaryentitytypecode"] = table,
        ["datadescription"] = ComponentSource.Inner(chart.Element("datadescription")),
        ["presentationdescription"] = ComponentSource.Inner(chart.Element("presentationdescription")),
        ["isdefault"] = chart.Flag("isdefault"),
    });

    private static ComponentRow Dashboard(XElement dashboard) => new(60, new Entity("systemform", SolutionXml.Id(dashboard.RequiredText("FormId")))
    {
        ["name"] = Shortened(ComponentSource.NameOf(dashboard), 100, "Dashboard"),
        ["objecttypecode"] = "none",
        ["type"] = new OptionSetValue(0),
        ["formxml"] = ComponentSource.Xml(dashboard.Descendants("form").FirstOrDefault()),
        ["isdefault"] = dashboard.Flag("IsDefault"),
        ["formactivationstate"] = new OptionSetValue(1),
        ["formpresentation"] = new OptionSetValue(1),
    });

    private static ComponentRow WebResource(ComponentSource source, XElement resource)
    {
        var name = resource.RequiredText("Name");
        return new(61, new Entity("webresource", SolutionXml.Id(resource.RequiredText("WebResourceId")))
        {
            ["name"] = name,
            ["displayname"] = resource.Text("DisplayName") ?? name,
            ["webresourcetype"] = new OptionSetValue(resource.Number("WebResourceType") ?? throw DataverseFault.BrokenPart("customizations.xml", $"web resource {name} has no type.")),
            ["languagecode"] = resource.Number("LanguageCode"),
            ["content"] = Convert.ToBase64String(source.Package.File(resource.RequiredText("FileName"))),
            ["dependencyxml"] = resource.Text("DependencyXml"),
        });
    }

    private static ComponentRow App(ComponentSource source, XElement app)
    {
        var name = app.RequiredText("UniqueName");
        return new(80, new Entity("appmodule", source.IdByName("appmodule", "uniquename", name))
        {
            ["uniquename"] = name,
            ["name"] = Shortened(ComponentSource.NameOf(app), 100, name),
            ["clienttype"] = app.Number("ClientType") ?? 4,
            ["formfactor"] = app.Number("FormFactor") ?? 1,
            ["configxml"] = ComponentSource.Xml(app),
            ["statecode"] = new OptionSetValue(app.Number("statecode") ?? 0),
            ["statuscode"] = new OptionSetValue(app.Number("statuscode") ?? 1),
        });
    }

    /// <summary>Stored with its localized names, not only the SiteMap element: they title the app.</summary>
    private static ComponentRow SiteMap(ComponentSource source, XElement map)
    {
        var name = map.RequiredText("SiteMapUniqueName");
        return new(62, new Entity("sitemap", source.IdByName("sitemap", "sitemapnameunique", name))
        {
            ["sitemapnameunique"] = name,
            ["sitemapname"] = Shortened(ComponentSource.NameOf(map), 200, name),
            ["sitemapxml"] = ComponentSource.Xml(map),
            ["isappaware"] = true,
        });
    }

    private static string Shortened(string name, int length, string whenEmpty) =>
        name.Length == 0 ? whenEmpty : name.Length <= length ? name : name[..length];
}
