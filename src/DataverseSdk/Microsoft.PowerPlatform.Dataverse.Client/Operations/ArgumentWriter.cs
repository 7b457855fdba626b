using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Operations;

/// <summary>Writes the parameters of actions and functions by what they are.</summary>
internal sealed class ArgumentWriter(TableSet tables)
{
    /// <summary>Writes a value into a body.</summary>
    public void Write(Utf8JsonWriter json, string parameter, object value)
    {
        switch (value)
        {
            case null: json.WriteNullValue(); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case float number: json.WriteNumberValue(number); break;
            case Guid id: json.WriteStringValue(id); break;
            case DateTime moment: json.WriteStringValue(Moments.Utc(moment)); break;
            case OptionSetValue option: json.WriteNumberValue(option.Value); break;
            case Money money: json.WriteNumberValue(money.Value); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case SolutionParameters parameters: Solution(json, parameters); break;
            case Enum number: json.WriteStringValue(number.ToString()); break;
            case Entity row: Row(json, row); break;
            case EntityReference reference: Reference(json, reference); break;
            case EntityCollection rows: List(json, parameter, rows.Entities); break;
            case EntityReferenceCollection references: List(json, parameter, references); break;
            case OptionSetValueCollection options: List(json, parameter, options); break;
            case Guid[] ids: List(json, parameter, ids.Cast<object>()); break;
            case int[] numbers: List(json, parameter, numbers.Cast<object>()); break;
            case IEnumerable<object> list: List(json, parameter, list); break;
            default: throw new DataverseOperationException($"The parameter {parameter} is a {value.GetType().Name}, which has no form in the Web API.");
        }
    }

    /// <summary>Writes a value into the address of a function.</summary>
    public string Literal(string parameter, object value) => value switch
    {
        EntityReference reference => $"{{'@odata.id':'{RowAddress.Of(tables[reference.LogicalName], reference)}'}}",
        Entity or EntityCollection or EntityReferenceCollection => throw new DataverseOperationException($"The parameter {parameter} is a {value.GetType().Name}, which a function cannot take in its address."),
        string[] texts => Uri.EscapeDataString(JsonSerializer.Serialize(texts)),
        Enum number => $"Microsoft.Dynamics.CRM.{number.GetType().Name}'{number}'",
        float number => number.ToString(CultureInfo.InvariantCulture),
        _ => RowAddress.Literal(value),
    };

    private void Row(Utf8JsonWriter json, Entity row) =>
        new RowWriter(tables).Write(json, row, isNew: true, withId: true, typed: true, address: null);

    private void Reference(Utf8JsonWriter json, EntityReference reference)
    {
        var table = tables[reference.LogicalName];
        json.WriteStartObject();
        json.WriteString("@odata.type", $"Microsoft.Dynamics.CRM.{table.LogicalName}");
        if (reference.Id == Guid.Empty)
            json.WriteString("@odata.id", RowAddress.Of(table, reference));
        else
            json.WriteString(table.PrimaryId, reference.Id);
        json.WriteEndObject();
    }

    private static void Solution(Utf8JsonWriter json, SolutionParameters parameters)
    {
        if (parameters.SolutionComponentOptions is { Count: > 0 })
            throw new DataverseOperationException("SolutionParameters.SolutionComponentOptions is not supported.");
        json.WriteStartObject();
        if (parameters.StageSolutionUploadId != Guid.Empty)
            json.WriteString("StageSolutionUploadId", parameters.StageSolutionUploadId);
        json.WriteEndObject();
    }

    private void List(Utf8JsonWriter json, string parameter, IEnumerable<object> items)
    {
        json.WriteStartArray();
        foreach (var item in items)
            Write(json, parameter, item);
        json.WriteEndArray();
    }
}
