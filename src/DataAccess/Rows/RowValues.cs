using System;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Rows;

/// <summary>Reads and writes the values of rows in Domain's terms.</summary>
public static class RowValues
{
    /// <summary>A choice as its enum; null when empty.</summary>
    public static T? Choice<T>(this Entity row, string column)
        where T : struct, Enum =>
        row.GetAttributeValue<OptionSetValue>(column) is { } option ? (T)Enum.ToObject(typeof(T), option.Value) : null;

    /// <summary>A choice's option value; null when empty.</summary>
    public static int? Option(this Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    /// <summary>A text, null when empty.</summary>
    public static string? Text(this Entity row, string column) => row.GetAttributeValue<string>(column);

    /// <summary>A yes or no; empty counts as no.</summary>
    public static bool Flag(this Entity row, string column) => row.GetAttributeValue<bool?>(column) ?? false;

    /// <summary>A moment in UTC, or a day at midnight marked UTC.</summary>
    public static DateTime? Moment(this Entity row, string column) =>
        row.GetAttributeValue<DateTime?>(column) is { } value ? DateTime.SpecifyKind(value, DateTimeKind.Utc) : null;

    /// <summary>The id of the row a lookup points to; null when empty.</summary>
    public static Guid? Lookup(this Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    /// <summary>A whole number.</summary>
    public static int? Whole(this Entity row, string column) => row.GetAttributeValue<int?>(column);

    /// <summary>A decimal number; empty counts as zero.</summary>
    public static decimal Number(this Entity row, string column) => row.GetAttributeValue<decimal?>(column) ?? 0m;

    /// <summary>An amount of money; null when empty.</summary>
    public static decimal? Amount(this Entity row, string column) => row.GetAttributeValue<Money>(column)?.Value;

    /// <summary>A column of a joined table, by its alias.</summary>
    public static T? Joined<T>(this Entity row, string alias, string column) =>
        row.GetAttributeValue<AliasedValue>(alias + "." + column)?.Value is T value ? value : default;

    /// <summary>The row of an outer-joined table, by its alias; null when nothing was joined.</summary>
    public static Entity? JoinedRow(this Entity row, string alias, string table, string idColumn)
    {
        if (row.Joined<Guid?>(alias, idColumn) is not { } id)
        {
            return null;
        }

        var joined = new Entity(table, id);
        foreach (var column in row.Attributes)
        {
            if (column.Value is AliasedValue value && column.Key.StartsWith(alias + ".", StringComparison.Ordinal))
            {
                joined[value.AttributeLogicalName] = value.Value;
            }
        }

        return joined;
    }

    /// <summary>The value to write for an enum member.</summary>
    public static OptionSetValue? ToOption<T>(this T? member)
        where T : struct, Enum =>
        member is { } value ? new OptionSetValue(Convert.ToInt32(value, System.Globalization.CultureInfo.InvariantCulture)) : null;

    /// <summary>The value to write for an enum member.</summary>
    public static OptionSetValue ToOption<T>(this T member)
        where T : struct, Enum =>
        new(Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The text cut to what its column holds, with an ellipsis when something was cut.</summary>
    public static string Fit(this string text, int length) =>
        text.Length <= length ? text : text.Substring(0, length - 1) + "…";
}
