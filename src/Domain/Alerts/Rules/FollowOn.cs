using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>value.follow-on</c>: somebody confirmed the value, and the account has no lead from 30 days before that on. Good news: the
/// moment to ask what comes next.
/// </summary>
public sealed class FollowOn : IDealRule
{
    /// <summary>Threshold: how many days before the confirmation a lead still counts.</summary>
    public const string LeadDays = "leadDays";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var confirmed = HeldConfirmations.Latest(deal.Facts.Confirmations)
            .Where(c => c is { Outcome: ConfirmationOutcome.Confirmed, HeldOn: not null })
            .ToList();
        if (confirmed.Count == 0)
        {
            return RuleVerdict.Quiet;
        }

        var last = confirmed.Max(c => c.HeldOn!.Value);
        if (deal.Facts.Account.LastLeadOn >= last.PlusDays(-(double)settings.Threshold(LeadDays)))
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = FactSet.Of(Fact.Sorted("confirmed", confirmed.Select(c => c.Name)), Fact.Moment("confirmedOn", last)),
            Confidence = KnownShare(deal, confirmed),
        });
    }

    // Declared inputs: that they confirmed, what was measured, and what else the customer has in hand.
    private static decimal KnownShare(DealPicture deal, List<ValueConfirmation> confirmed) =>
        Confidence.Of(
            1 + (confirmed.Exists(c => c.MeasuredValue is not null) ? 1 : 0) + (deal.Facts.Account.Initiatives.Count == 0 ? 0 : 1),
            declared: 3);
}
