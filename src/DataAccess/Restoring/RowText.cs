using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Restoring;

/// <summary>
/// Values of columns as texts that come back as the same value, without knowing the table: a letter for the type, a colon, the value
/// in the invariant culture. "t" text, "i" whole number, "l" long, "d" decimal, "f" floating point, "m" money, "b" yes/no,
/// "w" moment in UTC, "c" choice, "s" several choices, "r" reference (table:id), "g" id, "n" nothing.
/// </summary>
public static class RowText
{
    private const char Several = ',';

    /// <summary>The text of a value.</summary>
    /// <exception cref="NotSupportedException">Values of that type are not exported.</exception>
    public static string Of(object? value) => value switch
    {
        null => "n:",
        string text => "t:" + text,
        int number => "i:" + Invariant(number),
        long number => "l:" + Invariant(number),
        decimal number => "d:" + Invariant(number),
        double number => "f:" + number.ToString("R", CultureInfo.InvariantCulture),
        Money money => "m:" + Invariant(money.Value),
        bool flag => flag ? "b:1" : "b:0",
        DateTime moment => "w:" + DateTime.SpecifyKind(moment, DateTimeKind.Utc).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        OptionSetValue option => "c:" + Invariant(option.Value),
        OptionSetValueCollection options => "s:" + string.Join(Several.ToString(), options.Select(o => Invariant(o.Value)).OrderBy(o => o, StringComparer.Ordinal)),
        EntityReference reference => "r:" + reference.LogicalName + ":" + reference.Id.ToString("D"),
        Guid id => "g:" + id.ToString("D"),
        _ => throw new NotSupportedException("Values of type " + value.GetType().Name + " are not exported."),
    };

    /// <summary>The value of a text.</summary>
    /// <exception cref="FormatException">The text is no value.</exception>
    public static object? Value(string text)
    {
        if (text.Length < 2 || text[1] != ':')
        {
            throw new FormatException("'" + text + "' does not tell its type.");
        }

        var value = text.Substring(2);
        return text[0] switch
        {
            'n' => null,
            't' => value,
            'i' => int.Parse(value, CultureInfo.InvariantCulture),
            'l' => long.Parse(value, CultureInfo.InvariantCulture),
            'd' => decimal.Parse(value, CultureInfo.InvariantCulture),
            'f' => double.Parse(value, CultureInfo.InvariantCulture),
            'm' => new Money(decimal.Parse(value, CultureInfo.InvariantCulture)),
            'b' => value == "1",
            'w' => DateTime.ParseExact(value, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
            'c' => new OptionSetValue(int.Parse(value, CultureInfo.InvariantCulture)),
            's' => new OptionSetValueCollection(value.Split(new[] { Several }, StringSplitOptions.RemoveEmptyEntries).Select(o => new OptionSetValue(int.Parse(o, CultureInfo.InvariantCulture))).ToList()),
            'r' => Reference(value),
            'g' => Guid.Parse(value),
            _ => throw new FormatException("'" + text.Substring(0, 1) + "' is no type of a value."),
        };
    }

    private static EntityReference Reference(string value)
    {
        var colon = value.IndexOf(':');
        return colon > 0
            ? new EntityReference(value.Substring(0, colon), Guid.Parse(value.Substring(colon + 1)))
            : throw new FormatException("'" + value + "' is no reference.");
    }

    private static string Invariant(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
