using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>
/// Checks values against their columns: type, length, range, option. Like the platform it does not ask for business-required columns
/// (forms do), only for those the system requires.
/// </summary>
internal static class ColumnChecks
{
    /// <summary>Refuses unknown columns, before any step runs.</summary>
    public static void Known(TableDefinition table, Entity row)
    {
        foreach (var name in row.Attributes.Keys)
        {
            if (table.Find(name) is null)
            {
                throw DataverseFault.UnknownColumn(table.LogicalName, name);
            }
        }
    }

    /// <summary>Refuses values that the column cannot hold.</summary>
    public static void Value(TableDefinition table, ColumnDefinition column, object value, int language)
    {
        if (!IsOfType(column.Type, value))
        {
            throw DataverseFault.WrongValueType(table.LogicalName, column.LogicalName, Expected(column.Type), value);
        }

        var label = column.Label[language];
        switch (value)
        {
            case string text when column.MaxLength is { } maximum && text.Length > maximum && column.Type is ColumnType.String or ColumnType.Memo:
                throw DataverseFault.TextTooLong(table.LogicalName, column.LogicalName, label, maximum, text.Length);
            case int or long or decimal or double or Money:
                Range(table, column, value, label);
                break;
            case OptionSetValue option:
                Option(table, column, option.Value, label);
                break;
            case OptionSetValueCollection options:
                foreach (var option in options)
                {
                    Option(table, column, option.Value, label);
                }

                break;
            default:
                break;
        }
    }

    private static void Range(TableDefinition table, ColumnDefinition column, object value, string label)
    {
        if (column.MinValue is null && column.MaxValue is null)
        {
            return;
        }

        var number = value switch
        {
            Money money => money.Value,
            double real => Math.Abs(real) < 7.9e27 ? (decimal)real : Math.Sign(real) * decimal.MaxValue,
            _ => Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture),
        };
        if (number < column.MinValue || number > column.MaxValue)
        {
            throw DataverseFault.NumberOutOfRange(table.LogicalName, column.LogicalName, label, number, column.MinValue, column.MaxValue);
        }
    }

    private static void Option(TableDefinition table, ColumnDefinition column, int value, string label)
    {
        if (column.OptionSet is { Options.Count: > 0 } choice && choice.Find(value) is null)
        {
            throw DataverseFault.UnknownOption(table.LogicalName, column.LogicalName, label, value, choice.Options.Select(option => option.Value));
        }
    }

    private static bool IsOfType(ColumnType type, object value) => type switch
    {
        ColumnType.Uniqueidentifier => value is Guid,
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => value is string,
        ColumnType.Integer => value is int,
        ColumnType.BigInt => value is long or int,
        ColumnType.Decimal => value is decimal,
        ColumnType.Double => value is double,
        ColumnType.Money => value is Money,
        ColumnType.Boolean => value is bool,
        ColumnType.DateTime => value is DateTime,
        ColumnType.Picklist or ColumnType.State or ColumnType.Status => value is OptionSetValue,
        ColumnType.MultiSelectPicklist => value is OptionSetValueCollection,
        ColumnType.PartyList => value is EntityCollection,
        _ => value is EntityReference,
    };

    private static string Expected(ColumnType type) => type switch
    {
        ColumnType.Uniqueidentifier => "an id (Guid)",
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => "a text",
        ColumnType.Integer => "a whole number (int)",
        ColumnType.BigInt => "a whole number (long)",
        ColumnType.Decimal => "a decimal number",
        ColumnType.Double => "a floating-point number",
        ColumnType.Money => "an amount of money",
        ColumnType.Boolean => "yes or no",
        ColumnType.DateTime => "a date",
        ColumnType.Picklist or ColumnType.State or ColumnType.Status => "an option (OptionSetValue)",
        ColumnType.MultiSelectPicklist => "options (OptionSetValueCollection)",
        ColumnType.PartyList => "activity parties",
        _ => "a lookup (EntityReference)",
    };
}
