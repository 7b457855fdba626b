using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.App.Dashboards;
using BuyingDynamics.LocalDataverse.App.Session;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BuyingDynamics.LocalDataverse.App.Navigation;

/// <summary>/local/app: the site map in the user's language, without what the user may not read and without dashboards of other roles.</summary>
public static class NavigationEndpoint
{
    /// <summary>Serves it.</summary>
    public static void MapNavigation(this IEndpointRouteBuilder local) => local.MapGet("/app", Read);

    private static object Read(
        HttpRequest request, CallerResolution callers, UserDirectory directory, AppDefinition app, DashboardDirectory dashboards, LocalEnvironment environment)
    {
        var user = callers.UserOf(request);
        var lcid = directory.LanguageOf(user);
        var shown = dashboards.ShownTo(user).Select(dashboard => dashboard.Id).ToHashSet();
        return new
        {
            Name = app.Name(lcid),
            Areas = app.Areas().Select(area => new
            {
                Id = (string?)area.Attribute("Id"),
                Title = Title(area, lcid),
                Groups = area.Elements("Group")
                    .Select(group => new
                    {
                        Id = (string?)group.Attribute("Id"),
                        Title = Title(group, lcid),
                        Subareas = group.Elements("SubArea").Where(subarea => MayRead(environment, user, subarea) && HasPrivileges(environment, user, subarea) && IsShown(shown, subarea)).Select(subarea => Subarea(environment, subarea, lcid)).ToList(),
                    })
                    .Where(group => group.Subareas.Count > 0)
                    .ToList(),
            }).Where(area => area.Groups.Count > 0),
        };
    }

    private static object Subarea(LocalEnvironment environment, XElement subarea, int lcid)
    {
        var table = (string?)subarea.Attribute("Entity");
        return new
        {
            Id = (string?)subarea.Attribute("Id"),
            Title = Title(subarea, lcid) ?? (table is null ? null : environment.Metadata.Table(table).CollectionLabel[lcid]),
            Table = table,
            Url = (string?)subarea.Attribute("Url"),
            DashboardId = (string?)subarea.Attribute("DefaultDashboard"),
            Icon = (string?)subarea.Attribute("VectorIcon") ?? (string?)subarea.Attribute("Icon"),
        };
    }

    private static bool MayRead(LocalEnvironment environment, Guid user, XElement subarea) =>
        ((string?)subarea.Attribute("Entity") is not { } table || Has(environment, user, table, AccessRight.Read))
        && subarea.Elements("Privilege").All(needed => ((string?)needed.Attribute("Privilege") ?? "").Split(',')
            .All(right => Has(environment, user, (string?)needed.Attribute("Entity") ?? "", Enum.Parse<AccessRight>(right))));

    private static bool Has(LocalEnvironment environment, Guid user, string table, AccessRight right) =>
        environment.Metadata.Tables.ContainsKey(table) && environment.HasPrivilege(user, table, right);

    private static bool HasPrivileges(LocalEnvironment environment, Guid user, XElement subarea) => subarea.Elements("Privilege").All(privilege =>
        ((string?)privilege.Attribute("Privilege") ?? string.Empty).Split(',', StringSplitOptions.TrimEntries).All(name =>
            Enum.TryParse<AccessRight>(name, out var right)
                ? environment.HasPrivilege(user, (string?)privilege.Attribute("Entity") ?? string.Empty, right)
                : throw DataverseFault.BrokenPart("The site map", $"subarea {(string?)subarea.Attribute("Id")} asks for the privilege '{name}', which is not supported.")));

    private static bool IsShown(HashSet<Guid> dashboards, XElement subarea) =>
        (string?)subarea.Attribute("DefaultDashboard") is not { } dashboard || dashboards.Contains(Guid.Parse(dashboard));

    private static string? Title(XElement element, int lcid) =>
        AppDefinition.Title(element.Element("Titles")?.Elements("Title"), "LCID", "Title", lcid) ?? (string?)element.Attribute("Title");
}
