using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using BuyingDynamics.LocalDataverse.WebApi.Reading;
using Microsoft.OData.UriParser;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Organization;

namespace BuyingDynamics.LocalDataverse.WebApi.Operations;

/// <summary>Reads the arguments of actions and functions.</summary>
public static class OperationArguments
{
    /// <summary>An action's arguments: the properties of the body.</summary>
    public static void FromBody(WebApiRequest request, OperationDefinition operation, JsonElement body, OrganizationRequest message)
    {
        foreach (var property in body.EnumerateObject().Where(property => !property.Name.Contains('@', StringComparison.Ordinal)))
        {
            var parameter = operation.Parameters.FirstOrDefault(candidate => string.Equals(candidate.Name, property.Name, StringComparison.Ordinal))
                ?? throw DataverseFault.BadPayload($"'{property.Name}' is no parameter of '{operation.Name}'. {Known(operation)}");
            if (property.Value.ValueKind != JsonValueKind.Null)
            {
                message[parameter.Name] = Value(request, parameter, property.Value);
            }
        }
    }

    /// <summary>A function's arguments: those in its parentheses.</summary>
    public static void FromAddress(
        WebApiRequest request, ODataUriParser uri, OperationDefinition operation, IEnumerable<OperationSegmentParameter> arguments, OrganizationRequest message)
    {
        foreach (var argument in arguments)
        {
            var parameter = operation.Parameters.First(candidate => string.Equals(candidate.Name, argument.Name, StringComparison.Ordinal));
            if (parameter.Type == OperationValueType.EntityReference)
            {
                message[parameter.Name] = Reference(request, parameter, Json(request, argument));
                continue;
            }

            // The parser wraps an alias whose value may be null into a conversion.
            var given = argument.Value is ConvertNode conversion ? conversion.Source : argument.Value;
            var node = given is ParameterAliasNode alias ? uri.ParameterAliasNodes[alias.Alias] : given as QueryNode;
            var value = node is null ? argument.Value : FilterValues.One(node);
            message[parameter.Name] = value switch
            {
                null => null,
                DateTimeOffset moment => moment.UtcDateTime,
                int number when parameter.Type == OperationValueType.Picklist => new OptionSetValue(number),
                decimal number when parameter.Type == OperationValueType.Money => new Money(number),
                ODataEnumValue choice when parameter.Type == OperationValueType.EndpointAccessType && Enum.TryParse<EndpointAccessType>(choice.Value, out var access) => access,
                string or bool or int or decimal or double or Guid => value,
                _ => throw DataverseFault.NotOffered($"A value of type {parameter.Type} in the address", "Declare the Custom API as an action and send the value in the body."),
            };
        }
    }

    private static object Value(WebApiRequest request, OperationValue parameter, JsonElement value) => parameter.Type switch
    {
        OperationValueType.Boolean => ValueReader.Boolean(value, parameter.Name),
        OperationValueType.DateTime => ValueReader.Moment(value, parameter.Name, allowDate: false),
        OperationValueType.Decimal => ValueReader.Decimal(value, parameter.Name),
        OperationValueType.Float => (double)ValueReader.Decimal(value, parameter.Name),
        OperationValueType.Integer => ValueReader.Integer(value, parameter.Name),
        OperationValueType.Picklist => new OptionSetValue(ValueReader.Integer(value, parameter.Name)),
        OperationValueType.Money => new Money(ValueReader.Decimal(value, parameter.Name)),
        OperationValueType.String => ValueReader.Text(value, parameter.Name),
        OperationValueType.Guid => ValueReader.Id(value, parameter.Name),
        OperationValueType.StringArray => List(value, parameter).Select(item => ValueReader.Text(item, parameter.Name)).ToArray(),
        OperationValueType.Entity => Row(request, parameter, value),
        OperationValueType.EntityCollection => new EntityCollection([.. List(value, parameter).Select(item => Row(request, parameter, item))]),
        OperationValueType.EntityReference => Reference(request, parameter, value),
        OperationValueType.PrincipalAccess => AccessValues.Read(value, parameter.Name, principal => Reference(request, parameter with { Name = "Principal" }, principal)),
        OperationValueType.Binary => SolutionValues.File(value, parameter.Name),
        OperationValueType.SolutionParameters => SolutionValues.Parameters(value, parameter.Name),
        _ => throw DataverseFault.NotOffered($"A parameter of type {parameter.Type}", "Leave it out."),
    };

    private static Entity Row(WebApiRequest request, OperationValue parameter, JsonElement value)
    {
        var table = Table(request, parameter, value);
        var reader = new RowReader(request);
        var row = reader.Read(value, table);
        if (value.TryGetProperty("@odata.id", out var address))
        {
            var named = reader.Reference(ValueReader.Text(address, "@odata.id"));
            if (!string.Equals(named.LogicalName, table.LogicalName, StringComparison.Ordinal))
            {
                throw DataverseFault.BadPayload($"'{parameter.Name}' names a row of '{named.LogicalName}' by @odata.id, but is of '{table.LogicalName}'.");
            }

            row.Id = named.Id;
            row.KeyAttributes.AddRange(named.KeyAttributes);
        }

        return row;
    }

    // A row in an address, such as @t={'@odata.id':'accounts(id)'}: the parser would take it as text.
    private static JsonElement Json(WebApiRequest request, OperationSegmentParameter argument)
    {
        var text = argument.Value is ParameterAliasNode alias ? request.Option(alias.Alias)?.Trim() : null;
        if (text is null)
        {
            throw DataverseFault.BadAddress($"'{argument.Name}' must be given by an alias, such as {argument.Name}=@row, and the alias in the query: @row={{'@odata.id':'accounts(id)'}}.");
        }

        using var document = JsonDocument.Parse(text.StartsWith("{'", StringComparison.Ordinal) ? text.Replace('\'', '"') : text);
        return document.RootElement.Clone();
    }

    private static EntityReference Reference(WebApiRequest request, OperationValue parameter, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty("@odata.id", out var address))
        {
            return new RowReader(request).Reference(ValueReader.Text(address, "@odata.id"));
        }

        var table = Table(request, parameter, value);
        return value.TryGetProperty(table.PrimaryId, out var id)
            ? new EntityReference(table.LogicalName, ValueReader.Id(id, table.PrimaryId))
            : throw DataverseFault.BadPayload($"'{parameter.Name}' must carry the row's id: \"{table.PrimaryId}\".");
    }

    private static TableDefinition Table(WebApiRequest request, OperationValue parameter, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            throw DataverseFault.WrongValue(parameter.Name, "given", "a JSON object with the row's properties");
        }

        var name = value.TryGetProperty("@odata.type", out var type) ? ValueReader.Text(type, "@odata.type").TrimStart('#') : null;
        name = name?.StartsWith($"{WebApiModel.Namespace}.", StringComparison.Ordinal) is true ? name[(WebApiModel.Namespace.Length + 1)..] : name;
        return request.Catalog.Table(name ?? parameter.Table
            ?? throw DataverseFault.BadPayload($"'{parameter.Name}' must name its table: \"@odata.type\": \"Microsoft.Dynamics.CRM.account\", for example."));
    }

    private static IEnumerable<JsonElement> List(JsonElement value, OperationValue parameter) => value.ValueKind == JsonValueKind.Array
        ? value.EnumerateArray()
        : throw DataverseFault.WrongValue(parameter.Name, "given", "a JSON array");

    private static string Known(OperationDefinition operation) => operation.Parameters.Count == 0
        ? "It takes none."
        : $"It takes {string.Join(", ", operation.Parameters.Select(parameter => parameter.Name))}.";
}
