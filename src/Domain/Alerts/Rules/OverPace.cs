using System;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary><c>mechanics.over-pace</c>: more whole days in the stage than its mapping expects.</summary>
public sealed class OverPace : IDealRule
{
    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        if (deal.Facts.Stage?.ExpectedDays is not { } expected || deal.Facts.Journey.StageEnteredOn is not { } entered)
        {
            return RuleVerdict.Quiet;
        }

        var overFrom = WholeDays.Reached(deal.Counted(entered), expected + 1m);
        return now < overFrom
            ? RuleVerdict.QuietUntil(overFrom)
            : RuleVerdict.Sees(new Observation { Facts = FactSet.Of(Fact.Moment("since", entered), Fact.Number("expectedDays", expected)) });
    }
}
