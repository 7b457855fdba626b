using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BuyingDynamics.LocalDataverse.App.Dashboards;

/// <summary>/local/dashboards: the dashboards that the user is shown, and the form of one.</summary>
public static class DashboardEndpoints
{
    /// <summary>Serves them.</summary>
    public static void MapDashboards(this IEndpointRouteBuilder local)
    {
        local.MapGet("/dashboards", All);
        local.MapGet("/dashboards/{id:guid}", One);
    }

    private static IEnumerable<object> All(HttpRequest request, CallerResolution callers, DashboardDirectory dashboards) =>
        dashboards.ShownTo(callers.UserOf(request)).Select(dashboard => new { dashboard.Id, dashboard.Name });

    private static object One(Guid id, HttpRequest request, CallerResolution callers, DashboardDirectory dashboards) =>
        dashboards.ShownTo(callers.UserOf(request)).FirstOrDefault(dashboard => dashboard.Id == id) ?? throw DataverseFault.RowNotFound("systemform", id);
}
