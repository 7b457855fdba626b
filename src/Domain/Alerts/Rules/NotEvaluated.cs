using System;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>decision.not-evaluated</c>: the customer nears the change decision (vision agreed, weighted Yes at least 50%), and nobody has
/// evaluated whether the deal deserves our own resources.
/// </summary>
public sealed class NotEvaluated : IDealRule
{
    /// <summary>Threshold: weighted Yes in percent from which the customer is near.</summary>
    public const string WeightedYesPercent = "weightedYesPercent";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var yes = deal.WeightedYes;
        if (deal.Facts.ResourcesEvaluatedOn is not null
            || yes.Share is not { } share
            || share * 100m < settings.Threshold(WeightedYesPercent)
            || !ChangeGate.IsVisionAgreed(deal.Facts.Change, deal.Active))
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = FactSet.Of(Fact.Number("weightedYesPercent", yes.Percent!.Value)),
            Confidence = StancesKnown.Share(deal.Active),
        });
    }
}
