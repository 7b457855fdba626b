using System.Collections.Generic;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>
/// One look over a chart: which contradictions between two sides it may hold. Most charts are consistent, and only the kinds that may
/// occur are worked out.
/// </summary>
internal sealed class ChartClues
{
    private readonly ValueMapLine? option;
    private readonly ValueMapLine? definition;
    private readonly ValueMapLine? currency;
    private readonly ValueMapLine? timeBasis;
    private long rising;
    private long falling;
    private int mayHold;

    public ChartClues(List<ChartEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var line = entries[i].Line;
            if (line.OptionId is not null)
            {
                option ??= line;
                Note(ValueMapInconsistencyKind.DifferentOptions, line.OptionId != option.OptionId);
            }

            if (line.MeasureDefinitionId is not null)
            {
                definition ??= line;
                Note(ValueMapInconsistencyKind.MeasureDefinedDifferently, line.MeasureDefinitionId != definition.MeasureDefinitionId);
            }

            if (line is { MoneyValue: not null, CurrencyId: not null })
            {
                currency ??= line;
                Note(ValueMapInconsistencyKind.CurrenciesDiffer, line.CurrencyId != currency.CurrencyId);
            }

            if (line is { MoneyValue: not null, TimeBasis: not null })
            {
                timeBasis ??= line;
                Note(ValueMapInconsistencyKind.TimeFramesDiffer, line.TimeBasis != timeBasis.TimeBasis);
            }

            TakeDirection(entries[i]);
        }
    }

    /// <summary>False when the chart surely does not hold it.</summary>
    public bool MayHold(ValueMapInconsistencyKind kind) => (mayHold & (1 << (int)kind)) != 0;

    private void Note(ValueMapInconsistencyKind kind, bool isSeen) => mayHold |= isSeen ? 1 << (int)kind : 0;

    private void TakeDirection(ChartEntry entry)
    {
        if (entry.Metric is not { } metric)
        {
            return;
        }

        var bit = 1L << (metric - FinancialMetric.Revenue);
        rising |= entry.Line.Direction == ValueDirection.Increase ? bit : 0;
        falling |= entry.Line.Direction == ValueDirection.Decrease ? bit : 0;
        Note(ValueMapInconsistencyKind.OppositeDirections, (rising & falling) != 0);
    }
}
