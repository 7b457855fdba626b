using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>
/// The customer's case, calculated the way they calculate. Worked out in decimals and rounded once, at the end, half away from
/// zero: money to cents, percentages to one decimal, the internal rate to two.
/// </summary>
public sealed record BusinessCase
{
    /// <summary>The last year a case can have.</summary>
    public const int LastYear = 15;

    /// <summary>What each year brings in net, from year 0 to the last one.</summary>
    public required IReadOnlyList<decimal> NetByYear { get; init; }

    /// <summary>Net present value at their hurdle rate, each year's money at its end; null while the rate is unknown.</summary>
    public required decimal? NetPresentValue { get; init; }

    /// <summary>Whether one rate, none or several make the flows cancel out.</summary>
    public required IrrOutcome IrrOutcome { get; init; }

    /// <summary>The internal rate of return in percent; null unless there is exactly one.</summary>
    public required decimal? InternalRateOfReturn { get; init; }

    /// <summary>Gain over cost in percent, undiscounted; null without cost.</summary>
    public required decimal? ReturnOnInvestment { get; init; }

    /// <summary>The month from which the outlay is back for good, money spread evenly over a year; 0 without outlay, null for never.</summary>
    public required int? PaybackMonths { get; init; }

    /// <summary>Cost savings in percent of all gains; null without gains.</summary>
    public required decimal? SavingsShare { get; init; }

    /// <summary>Our part in percent of all gains; null without gains.</summary>
    public required decimal? OurShare { get; init; }

    /// <summary>Gains confirmed by their owner, in percent of all; null without gains.</summary>
    public required decimal? ConfirmedShare { get; init; }

    /// <summary>All gains that their owners confirmed, undiscounted: the only figure to print in large.</summary>
    public required decimal HeadlineValue { get; init; }

    /// <summary>Calculates the case. Flows after the horizon do not count.</summary>
    /// <exception cref="ArgumentException">A year is not 0 to 15, an amount negative, or the hurdle rate not 0 to 100.</exception>
    public static BusinessCase Of(IEnumerable<CashFlow> flows, CaseTerms terms)
    {
        if (terms.HurdleRate is < 0m or > 100m)
        {
            throw new ArgumentException($"A hurdle rate is 0 to 100 percent, not {terms.HurdleRate}.", nameof(terms));
        }

        var all = flows.ToList();
        if (all.Exists(f => f.Year is < 0 or > LastYear || f.Amount < 0m))
        {
            throw new ArgumentException($"A cash flow's year is 0 to {LastYear}, its amount zero or more; the kind gives the sign.", nameof(flows));
        }

        var counted = all.FindAll(f => terms.HorizonYears is null || f.Year <= terms.HorizonYears);
        var nets = NetsOf(counted);
        var gains = counted.FindAll(f => f.IsGain);
        var gain = gains.Sum(f => f.Amount);
        var cost = counted.Sum(f => f.IsGain ? 0m : f.Amount);
        var rate = InternalRate.Of(nets);
        return new BusinessCase
        {
            NetByYear = nets,
            NetPresentValue = terms.HurdleRate is { } hurdle ? Rounded(PresentValue.Of(nets, hurdle / 100m), 2) : null,
            IrrOutcome = rate.Outcome,
            InternalRateOfReturn = rate.Rate is { } irr ? Rounded(irr * 100m, 2) : null,
            ReturnOnInvestment = Share(gain - cost, cost),
            PaybackMonths = Payback.Months(nets),
            SavingsShare = Share(gains.Where(f => f.Kind == CashFlowKind.Saving).Sum(f => f.Amount), gain),
            OurShare = Share(gains.Where(f => f.Source == ValueSource.Ours).Sum(f => f.Amount), gain),
            ConfirmedShare = Share(gains.Where(f => f.IsConfirmed).Sum(f => f.Amount), gain),
            HeadlineValue = Rounded(gains.Where(f => f.IsConfirmed).Sum(f => f.Amount), 2),
        };
    }

    private static decimal[] NetsOf(List<CashFlow> flows)
    {
        var nets = new decimal[flows.Count == 0 ? 0 : flows.Max(f => f.Year) + 1];
        foreach (var flow in flows)
        {
            nets[flow.Year] += flow.Net;
        }

        return nets;
    }

    private static decimal? Share(decimal part, decimal whole) => whole == 0m ? null : Rounded(part / whole * 100m, 1);

    private static decimal Rounded(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
