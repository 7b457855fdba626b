using System;

namespace BuyingDynamics.Domain.Pursuit;

/// <summary>
/// What a deal is worth our resources: the mean of strategic value for the customer, strategic value for us, chance and absence of
/// risk, each from 0 to 100. Our own choice of weights: equal ones can be explained to a rep in one sentence.
/// </summary>
public static class DealScore
{
    private const decimal Lowest = 1m;
    private const decimal Highest = 5m;

    /// <summary>The score, one decimal, rounded half away from zero; null until all four are stated.</summary>
    /// <param name="valueForCustomer">1 (low) to 5 (high).</param>
    /// <param name="valueForUs">1 (low) to 5 (high).</param>
    /// <param name="chance">Percent.</param>
    /// <param name="risk">1 (low) to 5 (high).</param>
    public static decimal? Of(int? valueForCustomer, int? valueForUs, int? chance, int? risk)
    {
        if (valueForCustomer is not { } customer || valueForUs is not { } us || chance is not { } percent || risk is not { } danger)
        {
            return null;
        }

        var parts = Share(customer) + Share(us) + percent + (100m - Share(danger));
        return Math.Round(parts / 4m, 1, MidpointRounding.AwayFromZero);
    }

    private static decimal Share(int mark) => (mark - Lowest) / (Highest - Lowest) * 100m;
}
