using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>Reads the Custom APIs that imported solutions brought.</summary>
public static class CustomApiOperations
{
    /// <summary>One operation per row of customapi, with its parameters and results.</summary>
    public static IEnumerable<OperationDefinition> Read(IOrganizationService system)
    {
        var parameters = Values(system, "customapirequestparameter").ToLookup(value => value.Api, value => value.Value);
        var results = Values(system, "customapiresponseproperty").ToLookup(value => value.Api, value => value.Value);
        return All(system, "customapi").Select(api => new OperationDefinition(
            api.GetAttributeValue<string>("uniquename"), api.GetAttributeValue<bool>("isfunction"), [.. parameters[api.Id]], [.. results[api.Id]])
        {
            BoundTable = Choice(api, "bindingtype") == 0 ? null : api.GetAttributeValue<string>("boundentitylogicalname"),
            IsBoundToCollection = Choice(api, "bindingtype") == 2,
        });
    }

    private static IEnumerable<(Guid Api, OperationValue Value)> Values(IOrganizationService system, string table) =>
        All(system, table)
            .Where(row => row.Contains("customapiid"))
            .Select(row => (row.GetAttributeValue<EntityReference>("customapiid").Id, new OperationValue(
                row.GetAttributeValue<string>("uniquename"),
                (OperationValueType)Choice(row, "type"),
                row.GetAttributeValue<bool>("isoptional"),
                row.GetAttributeValue<string>("logicalentityname"))));

    private static int Choice(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value ?? 0;

    private static IEnumerable<Entity> All(IOrganizationService system, string table) =>
        system.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(allColumns: true) }).Entities;
}
