using System.Globalization;
using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Payload;

/// <summary>Reads JSON values as SDK values of their column. Whether the value is allowed (length, range, option) the pipeline decides.</summary>
public static class ValueReader
{
    private static readonly string[] Moments = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <summary>The column's value; null clears it.</summary>
    public static object? Read(JsonElement value, string property, ColumnDefinition column)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return column.Type switch
        {
            ColumnType.String or ColumnType.Memo or ColumnType.EntityName => Text(value, property),
            ColumnType.Integer => Integer(value, property),
            ColumnType.BigInt => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var big) ? big : throw Wrong(value, property, "a whole number"),
            ColumnType.Decimal => Decimal(value, property),
            ColumnType.Money => new Money(Decimal(value, property)),
            ColumnType.Double => value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number) ? number : throw Wrong(value, property, "a number (Edm.Double)"),
            ColumnType.Boolean => Boolean(value, property),
            ColumnType.Picklist or ColumnType.State or ColumnType.Status => new OptionSetValue(Integer(value, property)),
            ColumnType.MultiSelectPicklist => Options(value, property),
            ColumnType.DateTime => column.DateTimeBehavior == DateTimeBehavior.DateOnly ? Date(value, property) : Moment(value, property, column.IsDateOnlyFormat),
            ColumnType.Uniqueidentifier => Id(value, property),
            _ => throw DataverseFault.NotOffered($"Writing '{property}', a column of type {column.Type}", "Leave it out."),
        };
    }

    public static string Text(JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong(value, property, "a text");

    public static int Integer(JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(value, property, "a whole number (Edm.Int32)");

    public static decimal Decimal(JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Wrong(value, property, "a number (Edm.Decimal)");

    public static bool Boolean(JsonElement value, string property) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(value, property, "true or false");

    public static Guid Id(JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.String && value.TryGetGuid(out var id) ? id : throw Wrong(value, property, "an id such as 0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11 (Edm.Guid)");

    /// <summary>A moment, as UTC. <paramref name="allowDate"/>: a date alone is taken as its midnight in UTC.</summary>
    public static DateTime Moment(JsonElement value, string property, bool allowDate)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            var text = value.GetString()!;
            if (allowDate && DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date))
            {
                return date;
            }

            if (DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            {
                return moment.UtcDateTime;
            }
        }

        throw Wrong(value, property, "a moment such as 2026-03-31T14:30:00Z (Edm.DateTimeOffset)");
    }

    private static DateTime Date(JsonElement value, string property) =>
        value.ValueKind == JsonValueKind.String
        && DateTime.TryParseExact(value.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var date)
            ? date
            : throw Wrong(value, property, "a date such as 2026-03-31 (Edm.Date)");

    private static OptionSetValueCollection Options(JsonElement value, string property)
    {
        var numbers = Text(value, property).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new OptionSetValueCollection([.. numbers.Select(number =>
            int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var option)
                ? new OptionSetValue(option)
                : throw Wrong(value, property, "option numbers, separated by commas"))]);
    }

    private static Exception Wrong(JsonElement value, string property, string expected) =>
        DataverseFault.WrongValue(property, value.GetRawText() is { Length: <= 100 } raw ? raw : "given", expected);
}
