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
        LowestTarget = lowest.Line.Target!.Value;
        HighestTarget = highest.Line.Target!.Value;
    }

    public ChartEntry Lowest { get; private set; }

    public ChartEntry Highest { get; private set; }

    public decimal LowestTarget { get; private set; }

    public decimal HighestTarget { get; private set; }

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
            LowestTarget = target;
            Lowest = entry;
        }
        else if (target > HighestTarget)
        {
            HighestTarget = target;
            Highest = entry;
        }
    }
}
