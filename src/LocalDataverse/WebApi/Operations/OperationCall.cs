using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.AspNetCore.Http;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Operations;

/// <summary>Calls an action (POST) or a function (GET), bound to a row or not.</summary>
public static class OperationCall
{
    /// <summary>Calls it and answers with its results; 204 when it has none.</summary>
    public static async Task<WebApiAnswer> AnswerAsync(
        WebApiRequest request, ODataUriParser uri, string name, IEnumerable<OperationSegmentParameter> arguments, EntityReference? target, TableDefinition? collection = null)
    {
        var operation = request.Model.Operations[name];
        if (operation.IsFunction != HttpMethods.IsGet(request.Http.Request.Method))
        {
            throw DataverseFault.BadAddress(operation.IsFunction ? $"{name} is a function: call it with GET." : $"{name} is an action: call it with POST.");
        }

        var message = new OrganizationRequest(name);
        if (target is not null && operation.Adapt is null)
        {
            message["Target"] = target;
        }

        if (operation.IsFunction)
        {
            OperationArguments.FromAddress(request, uri, operation, arguments, message);
        }
        else
        {
            OperationArguments.FromBody(request, operation, await request.BodyAsync(mayBeEmpty: true), message);
        }

        if (target is not null)
        {
            operation.Adapt?.Invoke(message, target);
        }

        if (collection is not null && string.Equals(operation.BoundTable, OperationDefinition.AnyTable, StringComparison.Ordinal))
        {
            OfCollection(message, collection);
        }

        var response = request.Execute(message);
        return operation.Results.Count == 0 ? WebApiAnswer.Done : OperationResult.Answer(request, operation, response);
    }

    // Bound to the collection of a table: its rows are of that table.
    private static void OfCollection(OrganizationRequest message, TableDefinition table)
    {
        foreach (var rows in message.Parameters.Values.OfType<EntityCollection>())
        {
            rows.EntityName = table.LogicalName;
        }
    }
}
