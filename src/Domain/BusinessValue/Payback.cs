using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>When an outlay is back, undiscounted.</summary>
public static class Payback
{
    private const int MonthsPerYear = 12;

    /// <summary>The first month at whose end the outlay is back and stays so; each year's money is spread evenly over its months.
    /// 0 when nothing was ever laid out, null when it does not come back.</summary>
    public static int? Months(IReadOnlyList<decimal> netByYear)
    {
        var sum = 0m;
        int? month = 0;
        for (var year = 0; year < netByYear.Count; year++)
        {
            var before = sum;
            sum += netByYear[year];
            if (sum < 0m)
            {
                month = null;
            }
            else if (before < 0m)
            {
                // Year 0 is a moment, so whoever is below zero here is in a later year.
                month = ((year - 1) * MonthsPerYear) + (int)Math.Ceiling(-before * MonthsPerYear / netByYear[year]);
            }
        }

        return month;
    }
}
