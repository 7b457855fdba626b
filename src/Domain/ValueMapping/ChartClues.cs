using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>
/// One look over a chart: which contradictions between two sides it may hold. Most charts are consistent, and only the kinds that may
/// occur are worked out.
/// </summary>
internal sealed class ChartClues
{
    private readonly bool[] mayHold = new bool[7];
    private Guid? option;
    private Guid? definition;
    private Guid? currency;
    private TimeBasis? timeBasis;
    private long rising;
    private long falling;

    public ChartClues(List<ChartEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var line = entries[i].Line;
            Compare(ref option, line.OptionId, ValueMapInconsistencyKind.DifferentOptions);
            Compare(ref definition, line.MeasureDefinitionId, ValueMapInconsistencyKind.MeasureDefinedDifferently);
            if (line.MoneyValue is not null)
            {
                Compare(ref currency, line.CurrencyId, ValueMapInconsistencyKind.CurrenciesDiffer);
                Compare(ref timeBasis, line.TimeBasis, ValueMapInconsistencyKind.TimeFramesDiffer);
            }

            TakeDirection(entries[i]);
        }
    }

    /// <summary>False when the chart surely does not hold it.</summary>
    public bool MayHold(ValueMapInconsistencyKind kind) => mayHold[(int)kind];

    private void Compare<T>(ref T? first, T? next, ValueMapInconsistencyKind kind)
        where T : struct
    {
        if (first is null)
        {
            first = next;
        }
        else if (next is { } other && !EqualityComparer<T>.Default.Equals(first.Value, other))
        {
            mayHold[(int)kind] = true;
        }
    }

    private void TakeDirection(ChartEntry entry)
    {
        if (entry.Metric is not { } metric)
        {
            return;
        }

        var bit = 1L << (metric - FinancialMetric.Revenue);
        rising |= entry.Line.Direction == ValueDirection.Increase ? bit : 0;
        falling |= entry.Line.Direction == ValueDirection.Decrease ? bit : 0;
        mayHold[(int)ValueMapInconsistencyKind.OppositeDirections] |= (rising & falling) != 0;
    }
}
