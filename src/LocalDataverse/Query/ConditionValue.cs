using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Turns the value of a condition, an SDK value or a FetchXML text, into what the column stores.</summary>
internal static class ConditionValue
{
    /// <summary>The stored form.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040203: the value cannot be compared with the column.</exception>
    public static object Of(ColumnDefinition column, object? value, TimeZoneInfo zone)
    {
        try
        {
            return Convert(column, value, zone) ?? throw Refusal(column, value);
        }
        catch (Exception failure) when (failure is FormatException or OverflowException or InvalidCastException)
        {
            throw Refusal(column, value);
        }
    }

    /// <summary>A moment given as DateTime or text; a text without time zone is in the caller's.</summary>
    public static DateTime Moment(ColumnDefinition column, object? value, TimeZoneInfo zone) => value switch
    {
        DateTime moment => moment,
        DateTimeOffset moment => moment.UtcDateTime,
        string text when DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var parsed) =>
            parsed.Kind switch
            {
                DateTimeKind.Utc => parsed,
                DateTimeKind.Local => parsed.ToUniversalTime(),
                _ when column.DateTimeBehavior == DateTimeBehavior.UserLocal => LocalTime.ToUtc(parsed, zone),
                _ => parsed,
            },
        _ => throw Refusal(column, value),
    };

    /// <summary>A whole number, as the operators with an x take it.</summary>
    public static int WholeNumber(ColumnDefinition column, object? value) =>
        int.TryParse(System.Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw DataverseFault.InvalidConditionValue(column.LogicalName, value, "a whole number greater than zero with this operator");

    private static object? Convert(ColumnDefinition column, object? value, TimeZoneInfo zone) => column.Type switch
    {
        ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Id(value) is { } id ? StoredValue.Write(id) : null,
        ColumnType.Integer or ColumnType.BigInt or ColumnType.Picklist or ColumnType.State or ColumnType.Status or ColumnType.MultiSelectPicklist => Number(value),
        ColumnType.Boolean => Flag(value),
        ColumnType.Decimal or ColumnType.Money => Scaled(column, value),
        ColumnType.Double => value is null ? null : System.Convert.ToDouble(value, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : null,
        ColumnType.DateTime => StoredMoment.Write(Moment(column, value, zone), column.DateTimeBehavior),
        _ => value is null ? null : Text(value),
    };

    private static Guid? Id(object? value) => value switch
    {
        Guid id => id,
        EntityReference reference => reference.Id,
        string text => Guid.Parse(text, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? Number(object? value) => value switch
    {
        null => null,
        OptionSetValue option => option.Value,
        Enum option => System.Convert.ToInt32(option, CultureInfo.InvariantCulture),
        decimal or double or float when System.Convert.ToDecimal(value, CultureInfo.InvariantCulture) % 1 != 0 => null,
        string text => long.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture),
        _ => System.Convert.ToInt64(value, CultureInfo.InvariantCulture),
    };

    private static object? Flag(object? value) => value switch
    {
        bool flag => flag ? 1 : 0,
        "1" or 1 or 1L => 1,
        "0" or 0 or 0L => 0,
        string text => bool.Parse(text) ? 1 : 0,
        OptionSetValue option => option.Value,
        _ => null,
    };

    // A value finer than the column's scale stays a fraction, so that 1.234 lies between 1.23 and 1.24 and equals neither.
    private static object? Scaled(ColumnDefinition column, object? value)
    {
        if (value is null)
        {
            return null;
        }

        var number = value is Money money ? money.Value
            : value is string text ? decimal.Parse(text, NumberStyles.Number | NumberStyles.AllowExponent, CultureInfo.InvariantCulture)
            : System.Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        return ScaledNumber.Exactly(column, number);
    }

    private static string Text(object value) => value is Guid id ? StoredValue.Write(id) : System.Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;

    private static Exception Refusal(ColumnDefinition column, object? value) =>
        DataverseFault.InvalidConditionValue(column.LogicalName, value, StoredValue.Expected(column.Type));
}
