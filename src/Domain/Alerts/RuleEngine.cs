using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Turns facts into findings. Pure: neither the clock nor the order of rows is looked at.</summary>
public static class RuleEngine
{
    /// <summary>Evaluates one deal by the rules of the catalogue.</summary>
    /// <param name="facts">What was read about the deal.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="memory">What the last evaluation left on the deal state.</param>
    public static Evaluation Evaluate(DealFacts facts, ProductSettings settings, DateTime now, FirstTrueMoments memory) =>
        Evaluate(facts, settings, now, memory, RuleCatalogue.All);

    /// <summary>Evaluates one deal by the given rules.</summary>
    public static Evaluation Evaluate(
        DealFacts facts,
        ProductSettings settings,
        DateTime now,
        FirstTrueMoments memory,
        IReadOnlyList<RuleDefinition> catalogue)
    {
        var deal = new DealPicture(facts, settings, now);
        var clock = new GraceClock(memory, now);
        var raised = new List<RaisedFinding>();
        foreach (var definition in catalogue)
        {
            var row = settings.Rules.For(definition);
            var isAsked = definition.Rule is not null && facts.Status != DealStatus.Lost && row.Covers(facts.Journey.Phase, facts.Variant);
            if (!isAsked)
            {
                continue;
            }

            var verdict = definition.Rule!.Judge(deal, row, now);
            clock.Expect(verdict.NextChange);
            foreach (var seen in verdict.Observations)
            {
                if (clock.IsPastGrace(row, seen.Subject))
                {
                    raised.Add(new RaisedFinding(definition, row, seen, clock.SeverityOf(row, seen)));
                }
            }
        }

        return FindingFamily.Arrange(facts.DealId, raised, clock);
    }
}
