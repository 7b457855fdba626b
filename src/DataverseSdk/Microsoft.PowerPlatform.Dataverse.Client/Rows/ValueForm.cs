using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Rows;

/// <summary>A column's value as SDK object and as JSON.</summary>
internal static class ValueForm
{
    /// <summary>Writes a value of a column that is no lookup and no party list.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The value is not of the column's type.</exception>
    public static void Write(Utf8JsonWriter json, ColumnShape column, object value)
    {
        switch (column.Kind, value)
        {
            case (_, null): json.WriteNullValue(); break;
            case (ColumnKind.Text, string text): json.WriteStringValue(text); break;
            case (ColumnKind.Integer, int number): json.WriteNumberValue(number); break;
            case (ColumnKind.BigInt, long number): json.WriteNumberValue(number); break;
            case (ColumnKind.BigInt, int number): json.WriteNumberValue(number); break;
            case (ColumnKind.Decimal, decimal number): json.WriteNumberValue(number); break;
            case (ColumnKind.Double, double number): json.WriteNumberValue(number); break;
            case (ColumnKind.Money, Money money): json.WriteNumberValue(money.Value); break;
            case (ColumnKind.Boolean, bool flag): json.WriteBooleanValue(flag); break;
            case (ColumnKind.Choice, OptionSetValue option): json.WriteNumberValue(option.Value); break;
            case (ColumnKind.Choices, OptionSetValueCollection options): json.WriteStringValue(Numbers(options)); break;
            case (ColumnKind.Moment, DateTime moment): json.WriteStringValue(Moments.Utc(moment)); break;
            case (ColumnKind.Date, DateTime day): json.WriteStringValue(Moments.Day(day)); break;
            case (ColumnKind.Id, Guid id): json.WriteStringValue(id); break;
            case (ColumnKind.Image, byte[] image): json.WriteBase64StringValue(image); break;
            case (ColumnKind.ManagedProperty, BooleanManagedProperty property): WriteManaged(json, property); break;
            case (ColumnKind.Other, _): throw new DataverseOperationException($"The column '{column.LogicalName}' is of a type that cannot be written.");
            default: throw Wrong(column, value, Expected(column.Kind));
        }
    }

    /// <summary>Reads a value of a column that is no lookup and no party list; null for kinds without a form.</summary>
    public static object Read(ColumnKind kind, JsonElement value) => kind switch
    {
        _ when value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined => null,
        ColumnKind.Text => value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText(),
        ColumnKind.Integer => value.GetInt32(),
        ColumnKind.BigInt => value.ValueKind == JsonValueKind.String ? long.Parse(value.GetString(), CultureInfo.InvariantCulture) : value.GetInt64(),
        ColumnKind.Decimal => value.GetDecimal(),
        ColumnKind.Double => value.GetDouble(),
        ColumnKind.Money => new Money(value.GetDecimal()),
        ColumnKind.Boolean => value.GetBoolean(),
        ColumnKind.Choice => new OptionSetValue(value.GetInt32()),
        ColumnKind.Choices => Options(value.GetString()),
        ColumnKind.Moment or ColumnKind.Date => Moments.Read(value.GetString()),
        ColumnKind.Id => value.GetGuid(),
        ColumnKind.Image => value.GetBytesFromBase64(),
        ColumnKind.ManagedProperty => value.ValueKind == JsonValueKind.Object
            ? new BooleanManagedProperty(value.GetProperty("Value").GetBoolean()) { CanBeChanged = value.TryGetProperty("CanBeChanged", out var can) && can.GetBoolean() }
            : new BooleanManagedProperty(value.GetBoolean()),
        _ => null,
    };

    public static Exception Wrong(ColumnShape column, object value, string expected) =>
        WebApiFault.Exception(0x80040203, $"Incorrect attribute value type {value.GetType().FullName} for the column '{column.LogicalName}': it takes {expected}.");

    private static OptionSetValueCollection Options(string numbers) => new(
        [.. numbers.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(number => new OptionSetValue(int.Parse(number, CultureInfo.InvariantCulture)))]);

    private static string Numbers(OptionSetValueCollection options) =>
        string.Join(',', options.Select(option => option.Value.ToString(CultureInfo.InvariantCulture)));

    private static void WriteManaged(Utf8JsonWriter json, BooleanManagedProperty property)
    {
        json.WriteStartObject();
        json.WriteBoolean("Value", property.Value);
        json.WriteBoolean("CanBeChanged", property.CanBeChanged);
        json.WriteEndObject();
    }

    private static string Expected(ColumnKind kind) => kind switch
    {
        ColumnKind.Text => "System.String",
        ColumnKind.Integer => "System.Int32",
        ColumnKind.BigInt => "System.Int64",
        ColumnKind.Decimal => "System.Decimal",
        ColumnKind.Double => "System.Double",
        ColumnKind.Money => "Microsoft.Xrm.Sdk.Money",
        ColumnKind.Boolean => "System.Boolean",
        ColumnKind.Choice => "Microsoft.Xrm.Sdk.OptionSetValue",
        ColumnKind.Choices => "Microsoft.Xrm.Sdk.OptionSetValueCollection",
        ColumnKind.Moment or ColumnKind.Date => "System.DateTime",
        ColumnKind.Id => "System.Guid",
        ColumnKind.Image => "System.Byte[]",
        _ => kind.ToString(),
    };
}
