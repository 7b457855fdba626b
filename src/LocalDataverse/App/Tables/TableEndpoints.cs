using BuyingDynamics.LocalDataverse.App.Navigation;
using BuyingDynamics.LocalDataverse.App.Session;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.WebApi;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.App.Tables;

/// <summary>/local/tables: what the browser app needs to know of a table, its views, charts and forms.</summary>
public static class TableEndpoints
{
    /// <summary>Serves them.</summary>
    public static void MapTables(this IEndpointRouteBuilder local)
    {
        local.MapGet("/tables/{table}", Describe);
        local.MapGet("/tables/{table}/views", Views);
        local.MapGet("/tables/{table}/charts", Charts);
        local.MapGet("/tables/{table}/forms", Forms);
    }

    private static object Describe(
        string table, HttpRequest request, CallerResolution callers, UserDirectory directory, WebApiModelCache models, LocalEnvironment environment)
    {
        var user = callers.UserOf(request);
        var model = models.Current;
        return TableDescription.Of(model, model.Catalog.Table(table), directory.LanguageOf(user), right => environment.HasPrivilege(user, table, right));
    }

    private static IEnumerable<object> Views(string table, HttpRequest request, CallerResolution callers, AppDefinition app, LocalEnvironment environment)
    {
        var query = new QueryExpression("savedquery") { ColumnSet = new ColumnSet("name", "querytype", "isdefault", "fetchxml", "layoutxml") };
        query.Criteria.AddCondition("returnedtypecode", ConditionOperator.Equal, environment.Metadata.Table(table).LogicalName);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder("name", OrderType.Ascending);
        var views = environment.ServiceFor(callers.UserOf(request)).RetrieveMultiple(query).Entities;
        Guid? opensWith = app.Views().Where(id => views.Any(view => view.Id == id)).Select(id => (Guid?)id).FirstOrDefault();
        return views.Select(view => new
        {
            view.Id,
            Name = view.GetAttributeValue<string>("name"),
            QueryType = view.GetAttributeValue<object>("querytype") is OptionSetValue type ? type.Value : view.GetAttributeValue<int>("querytype"),
            IsDefault = opensWith is { } first ? view.Id == first : view.GetAttributeValue<bool>("isdefault"),
            FetchXml = view.GetAttributeValue<string>("fetchxml"),
            LayoutXml = view.GetAttributeValue<string>("layoutxml"),
        });
    }

    private static IEnumerable<object> Charts(string table, HttpRequest request, CallerResolution callers, LocalEnvironment environment)
    {
        var query = new QueryExpression("savedqueryvisualization") { ColumnSet = new ColumnSet("name", "isdefault", "datadescription", "presentationdescription") };
        query.Criteria.AddCondition("primaryentitytypecode", ConditionOperator.Equal, environment.Metadata.Table(table).LogicalName);
        query.AddOrder("name", OrderType.Ascending);
        return environment.ServiceFor(callers.UserOf(request)).RetrieveMultiple(query).Entities.Select(chart => new
        {
            chart.Id,
            Name = chart.GetAttributeValue<string>("name"),
            IsDefault = chart.GetAttributeValue<bool>("isdefault"),
            DataDescription = chart.GetAttributeValue<string>("datadescription"),
            PresentationDescription = chart.GetAttributeValue<string>("presentationdescription"),
        });
    }

    private static IEnumerable<object> Forms(string table, string? type, HttpRequest request, CallerResolution callers, LocalEnvironment environment)
    {
        var wanted = type switch
        {
            null or "main" => 2,
            "quickCreate" => 7,
            _ => throw DataverseFault.BadAddress($"There are no forms of type '{type}': use main or quickCreate."),
        };
        var query = new QueryExpression("systemform") { ColumnSet = new ColumnSet("name", "type", "formxml") };
        query.Criteria.AddCondition("objecttypecode", ConditionOperator.Equal, environment.Metadata.Table(table).LogicalName);
        query.Criteria.AddCondition("type", ConditionOperator.Equal, wanted);
        query.Criteria.AddCondition("formactivationstate", ConditionOperator.Equal, 1);
        query.AddOrder("isdefault", OrderType.Descending);
        query.AddOrder("name", OrderType.Ascending);
        return environment.ServiceFor(callers.UserOf(request)).RetrieveMultiple(query).Entities.Select(form => new
        {
            form.Id,
            Name = form.GetAttributeValue<string>("name"),
            Type = type ?? "main",
            FormXml = form.GetAttributeValue<string>("formxml"),
        });
    }
}
