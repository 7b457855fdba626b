using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>Forms, dashboards, views, app and site map name web resources, views, charts, relationships and tables that exist.</summary>
internal sealed class ReferencedParts : ISolutionCheck
{
    private const string WebResourceSign = "$webresource:";

    public IEnumerable<SolutionFinding> Check(SolutionSource solution) =>
        WebResources(solution).Concat(Subgrids(solution)).Concat(App(solution));

    private static IEnumerable<SolutionFinding> WebResources(SolutionSource solution)
    {
        var named = solution.Forms.SelectMany(form => form.Root.Descendants("Library").Attributes("name").Concat(form.Root.Descendants("Handler").Attributes("libraryName"))
                .Select(attribute => (File: form, At: attribute.Parent!, Name: attribute.Value))
                .Concat(form.Root.Descendants("Url").Select(url => (File: form, At: url, Name: url.Value))))
            .Concat(solution.Views.SelectMany(view => view.Root.Descendants("cell").Attributes("imageproviderwebresource")
                .Select(attribute => (File: view, At: attribute.Parent!, Name: attribute.Value.Replace(WebResourceSign, "", StringComparison.Ordinal)))));
        return named.Where(one => !solution.Model.WebResources.Contains(one.Name))
            .Select(one => one.File.Finding(one.At, $"There is no web resource {one.Name}. Correct the name, or add WebResources/{one.Name}.data.xml."));
    }

    private static IEnumerable<SolutionFinding> Subgrids(SolutionSource solution)
    {
        foreach (var (form, grid) in solution.Forms.Concat(solution.Dashboards).SelectMany(form => form.Root.Descendants("parameters").Where(grid => grid.Element("TargetEntityType") is not null).Select(grid => (form, grid))))
        {
            var target = grid.Element("TargetEntityType")!.Value;
            var view = SolutionModel.Id(grid.Element("ViewId")?.Value);
            if (!string.Equals(solution.Model.ViewTables.GetValueOrDefault(view), target, StringComparison.Ordinal))
            {
                yield return form.Finding(grid, $"The subgrid shows {target} with the view {view}, which is no view of that table. Use the id of a file in its SavedQueries folder.");
            }

            if (grid.Element("VisualizationId")?.Value is { Length: > 0 } chart && !string.Equals(solution.Model.ChartTables.GetValueOrDefault(SolutionModel.Id(chart)), target, StringComparison.Ordinal))
            {
                yield return form.Finding(grid, $"The tile shows {target} with the chart {SolutionModel.Id(chart)}, which is no chart of that table. Use the id of a file in its Visualizations folder.");
            }

            if (grid.Element("RelationshipName")?.Value is { Length: > 0 } relationship && !solution.Model.RelationshipNames.Contains(relationship))
            {
                yield return form.Finding(grid, $"The subgrid follows the relationship {relationship}, which does not exist. Use a name out of Other/Relationships.xml.");
            }
        }
    }

    private static IEnumerable<SolutionFinding> App(SolutionSource solution)
    {
        foreach (var (file, element) in solution.In("AppModules").Concat(solution.In("AppModuleSiteMaps")).SelectMany(file => file.Root.Descendants().Select(element => (file, element))))
        {
            if (Missing(element, solution) is { } missing)
            {
                yield return file.Finding(element, $"The app names {missing}, which does not exist. Correct it, or remove the entry.");
            }
        }
    }

    private static string? Missing(XElement element, SolutionSource solution)
    {
        var (model, id) = (solution.Model, SolutionModel.Id(element.Attribute("id")?.Value));
        return (element.Name.LocalName, element.Attribute("type")?.Value) switch
        {
            ("SubArea", _) when element.Attribute("Entity")?.Value is { } table && !model.HasTable(table) => $"the table {table}",
            ("SubArea", _) when element.Attribute("DefaultDashboard")?.Value is { } dashboard && !model.DashboardIds.Contains(SolutionModel.Id(dashboard)) => $"the dashboard {dashboard}",
            ("AppModuleComponent", "1") when element.Attribute("schemaName")?.Value is { } table && !model.HasTable(table) => $"the table {table}",
            ("AppModuleComponent", "26") when !model.ViewTables.ContainsKey(id) => $"the view {id}",
            ("AppModuleComponent", "60") when !model.FormIds.Contains(id) && !model.DashboardIds.Contains(id) => $"the form or dashboard {id}",
            ("AppModuleComponent", "62") when element.Attribute("schemaName")?.Value is { } map && !solution.In($"AppModuleSiteMaps/{map}").Any() => $"the site map {map}",
            _ => null,
        };
    }
}
