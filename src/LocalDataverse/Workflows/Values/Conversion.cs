using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Values;

/// <summary>Values of one type where another is wanted.</summary>
internal static class Conversion
{
    /// <summary>The value as <paramref name="type"/>; nothing stays nothing, no type means as it is.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040203: there is no such conversion.</exception>
    public static object? To(object? value, Type? type, CultureInfo culture)
    {
        if (value is null || type is null || type.IsInstanceOfType(value))
        {
            return value;
        }

        try
        {
            return type == typeof(string) ? Text(value, culture)
                : type == typeof(Money) && Number(value) is { } amount ? new Money(amount)
                : type == typeof(decimal) && Number(value) is { } number ? number
                : type == typeof(double) && Number(value) is { } real ? (double)real
                : type == typeof(int) && Whole(value) is { } whole ? whole
                : type == typeof(OptionSetValue) && value is int option ? new OptionSetValue(option)
                : type == typeof(bool) && value is OptionSetValue { Value: 0 or 1 } yesNo ? yesNo.Value == 1
                : throw DataverseFault.WorkflowValueNotConvertible(value, type);
        }
        catch (OverflowException)
        {
            throw DataverseFault.WorkflowValueNotConvertible(value, type);
        }
    }

    /// <summary>A number of any kind as a decimal; null for what is no number.</summary>
    public static decimal? Number(object? value) => value switch
    {
        decimal number => number,
        int number => number,
        long number => number,
        double number => (decimal)number,
        Money money => money.Value,
        _ => null,
    };

    /// <summary>A value as text, where no column says how it is shown.</summary>
    public static string Text(object? value, CultureInfo culture) => value switch
    {
        null => string.Empty,
        string text => text,
        EntityReference reference => reference.Name ?? reference.Id.ToString("D"),
        OptionSetValue option => option.Value.ToString(culture),
        Money money => money.Value.ToString("N2", culture),
        DateTime moment => moment.ToString("g", culture),
        Guid id => id.ToString("D"),
        IFormattable formattable => formattable.ToString(null, culture),
        _ => value.ToString() ?? string.Empty,
    };

    private static int? Whole(object value) => value switch
    {
        OptionSetValue option => option.Value,
        _ => Number(value) is { } number ? decimal.ToInt32(number) : null,
    };
}
