using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// Decimals and amounts are stored as whole numbers: the value times ten to the power of the column's scale. SQL compares, orders and
/// sums them exactly. Money has scale 4, the range and precision of SQL Server's money; a decimal has its column's precision.
/// </summary>
public static class ScaledNumber
{
    /// <summary>Most digits after the point that a decimal column can have here.</summary>
    public const int MaxScale = 10;

    private const int MoneyScale = 4;

    /// <summary>Digits after the point with which the column is stored.</summary>
    public static int ScaleOf(ColumnDefinition column) =>
        column.Type == ColumnType.Money ? MoneyScale : Math.Clamp(column.Precision, 0, MaxScale);

    /// <summary>The stored number; digits beyond the scale are rounded half away from zero.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80044330: too large.</exception>
    public static long Write(ColumnDefinition column, decimal value)
    {
        var scale = ScaleOf(column);
        try
        {
            return decimal.ToInt64(Math.Round(value, scale, MidpointRounding.AwayFromZero) * Factor(scale));
        }
        catch (OverflowException)
        {
            throw DataverseFault.NumberTooLarge(column.LogicalName, value);
        }
    }

    /// <summary>The value with its scale; money always with four digits.</summary>
    public static decimal Read(ColumnDefinition column, long stored) => stored / Factor(ScaleOf(column));

    /// <summary>The value at the column's scale for a comparison: a whole number, or a fraction when it is finer or larger than what is stored.</summary>
    public static object Exactly(ColumnDefinition column, decimal value)
    {
        var factor = Factor(ScaleOf(column));
        return decimal.Abs(value) < long.MaxValue / factor && decimal.Truncate(value * factor) == value * factor
            ? decimal.ToInt64(value * factor)
            : (double)value * (double)factor;
    }

    private static decimal Factor(int scale) => decimal.Parse("1" + new string('0', scale), CultureInfo.InvariantCulture);
}
