using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>The rate at which discounted cash flows cancel out.</summary>
/// <param name="Outcome">Whether there is one, none or several.</param>
/// <param name="Rate">The rate as a fraction; null unless there is exactly one.</param>
public sealed record InternalRate(IrrOutcome Outcome, decimal? Rate)
{
    // As discount factors 1 / (1 + rate). Beyond these rates (99,900% and -98%) a figure would tell a customer nothing.
    private const decimal LowestFactor = 0.001m;
    private const decimal HighestFactor = 50m;

    /// <summary>Finds all rates between -98% and 99,900%, not just one of them: with several, none of them is the answer.</summary>
    /// <param name="netByYear">Net cash flow by year, from year 0 to at most <see cref="BusinessCase.LastYear"/>.</param>
    /// <exception cref="ArgumentException">There are more years: a decimal cannot hold what they amount to at the lowest rates.</exception>
    public static InternalRate Of(IReadOnlyList<decimal> netByYear)
    {
        if (netByYear.Count > BusinessCase.LastYear + 1)
        {
            throw new ArgumentException($"Cash flows go to year {BusinessCase.LastYear}.", nameof(netByYear));
        }

        var largest = netByYear.Select(Math.Abs).DefaultIfEmpty(0m).Max();
        if (largest == 0m)
        {
            return new InternalRate(IrrOutcome.NoSolution, Rate: null);
        }

        // In units of the largest flow, so that the size of the deal does not decide how exact the search is.
        var factors = Polynomial.Roots(netByYear.Select(n => n / largest).ToArray(), LowestFactor, HighestFactor);
        return factors.Count switch
        {
            0 => new InternalRate(IrrOutcome.NoSolution, Rate: null),
            1 => new InternalRate(IrrOutcome.Single, (1m / factors[0]) - 1m),
            _ => new InternalRate(IrrOutcome.SeveralSolutions, Rate: null),
        };
    }
}
