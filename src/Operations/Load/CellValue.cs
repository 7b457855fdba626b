using System.Globalization;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Load;

/// <summary>Reads the text of a cell as a value of a column. Lookups are not read here: they need to know the other rows.</summary>
public static class CellValue
{
    private const string Today = "today";

    /// <summary>The value. <paramref name="now"/> is what "today", "today-12" and "today+30" count from.</summary>
    /// <exception cref="CellProblemException">The text is no value of the column.</exception>
    public static object Of(ColumnDefinition column, string text, DateTime now) => column.Type switch
    {
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => text,
        ColumnType.Integer => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw NoValue(column, text, "a whole number"),
        ColumnType.Uniqueidentifier => Guid.TryParse(text, out var id) ? id : throw NoValue(column, text, "an id such as 00000000-0000-0000-0000-000000000000"),
        ColumnType.BigInt => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw NoValue(column, text, "a whole number"),
        ColumnType.Decimal => Number(column, text),
        ColumnType.Double => (double)Number(column, text),
        ColumnType.Money => new Money(Number(column, text)),
        ColumnType.Boolean => bool.TryParse(text, out var flag) ? flag : throw NoValue(column, text, "true or false"),
        ColumnType.DateTime => Moment(column, text, now),
        ColumnType.Picklist or ColumnType.State or ColumnType.Status => new OptionSetValue(Option(column, text)),
        ColumnType.MultiSelectPicklist => new OptionSetValueCollection(
            [.. text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(part => new OptionSetValue(Option(column, part)))]),
        _ => throw new CellProblemException($"Column {column.LogicalName} is of type {column.Type}, which cannot be loaded.", "Leave the column out."),
    };

    private static decimal Number(ColumnDefinition column, string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw NoValue(column, text, "a number with a point and no separators, such as 96000 or 1.5");

    private static DateTime Moment(ColumnDefinition column, string text, DateTime now)
    {
        if (text.StartsWith(Today, StringComparison.Ordinal)
            && (text.Length == Today.Length || int.TryParse(text[Today.Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)))
        {
            var days = text.Length == Today.Length ? 0 : int.Parse(text[Today.Length..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
            return DateTime.SpecifyKind(now.Date, DateTimeKind.Utc).AddDays(days);
        }

        return DateTime.TryParseExact(text, ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK"], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : throw NoValue(column, text, "a date such as 2027-03-01, or today, today-12, today+30");
    }

    private static int Option(ColumnDefinition column, string text)
    {
        var options = column.OptionSet?.Options ?? [];
        var option = options.FirstOrDefault(candidate => string.Equals(candidate.Label[LocalizedText.BaseLanguage], text, StringComparison.Ordinal))
            ?? (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? options.FirstOrDefault(candidate => candidate.Value == value) : null);
        return option?.Value ?? throw new CellProblemException(
            $"'{text}' is no option of {column.LogicalName}.",
            $"Use one of: {string.Join(", ", options.Take(20).Select(candidate => candidate.Label[LocalizedText.BaseLanguage]))}.");
    }

    private static CellProblemException NoValue(ColumnDefinition column, string text, string expected) =>
        new($"'{text}' is no value of {column.LogicalName}.", $"Write {expected}.");
}
