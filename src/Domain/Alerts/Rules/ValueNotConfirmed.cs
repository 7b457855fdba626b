using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>value.not-confirmed</c>: somebody's latest answer is Not confirmed, or what was measured is under 80% of what was planned;
/// who confirms beside them is named too. It is the customer's own statement, so it is never in doubt.
/// </summary>
public sealed class ValueNotConfirmed : IDealRule
{
    /// <summary>Threshold: measured value in percent of the planned one.</summary>
    public const string MeasuredPercent = "measuredPercent";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var percent = settings.Threshold(MeasuredPercent);
        var answers = HeldConfirmations.Latest(deal.Facts.Confirmations);
        var denied = answers.Where(a => a.Outcome == ConfirmationOutcome.NotConfirmed).ToList();
        var below = answers.Where(a => a.PlannedValue > 0m && a.MeasuredValue * 100m < a.PlannedValue * percent).ToList();
        if (denied.Count + below.Count == 0)
        {
            return RuleVerdict.Quiet;
        }

        var facts = new List<Fact>();
        Name("notConfirmed", denied);
        Name("belowPlan", below);
        Name("confirmed", answers.Where(a => a.Outcome == ConfirmationOutcome.Confirmed).ToList());
        if (below.Count > 0)
        {
            facts.Add(Fact.Number("limitPercent", percent));
        }

        return RuleVerdict.Sees(new Observation { Facts = new FactSet(facts) });

        void Name(string fact, List<ValueConfirmation> who)
        {
            if (who.Count > 0)
            {
                facts.Add(Fact.Sorted(fact, who.Select(a => a.Name)));
            }
        }
    }
}
