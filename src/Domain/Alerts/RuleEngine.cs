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
    public static Evaluation Evaluate(DealPicture deal, FirstTrueMoments memory) => Evaluate(deal, memory, RuleCatalogue.All);

    /// <summary>Evaluates one deal by the given rules.</summary>
    public static Evaluation Evaluate(
        DealFacts facts,
        ProductSettings settings,
        DateTime now,
        FirstTrueMoments memory,
        IReadOnlyList<RuleDefinition> catalogue) => Evaluate(new DealPicture(facts, settings, now), memory, catalogue);

    private static Evaluation Evaluate(DealPicture deal, FirstTrueMoments memory, IReadOnlyList<RuleDefinition> catalogue)
    {
        var facts = deal.Facts;
        var clock = new GraceClock(memory, deal.Now);
        var raised = new List<RaisedFinding>();
        var rows = deal.Settings.Rules.For(catalogue);
        for (var i = 0; i < rows.Length && facts.Status != DealStatus.Lost; i++)
        {
            if (rows[i].Covers(facts.Journey.Phase, facts.Variant) && catalogue[i].Rule is { } rule)
            {
                Take(rule.Judge(deal, rows[i], deal.Now), catalogue[i], rows[i], clock, raised);
            }
        }

        return FindingFamily.Arrange(facts.DealId, raised, clock);
    }

    private static void Take(RuleVerdict verdict, RuleDefinition definition, RuleSettings row, GraceClock clock, List<RaisedFinding> raised)
    {
        clock.Expect(verdict.NextChange);
        for (var i = 0; i < verdict.Observations.Count; i++)
        {
            var seen = verdict.Observations[i];
            var firstTrue = clock.FirstTrueOf(row, seen.Subject);
            if (clock.IsPastGrace(row, firstTrue))
            {
                raised.Add(new RaisedFinding(definition, row, seen, clock.SeverityOf(row, seen), firstTrue));
            }
        }
    }
}
