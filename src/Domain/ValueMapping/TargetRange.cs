using System;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>The lowest and the highest target that lines set for the same metric, direction and time frame.</summary>
internal sealed class TargetRange
{
    private const decimal ApartShare = 0.2m;

    private readonly FinancialMetric? metric;
    private readonly ValueDirection? direction;
    private readonly TimeBasis? timeBasis;

    /// <summary>Between two entries of one goal; both have a target.</summary>
    public TargetRange(ChartEntry lowest, ChartEntry highest)
    {
        metric = lowest.Line.Metric;
        direction = lowest.Line.Direction;
        timeBasis = lowest.Line.TimeBasis;
        Lowest = lowest;
        Highest = highest;
    }

    public ChartEntry Lowest { get; private set; }

    public ChartEntry Highest { get; private set; }

    public decimal LowestTarget => Lowest.Line.Target!.Value;

    public decimal HighestTarget => Highest.Line.Target!.Value;

    public decimal Width => HighestTarget - LowestTarget;

    /// <summary>Whether the targets are more than 20% of the larger one apart.</summary>
    public bool IsApart => Width > ApartShare * Math.Max(Math.Abs(LowestTarget), Math.Abs(HighestTarget));

    /// <summary>Whether a line is about the same metric, direction and time frame.</summary>
    public bool IsGoalOf(ValueMapLine line) => line.Metric == metric && line.Direction == direction && line.TimeBasis == timeBasis;

    /// <summary>Takes in the target of another entry of the goal.</summary>
    public void Widen(ChartEntry entry)
    {
        var target = entry.Line.Target!.Value;
        if (target < LowestTarget)
        {
            Lowest = entry;
        }
        else if (target > HighestTarget)
        {
            Highest = entry;
        }
    }
}
