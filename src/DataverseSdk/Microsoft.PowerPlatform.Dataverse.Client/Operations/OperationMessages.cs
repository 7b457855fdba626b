using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Messages;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Operations;

/// <summary>Every message without words of its own here: the action or function of its name, as $metadata declares it.</summary>
internal static class OperationMessages
{
    private const string Target = "Target";

    /// <exception cref="DataverseOperationException">The environment has no such action or function.</exception>
    public static async Task<Translation> TranslateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var operation = KnownOperations.Find(request.RequestName)
            ?? await session.Connection.Operations.FindAsync(request.RequestName, session, cancellation).ConfigureAwait(false)
            ?? throw new DataverseOperationException($"The message '{request.RequestName}' is not supported: {session.Connection.Instance} declares no action or function of this name.");
        var arguments = request.Parameters.Where(parameter => !RequestOptions.Knows(parameter.Key)).ToDictionary(StringComparer.Ordinal);
        var tables = await RowTables.ReadAsync(session, cancellation, [.. arguments.Values, Binding(operation)]).ConfigureAwait(false);
        var address = Address(operation, arguments, tables);
        var writer = new ArgumentWriter(tables);
        var call = operation.IsFunction
            ? WebApiCall.Get(FunctionAddress(address, operation, arguments, writer))
            : new WebApiCall(HttpMethod.Post, address)
            {
                Body = JsonBody.Object(json =>
                {
                    foreach (var (name, value) in arguments.Where(argument => argument.Value is not null))
                    {
                        json.WritePropertyName(name);
                        writer.Write(json, name, value);
                    }
                }),
            };
        return operation.Results.Count == 0
            ? Translation.Of(call)
            : Translation.Of(call, answer => Results(answer, operation, session, cancellation));
    }

    private static EntityReference Binding(OperationShape operation) =>
        operation.Binding is { ModelName: not "crmbaseentity" } binding ? new EntityReference(binding.ModelName) : null;

    private static ParameterCollection Results(WebApiAnswer answer, OperationShape operation, WebApiSession session, CancellationToken cancellation)
    {
        if (answer.Body.Length == 0)
            return [];
        var json = answer.Json;
        // Rows may be of tables that nobody has asked about yet; the answer is there, only their definitions are read.
        var tables = Task.Run(() => session.Connection.Tables.ReadAsync(ResultReader.Tables(json, operation), session, cancellation), cancellation).GetAwaiter().GetResult();
        return new ResultReader(tables).Read(json, operation);
    }

    private static string Address(OperationShape operation, Dictionary<string, object> arguments, TableSet tables)
    {
        if (operation.Binding is not { } binding)
            return operation.Name;
        var qualified = $"Microsoft.Dynamics.CRM.{operation.Name}";
        if (binding.IsCollection)
            return $"{tables[binding.ModelName].EntitySetName}/{qualified}";
        var target = arguments.Remove(Target, out var value) ? value : null;
        return target is EntityReference row
            ? $"{RowAddress.Of(tables[row.LogicalName], row)}/{qualified}"
            : throw new DataverseOperationException($"The message '{operation.Name}' is bound to a row of {binding.ModelName}: give it as the parameter {Target} (EntityReference).");
    }

    private static string FunctionAddress(string address, OperationShape operation, Dictionary<string, object> arguments, ArgumentWriter writer)
    {
        var given = arguments.Where(argument => argument.Value is not null).ToList();
        if (given.Find(argument => operation.Parameters.All(parameter => parameter.Name != argument.Key)) is { Key: { } unknown })
            throw new DataverseOperationException($"The function '{operation.Name}' has no parameter '{unknown}'.");
        var names = string.Join(',', given.Select((argument, index) => $"{argument.Key}=@p{index}"));
        var values = string.Join('&', given.Select((argument, index) => $"@p{index}={writer.Literal(argument.Key, argument.Value)}"));
        return $"{address}({names}){(given.Count == 0 ? string.Empty : "?" + values)}";
    }
}
