using System.Collections.Generic;
using System.Runtime.InteropServices;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>A line with the active stakeholder whose it is. Of value type: every evaluation makes one per line.</summary>
/// <param name="Line">The line.</param>
/// <param name="Person">Whose it is.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ChartEntry(ValueMapLine Line, Stakeholder Person)
{
    /// <summary>Whether it sets a target for a metric and a direction that others can share.</summary>
    public bool HasTarget => Metric is not null && Line is { Direction: not null, Target: not null };

    public bool HasWeight => Person.IsDecider || Line.Confirmation == Confirmation.Confirmed;

    /// <summary>The metric that lines can share; 'other' is not the same for two people.</summary>
    public FinancialMetric? Metric => Line.Metric == FinancialMetric.Other ? null : Line.Metric;

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
}
