using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.WebApi;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.App.Tables;

/// <summary>/local/process: the business process flow of a row, for the process bar.</summary>
public static class ProcessEndpoint
{
    /// <summary>Serves it.</summary>
    public static void MapProcess(this IEndpointRouteBuilder local) => local.MapGet("/process/{table}/{id:guid}", Read);

    private static object Read(string table, Guid id, HttpRequest request, CallerResolution callers, WebApiModelCache models, LocalEnvironment environment)
    {
        var service = environment.ServiceFor(callers.UserOf(request));
        var flows = Flows(models.Current, table).ToList();

        // The active instance that moved last; among finished ones, the last.
        var instance = flows
            .SelectMany(flow => Instances(service, flow, id))
            .OrderBy(row => row.GetAttributeValue<OptionSetValue>("statecode")?.Value ?? 0)
            .ThenByDescending(row => row.GetAttributeValue<DateTime>("modifiedon"))
            .FirstOrDefault();
        var process = instance?.GetAttributeValue<EntityReference>("processid")?.Id
            ?? (instance?.GetAttributeValue<EntityReference>("activestageid") is { } stage ? ProcessOf(service, stage.Id) : null);
        return new
        {
            Instance = instance is null ? null : new
            {
                Table = instance.LogicalName,
                environment.Metadata.Table(instance.LogicalName).EntitySetName,
                instance.Id,
                ActiveStageId = instance.GetAttributeValue<EntityReference>("activestageid")?.Id,
            },
            Stages = process is { } known ? Stages(service, known) : [],
        };
    }

    private static IEnumerable<(TableDefinition Flow, string Lookup)> Flows(WebApiModel model, string table) =>
        from flow in model.Catalog.Tables.Values
        where flow.Find("activestageid") is { IsLookup: true }
        from lookup in model.Lookups(flow)
        where string.Equals(lookup.Target, table, StringComparison.Ordinal)
        select (flow, lookup.Column);

    private static IEnumerable<Entity> Instances(IOrganizationService service, (TableDefinition Table, string Lookup) flow, Guid id)
    {
        var query = new QueryExpression(flow.Table.LogicalName) { ColumnSet = new ColumnSet("activestageid", "processid", "statecode", "modifiedon") };
        query.Criteria.AddCondition(flow.Lookup, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities;
    }

    private static Guid? ProcessOf(IOrganizationService service, Guid stage) =>
        service.Retrieve("processstage", stage, new ColumnSet("processid")).GetAttributeValue<EntityReference>("processid")?.Id;

    private static IEnumerable<object> Stages(IOrganizationService service, Guid process)
    {
        var query = new QueryExpression("processstage") { ColumnSet = new ColumnSet("stagename", "stagecategory") };
        query.Criteria.AddCondition("processid", ConditionOperator.Equal, process);

        // In memory, by value: a query orders a choice by its labels.
        return service.RetrieveMultiple(query).Entities.OrderBy(stage => stage.GetAttributeValue<OptionSetValue>("stagecategory")?.Value).Select(stage => new
        {
            stage.Id,
            Name = stage.GetAttributeValue<string>("stagename"),
            Category = stage.GetAttributeValue<OptionSetValue>("stagecategory")?.Value,
        });
    }
}
