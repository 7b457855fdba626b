using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>change.status-quo-or-fear</c>: habit or fear keeps the customer, and nothing is written against it; or an active stakeholder
/// feels a risk of 4 or more in our option, or all of them 3.5 on average by influence, without mitigation. What stems from the
/// personal risk is secured.
/// </summary>
public sealed class StatusQuoOrFear : IDealRule
{
    /// <summary>Threshold: a risk (0 to 5) that one person feels.</summary>
    public const string HighRisk = "highRisk";

    /// <summary>Threshold: the risk (0 to 5) that all feel on average, weighted by influence.</summary>
    public const string MeanRisk = "meanRisk";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var risks = FeltRisk.Open(deal);
        var facts = FactsOf(deal.Facts.Change, risks, settings);
        return facts.Count == 0
            ? RuleVerdict.Quiet
            : RuleVerdict.Sees(new Observation { Facts = new FactSet(facts), Confidence = KnownShare(deal, risks) });
    }

    private static List<Fact> FactsOf(ChangeFacts change, IReadOnlyList<FeltRisk> risks, RuleSettings settings)
    {
        var facts = new List<Fact>();
        if (change.Blocker is ChangeBlocker.StatusQuo or ChangeBlocker.Fear && string.IsNullOrWhiteSpace(change.BlockerMitigation))
        {
            facts.Add(Fact.Text(DecisionStalled.Blocker, change.Blocker.Value.ToString()));
        }

        if (risks.Count == 0)
        {
            return facts;
        }

        var high = settings.Threshold(HighRisk);
        if (risks.Any(r => r.Organisational >= high))
        {
            facts.Add(Fact.Sorted("organisationalRisk", FeltRisk.Names(risks.Where(r => r.Organisational >= high))));
        }

        if (risks.Any(r => r.Personal >= high))
        {
            facts.Add(Fact.Sorted("personalRisk", FeltRisk.Names(risks.Where(r => r.Personal >= high))).Secured());
        }

        if (FeltRisk.Mean(risks) is { } mean && mean >= settings.Threshold(MeanRisk))
        {
            var fact = Fact.Number("meanRisk", Math.Round(mean, 1, MidpointRounding.AwayFromZero));
            facts.Add(risks.Any(r => r.Personal is not null) ? fact.Secured() : fact);
        }

        return facts;
    }

    // Declared inputs: what keeps them, the risk someone feels, and who decides.
    private static decimal KnownShare(DealPicture deal, IReadOnlyList<FeltRisk> risks) =>
        Confidence.Of(
            (deal.Facts.Change.Blocker is null ? 0 : 1) + (risks.Count == 0 ? 0 : 1) + (deal.Active.Any(s => s.IsDecider) ? 1 : 0),
            declared: 3);
}
