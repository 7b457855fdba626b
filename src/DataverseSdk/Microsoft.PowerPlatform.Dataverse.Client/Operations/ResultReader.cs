using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Operations;

/// <summary>Reads the results of actions and functions by their declared types.</summary>
internal sealed class ResultReader(TableSet tables)
{
    private const string TypeAnnotation = "@odata.type";

    /// <summary>The tables that an answer speaks of, by the type annotations in it.</summary>
    public static IEnumerable<string> Tables(JsonElement json, OperationShape operation) =>
        Types(json).Concat(operation.Results.Select(result => result.Type.ModelName)).Where(name => name is not null and not "crmbaseentity" and not "expando").Distinct();

    /// <summary>All results that have a value.</summary>
    public ParameterCollection Read(JsonElement json, OperationShape operation)
    {
        var results = new ParameterCollection();
        foreach (var result in operation.Results)
        {
            // Rows are returned as such when they are the only result: the answer itself is the row, or its value the rows.
            var value = result.Name is not null && json.TryGetProperty(result.Name, out var named) ? named
                : result.Name is not null ? default
                : result.Type.IsCollection || result.Type.ModelName is null ? json.GetProperty("value") : json;
            if (Value(value, result) is { } read)
                results[result.Name ?? (result.Type.IsCollection ? "EntityCollection" : result.Type.ModelName is null ? "value" : "Entity")] = read;
        }

        // Rows in complex results are not always declared: local environments leave them to the annotations.
        foreach (var property in json.EnumerateObject().Where(property => !property.Name.Contains('@') && operation.Results.All(result => result.Name is not null && result.Name != property.Name)))
        {
            if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array && Undeclared(property.Value) is { } read)
                results[property.Name] = read;
        }

        return results;
    }

    private object Value(JsonElement value, OperationValue result) => (value.ValueKind, result.Type) switch
    {
        (JsonValueKind.Undefined or JsonValueKind.Null, _) => null,
        (JsonValueKind.Array, { IsCollection: true, Name: "Edm.String" }) => value.EnumerateArray().Select(item => item.GetString()).ToArray(),
        (JsonValueKind.Array, { IsCollection: true, Name: "Edm.Guid" }) => value.EnumerateArray().Select(item => item.GetGuid()).ToArray(),
        (JsonValueKind.Array, { IsCollection: true, Name: "Edm.Int32" }) => value.EnumerateArray().Select(item => item.GetInt32()).ToArray(),
        (JsonValueKind.Array, { IsCollection: true, ModelName: { } table }) => Rows(value, table),
        (_, { Name: "Edm.String" }) => value.GetString(),
        (_, { Name: "Edm.Boolean" }) => value.GetBoolean(),
        (_, { Name: "Edm.Int32" or "Edm.Int16" or "Edm.Byte" }) => value.GetInt32(),
        (_, { Name: "Edm.Int64" }) => value.GetInt64(),
        (_, { Name: "Edm.Decimal" }) => value.GetDecimal(),
        (_, { Name: "Edm.Double" or "Edm.Single" }) => value.GetDouble(),
        (_, { Name: "Edm.Guid" }) => value.GetGuid(),
        (_, { Name: "Edm.DateTimeOffset" or "Edm.Date" }) => Moments.Read(value.GetString()),
        (_, { Name: "Edm.Binary" }) => value.GetBytesFromBase64(),
        (JsonValueKind.Object, { ModelName: { } table }) => RowOrReference(value, table),
        _ => throw new DataverseOperationException($"The result {result.Name ?? "value"} is of type {result.Type.Name}, which has no form in the SDK here."),
    };

    private object Undeclared(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray().All(item => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(TypeAnnotation, out _)) ? Rows(value, null) : null
        : value.TryGetProperty(TypeAnnotation, out _) ? RowOrReference(value, null) : null;

    private EntityCollection Rows(JsonElement list, string declared) =>
        new([.. list.EnumerateArray().Select(item => new RowReader(Table(item, declared)).Read(item))]);

    /// <summary>A reference comes as a row with nothing but its id.</summary>
    private object RowOrReference(JsonElement value, string declared)
    {
        var table = Table(value, declared);
        var row = new RowReader(table).Read(value);
        return row.Attributes.Count == 1 && row.Id != Guid.Empty ? new EntityReference(table.LogicalName, row.Id) : row;
    }

    private TableShape Table(JsonElement row, string declared) => tables[TypeOf(row) ?? declared];

    private static IEnumerable<string> Types(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Types(property.Value)).Append(TypeOf(json)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Types),
        _ => [],
    };

    private static string TypeOf(JsonElement row) =>
        row.TryGetProperty(TypeAnnotation, out var type) && type.ValueKind == JsonValueKind.String && type.GetString() is { } name && !name.StartsWith("#Collection", StringComparison.Ordinal)
            ? name[(name.LastIndexOf('.') + 1)..]
            : null;
}
