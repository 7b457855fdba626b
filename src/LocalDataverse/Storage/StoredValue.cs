using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>Turns SDK values into what a SQLite column holds, and back, by the column's type.</summary>
internal static class StoredValue
{
    /// <summary>An id as stored: lower case with hyphens.</summary>
    public static string Write(Guid id) => id.ToString("D");

    /// <summary>The stored form of a value; for a lookup its id (the target table is a column of its own).</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The value is not of the type the column takes.</exception>
    public static object Write(ColumnDefinition column, object value) => (column.Type, value) switch
    {
        (ColumnType.Uniqueidentifier, Guid id) => Write(id),
        (ColumnType.String or ColumnType.Memo or ColumnType.EntityName, string text) => text,
        (ColumnType.Integer, int number) => number,
        (ColumnType.BigInt, long or int) => Convert.ToInt64(value, CultureInfo.InvariantCulture),
        (ColumnType.Decimal, decimal number) => ScaledNumber.Write(column, number),
        (ColumnType.Double, double number) => number,
        (ColumnType.Money, Money money) => ScaledNumber.Write(column, money.Value),
        (ColumnType.Boolean, bool flag) => flag ? 1 : 0,
        (ColumnType.DateTime, DateTime moment) => StoredMoment.Write(moment, column.DateTimeBehavior),
        (ColumnType.Picklist or ColumnType.State or ColumnType.Status, OptionSetValue option) => option.Value,
        (ColumnType.MultiSelectPicklist, OptionSetValueCollection options) => WriteOptions(options.Select(option => option.Value)),
        (_, EntityReference reference) when column.IsLookup => Write(reference.Id),
        _ => throw DataverseFault.WrongValueType(column.LogicalName, Expected(column.Type), value),
    };

    /// <summary>Several options as ",1,5,": sorted, so that equal sets are equal texts, and each between commas, so that one can be found.</summary>
    public static string WriteOptions(IEnumerable<int> options) =>
        $",{string.Join(',', options.Distinct().Order().Select(value => value.ToString(CultureInfo.InvariantCulture)))},";

    /// <summary>The SDK value of what is stored; <paramref name="target"/> is the table a lookup points to.</summary>
    public static object Read(ColumnDefinition column, object stored, string? target) => column.Type switch
    {
        ColumnType.Uniqueidentifier => Guid.Parse((string)stored, CultureInfo.InvariantCulture),
        ColumnType.Integer => (int)(long)stored,
        ColumnType.BigInt => stored,
        ColumnType.Decimal => ScaledNumber.Read(column, (long)stored),
        ColumnType.Double => Convert.ToDouble(stored, CultureInfo.InvariantCulture),
        ColumnType.Money => new Money(ScaledNumber.Read(column, (long)stored)),
        ColumnType.Boolean => (long)stored != 0,
        ColumnType.DateTime => StoredMoment.Read((string)stored),
        ColumnType.Picklist or ColumnType.State or ColumnType.Status => new OptionSetValue((int)(long)stored),
        ColumnType.MultiSelectPicklist => new OptionSetValueCollection(
            [.. ((string)stored).Split(',', StringSplitOptions.RemoveEmptyEntries).Select(value => new OptionSetValue(int.Parse(value, CultureInfo.InvariantCulture)))]),
        _ when column.IsLookup => new EntityReference(target ?? column.Targets[0], Guid.Parse((string)stored, CultureInfo.InvariantCulture)),
        _ => stored,
    };

    /// <summary>What the column takes, in words.</summary>
    public static string Expected(ColumnType type) => type switch
    {
        ColumnType.Uniqueidentifier => "an id (Guid)",
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => "a text (string)",
        ColumnType.Integer => "a whole number (int)",
        ColumnType.BigInt => "a large whole number (long)",
        ColumnType.Decimal => "a decimal number (decimal)",
        ColumnType.Double => "a floating point number (double)",
        ColumnType.Money => "an amount (Money)",
        ColumnType.Boolean => "yes or no (bool)",
        ColumnType.DateTime => "a moment (DateTime)",
        ColumnType.Picklist or ColumnType.State or ColumnType.Status => "an option (OptionSetValue)",
        ColumnType.MultiSelectPicklist => "options (OptionSetValueCollection)",
        ColumnType.PartyList => "activity parties (EntityCollection)",
        _ => "a reference to a row (EntityReference)",
    };
}
