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
        Evaluate(new DealPicture(facts, settings, now), memory);

    /// <summary>Evaluates one deal by the rules of the catalogue; what they derive stays in the picture for others.</summary>
    public static Evaluation Evaluate(DealPicture deal, FirstTrueMoments memory) =>
        Evaluate(deal, memory, deal.Settings.Rules.InForce(deal.Facts.Journey.Phase, deal.Facts.Variant));

    /// <summary>Evaluates one deal by the given rules.</summary>
    public static Evaluation Evaluate(
        DealFacts facts,
        ProductSettings settings,
        DateTime now,
        FirstTrueMoments memory,
        IReadOnlyList<RuleDefinition> catalogue) =>
        Evaluate(new DealPicture(facts, settings, now), memory, settings.Rules.InForce(catalogue, facts.Journey.Phase, facts.Variant));

    private static Evaluation Evaluate(DealPicture deal, FirstTrueMoments memory, RuleInForce[] rules)
    {
        var clock = new GraceClock(memory, deal.Now);
        var raised = new List<RaisedFinding>();
        for (var i = 0; i < rules.Length && deal.Facts.Status != DealStatus.Lost; i++)
        {
            Take(rules[i].Rule.Judge(deal, rules[i].Settings, deal.Now), rules[i], clock, raised);
        }

        return FindingFamily.Arrange(deal.Facts.DealId, raised, clock);
    }

    private static void Take(RuleVerdict verdict, RuleInForce rule, GraceClock clock, List<RaisedFinding> raised)
    {
        clock.Expect(verdict.NextChange);
        for (var i = 0; i < verdict.Observations.Count; i++)
        {
            var seen = verdict.Observations[i];
            var firstTrue = clock.FirstTrueOf(rule.Settings, seen.Subject);
            if (clock.IsPastGrace(rule.Settings, firstTrue))
            {
                raised.Add(new RaisedFinding(rule.Definition, rule.Settings, seen, clock.SeverityOf(rule.Settings, seen), firstTrue));
            }
        }
    }
}
