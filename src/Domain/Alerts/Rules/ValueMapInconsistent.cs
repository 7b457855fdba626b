using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>decision.value-map-inconsistent</c>: lines of different people contradict each other, and one side is confirmed or a decider's.
/// One finding per contradiction, so that each ends, or is dismissed, by itself; both sides are named.
/// </summary>
public sealed class ValueMapInconsistent : IDealRule
{
    /// <summary>Fact: the financial figure, a member of <see cref="FinancialMetric"/>.</summary>
    public const string Metric = "metric";

    /// <summary>Fact: what contradicts (name of <see cref="ValueMapInconsistencyKind"/>).</summary>
    public const string Inconsistency = "inconsistency";

    private const int MostFacts = 7;

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        List<Observation>? seen = null;
        foreach (var inconsistency in deal.Inconsistencies)
        {
            if (inconsistency.HasWeight)
            {
                (seen ??= new List<Observation>()).Add(new Observation
                {
                    Subject = inconsistency.Subject,
                    Facts = FactsOf(inconsistency),
                    Confidence = inconsistency.KnownShare,
                });
            }
        }

        return seen is null ? RuleVerdict.Quiet : new RuleVerdict(seen, NextChange: null);
    }

    private static FactSet FactsOf(ValueMapInconsistency found)
    {
        var facts = new List<Fact>(MostFacts) { Fact.Text(Inconsistency, found.Kind.ToString()) };
        if (found.Metric is { } metric)
        {
            facts.Add(Fact.Text(Metric, metric.ToString()));
        }

        if (found.About is { } about)
        {
            facts.Add(Fact.Text("about", about));
        }

        AddSides(found, facts);
        return new FactSet(facts);
    }

    private static void AddSides(ValueMapInconsistency found, List<Fact> facts)
    {
        switch (found.Kind)
        {
            case ValueMapInconsistencyKind.TargetsApart:
                facts.Add(Fact.Number("lowestTarget", found.Sides[0].Amount!.Value));
                facts.Add(Fact.Ordered("lowest", found.Sides[0].StakeholderNames));
                facts.Add(Fact.Number("highestTarget", found.Sides[1].Amount!.Value));
                facts.Add(Fact.Ordered("highest", found.Sides[1].StakeholderNames));
                break;
            case ValueMapInconsistencyKind.MoreThanTheInitiative:
                facts.Add(Fact.Number("initiativeTarget", found.Sides[0].Amount!.Value));
                facts.Add(Fact.Number("claimed", found.Sides[1].Amount!.Value));
                facts.Add(Fact.Ordered("claimedBy", found.Sides[1].StakeholderNames));
                break;
            case ValueMapInconsistencyKind.OppositeDirections:
            case ValueMapInconsistencyKind.TimeFramesDiffer:
                facts.AddRange(found.Sides.Select(s => Fact.Ordered("side" + s.Position, s.StakeholderNames)));
                break;
            default:
                facts.Add(Fact.Ordered("sides", found.Sides.Select(Named).ToArray()));
                break;
        }
    }

    private static string Named(InconsistentSide side)
    {
        var names = string.Join(", ", side.StakeholderNames);
        return side.Position.Length == 0 ? names : side.Position + ": " + names;
    }
}
