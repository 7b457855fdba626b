using System.Collections.Generic;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>Discounts yearly cash flows.</summary>
public static class PresentValue
{
    /// <summary>The sum of all years' money, each divided by (1 + rate) to the power of its year; year 0 counts in full.</summary>
    /// <param name="netByYear">Net cash flow by year.</param>
    /// <param name="rate">The rate as a fraction: 0.08 for 8%.</param>
    public static decimal Of(IReadOnlyList<decimal> netByYear, decimal rate)
    {
        var value = 0m;
        for (var year = netByYear.Count - 1; year >= 0; year--)
        {
            value = (value / (1m + rate)) + netByYear[year];
        }

        return value;
    }
}
