using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.App;

/// <summary>/WebResources/{name}: scripts, pages and images of the imported solutions.</summary>
public static class WebResources
{
    /// <summary>Serves them.</summary>
    public static void MapWebResources(this IEndpointRouteBuilder routes) => routes.MapGet("/WebResources/{**name}", Read);

    private static IResult Read(string name, LocalEnvironment environment)
    {
        var query = new QueryExpression("webresource") { ColumnSet = new ColumnSet("content", "webresourcetype"), TopCount = 1 };
        query.Criteria.AddCondition("name", ConditionOperator.Equal, name);
        var found = environment.ServiceFor(environment.SystemUserId).RetrieveMultiple(query).Entities;
        return found is [var resource, ..]
            ? Results.File(Convert.FromBase64String(resource.GetAttributeValue<string>("content") ?? string.Empty), ContentType(resource.GetAttributeValue<OptionSetValue>("webresourcetype")?.Value))
            : Results.Text($"There is no web resource '{name}'. Check the name, and that the solution that brings it is imported.", statusCode: StatusCodes.Status404NotFound);
    }

    // Numbers of the choice webresource_webresourcetype.
    private static string ContentType(int? type) => type switch
    {
        1 => "text/html; charset=utf-8",
        2 => "text/css; charset=utf-8",
        3 => "text/javascript; charset=utf-8",
        4 or 9 or 12 => "application/xml; charset=utf-8",
        5 => "image/png",
        6 => "image/jpeg",
        7 => "image/gif",
        10 => "image/x-icon",
        11 => "image/svg+xml",
        _ => "application/octet-stream",
    };
}
