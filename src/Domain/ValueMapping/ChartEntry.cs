using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>A line with the active stakeholder whose it is.</summary>
internal sealed class ChartEntry
{
    private const decimal ApartShare = 0.2m;

    // Charts are compared pair by pair: what decides whether two lines meet at all is worked out once per line.
    private readonly long? goal;

    public ChartEntry(ValueMapLine line, Stakeholder person)
    {
        Line = line;
        Person = person;
        Metric = line.Metric == FinancialMetric.Other ? null : line.Metric;
        goal = Metric is { } metric && line.Direction is { } direction ? ((long)metric << 32) + (int)direction : null;
        HasTarget = goal is not null && line.Target is not null;
    }

    public ValueMapLine Line { get; }

    public Stakeholder Person { get; }

    /// <summary>Whether it sets a target for a metric and a direction that others can share.</summary>
    public bool HasTarget { get; }

    public bool HasWeight => Person.IsDecider || Line.Confirmation == Confirmation.Confirmed;

    /// <summary>The metric that lines can share; 'other' is not the same for two people.</summary>
    public FinancialMetric? Metric { get; }

    public static List<ChartEntry> Of(IReadOnlyList<Stakeholder> active, IReadOnlyList<ValueMapLine> lines)
    {
        var entries = new List<ChartEntry>(lines.Count);
        for (var i = 0; i < lines.Count; i++)
        {
            for (var j = 0; j < active.Count; j++)
            {
                if (active[j].Id == lines[i].StakeholderId)
                {
                    entries.Add(new ChartEntry(lines[i], active[j]));
                    break;
                }
            }
        }

        return entries;
    }

    /// <summary>Whether the lines set targets for the same metric, direction and time frame.</summary>
    public bool SetsTargetWith(ChartEntry other) =>
        HasTarget && other.HasTarget && IsTowards(other) && Line.TimeBasis == other.Line.TimeBasis;

    /// <summary>Whether the targets are more than 20% of the larger one apart.</summary>
    public bool IsApartFrom(ChartEntry other)
    {
        var mine = Line.Target!.Value;
        var theirs = other.Line.Target!.Value;
        return Math.Abs(mine - theirs) > ApartShare * Math.Max(Math.Abs(mine), Math.Abs(theirs));
    }

    private bool IsTowards(ChartEntry other) => goal is not null && goal == other.goal;
}
