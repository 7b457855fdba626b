using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>decision.cost-savings-only</c>: all money on the chart is savings (Does) that mean nothing to anyone, or no line maps to a
/// metric or an initiative. Cost savings are one line of the customer's case. Looks at the lines of active stakeholders.
/// </summary>
public sealed class CostSavingsOnly : IDealRule
{
    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var chart = deal.Chart;
        if (chart.Count == 0)
        {
            return RuleVerdict.Quiet;
        }

        var withMoney = 0;
        var savings = 0;
        var addressing = 0;
        var natures = 0;
        for (var i = 0; i < chart.Count; i++)
        {
            var line = chart[i].Line;
            natures += line.Nature is null ? 0 : 1;
            addressing += line.AddressesMetricOrInitiative ? 1 : 0;
            withMoney += line.MoneyValue is null ? 0 : 1;
            savings += line is { MoneyValue: not null, Nature: ValueNature.Does } && !MeansSomething(line, chart) ? 1 : 0;
        }

        var onlySavings = withMoney > 0 && savings == withMoney;
        if (!onlySavings && addressing > 0)
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = new FactSet(FactsOf(onlySavings ? savings : null, addressing == 0 ? chart.Count : null)),
            Confidence = Confidence.Of(natures, chart.Count),
        });
    }

    private static IEnumerable<Fact> FactsOf(int? savings, int? unaddressed)
    {
        if (savings is { } count)
        {
            yield return Fact.Number("savingsLines", count);
        }

        if (unaddressed is { } lines)
        {
            yield return Fact.Number("linesWithoutMetric", lines);
        }
    }

    private static bool MeansSomething(ValueMapLine does, List<ChartEntry> chart)
    {
        for (var i = 0; i < chart.Count; i++)
        {
            if (does.IsServing(chart[i].Line))
            {
                return true;
            }
        }

        return false;
    }
}
