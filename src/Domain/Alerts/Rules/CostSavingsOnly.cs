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
        var lines = deal.ActiveLines;
        if (lines.Count == 0)
        {
            return RuleVerdict.Quiet;
        }

        var withMoney = 0;
        var savings = 0;
        var addressing = 0;
        var natures = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            natures += line.Nature is null ? 0 : 1;
            addressing += line.AddressesMetricOrInitiative ? 1 : 0;
            withMoney += line.MoneyValue is null ? 0 : 1;
            savings += line is { MoneyValue: not null, Nature: ValueNature.Does } && !MeansSomething(line, lines) ? 1 : 0;
        }

        var onlySavings = withMoney > 0 && savings == withMoney;
        if (!onlySavings && addressing > 0)
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = new FactSet(FactsOf(onlySavings ? savings : null, addressing == 0 ? lines.Count : null)),
            Confidence = Confidence.Of(natures, lines.Count),
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

    private static bool MeansSomething(ValueMapLine does, IReadOnlyList<ValueMapLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (does.IsServing(lines[i]))
            {
                return true;
            }
        }

        return false;
    }
}
