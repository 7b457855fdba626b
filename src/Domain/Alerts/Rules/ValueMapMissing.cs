using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>decision.value-map-missing</c>: no value mapping chart with at least one line: in Buying; a Complex deal also after 30 days
/// in Awareness. Silences the rules that look into the chart.
/// </summary>
public sealed class ValueMapMissing : IDealRule
{
    /// <summary>Threshold: days in Awareness from which a Complex deal needs a chart.</summary>
    public const string AwarenessDays = "awarenessDays";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        if (deal.Facts.ValueMap.Lines.Count > 0)
        {
            return RuleVerdict.Quiet;
        }

        if (deal.Facts.Journey.Phase == JourneyPhase.Awareness)
        {
            if (deal.Facts.Variant != ProcessVariant.Complex || deal.Facts.Journey.PhaseEnteredOn is not { } entered)
            {
                return RuleVerdict.Quiet;
            }

            var neededFrom = WholeDays.Reached(deal.Counted(entered), settings.Threshold(AwarenessDays));
            if (now < neededFrom)
            {
                return RuleVerdict.QuietUntil(neededFrom);
            }
        }

        return RuleVerdict.Sees(new Observation { Facts = new FactSet(FactsOf(deal)) });
    }

    private static IEnumerable<Fact> FactsOf(DealPicture deal)
    {
        yield return Fact.Number("stakeholders", deal.Active.Count);
        if (deal.Facts.Journey.PhaseEnteredOn is { } entered)
        {
            yield return Fact.Moment("since", entered);
        }
    }
}
