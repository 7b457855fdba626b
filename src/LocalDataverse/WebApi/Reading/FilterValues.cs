using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>Values of $filter as condition values of the SDK.</summary>
public static class FilterValues
{
    /// <summary>The value of a literal; null for null.</summary>
    public static object? One(QueryNode node) => node switch
    {
        ConvertNode convert => One(convert.Source),
        ConstantNode constant => constant.Value,
        _ => throw DataverseFault.NotOffered("Comparing two columns in $filter", "Compare a column with a value, or use fetchXml with valueof."),
    };

    /// <summary>The values of a list.</summary>
    public static object[] Many(QueryNode node) => node switch
    {
        CollectionConstantNode list => [.. list.Collection.Select(item => item.Value ?? throw DataverseFault.BadAddress("null cannot be in a list of values. Compare with eq null instead."))],
        ConstantNode { Value: ODataCollectionValue list } => [.. list.Items.Select(Item)],
        ConvertNode convert => Many(convert.Source),
        _ => throw DataverseFault.BadAddress("A list of values is expected, such as ('a','b') after in, or PropertyValues=['a','b']."),
    };

    /// <summary>A value as the column's conditions take it.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The column cannot hold such a value: too large, a fraction of a whole number, no number at all.</exception>
    public static object ForColumn(ColumnDefinition column, object value)
    {
        try
        {
            return value switch
            {
                DateTimeOffset moment => moment.UtcDateTime,
                Date date => new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Utc),
                string text => FromText(column, text),
                double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity => throw NoValue(column, value),
                int or long or short or byte or decimal or double or float when column.Type is ColumnType.Decimal or ColumnType.Money => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
                long or short or byte or decimal or double or float when column.Type is not ColumnType.Double => Whole(column, value),
                _ => value,
            };
        }
        catch (Exception failure) when (failure is FormatException or OverflowException)
        {
            throw NoValue(column, value);
        }
    }

    // The parser reads 1.5 as a number that any number can be compared with; a whole number never equals it, and is never rounded to.
    private static object Whole(ColumnDefinition column, object value)
    {
        var number = Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        return decimal.Truncate(number) != number ? throw NoValue(column, value)
            : column.Type == ColumnType.BigInt ? decimal.ToInt64(number)
            : decimal.ToInt32(number);
    }

    // Query functions carry every value as text.
    private static object FromText(ColumnDefinition column, string text) => column.Type switch
    {
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.Uniqueidentifier => Guid.Parse(text),
        ColumnType.Integer or ColumnType.Picklist or ColumnType.State or ColumnType.Status => int.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.BigInt => long.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Decimal or ColumnType.Money => decimal.Parse(text, CultureInfo.InvariantCulture),
        ColumnType.Double => double.Parse(text, CultureInfo.InvariantCulture) is var number && double.IsFinite(number) ? number : throw NoValue(column, text),
        ColumnType.Boolean => text is "1" || (text is not "0" && bool.Parse(text)),
        ColumnType.DateTime => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        _ => text,
    };

    private static object Item(object? item) => item is null or ODataValue
        ? throw DataverseFault.BadAddress("A list of values holds texts and numbers, such as PropertyValues=['a','b'].")
        : item;

    private static Exception NoValue(ColumnDefinition column, object value) => DataverseFault.BadAddress(
        string.Create(CultureInfo.InvariantCulture, $"'{value}' is no value of column '{column.LogicalName}', which is of type {column.Type}."));
}
