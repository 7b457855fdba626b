using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>
/// Finds every root of a polynomial in a range. Between two neighbouring roots of its derivative a polynomial only rises or only
/// falls, so it has one root there or none: no root is missed by a bad first guess.
/// </summary>
internal static class Polynomial
{
    // So many halvings of a range of 50 leave less than a decimal can hold.
    private const int Halvings = 96;
    private const decimal Touches = 1e-18m;

    /// <param name="coefficients">By power, none larger than 1, at most 16.</param>
    /// <param name="from">The lower end of the range.</param>
    /// <param name="to">Its upper end.</param>
    public static IReadOnlyList<decimal> Roots(decimal[] coefficients, decimal from, decimal to)
    {
        var degree = Array.FindLastIndex(coefficients, c => c != 0m);
        if (degree < 1)
        {
            return Array.Empty<decimal>();
        }

        var derivative = Enumerable.Range(1, degree).Select(power => coefficients[power] * power).ToArray();
        var turns = Roots(derivative, from, to).Concat(new[] { to });
        var roots = new List<decimal>();
        var low = from;
        foreach (var high in turns)
        {
            if (RootBetween(coefficients, low, high) is { } root && (roots.Count == 0 || root - roots[roots.Count - 1] > Touches))
            {
                roots.Add(root);
            }

            low = high;
        }

        return roots;
    }

    private static decimal? RootBetween(decimal[] coefficients, decimal low, decimal high)
    {
        var atLow = At(coefficients, low);
        var atHigh = At(coefficients, high);

        // Touching zero at a turn is a root too, found from either side.
        if (Math.Abs(atLow) <= Touches || Math.Abs(atHigh) <= Touches)
        {
            return Math.Abs(atLow) <= Touches ? low : high;
        }

        if (atLow > 0m == atHigh > 0m)
        {
            return null;
        }

        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2m;
            if (At(coefficients, middle) > 0m == atLow > 0m)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private static decimal At(decimal[] coefficients, decimal x)
    {
        var value = 0m;
        for (var power = coefficients.Length - 1; power >= 0; power--)
        {
            value = (value * x) + coefficients[power];
        }

        return value;
    }
}
