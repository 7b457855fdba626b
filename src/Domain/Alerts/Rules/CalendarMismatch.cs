using System;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary><c>decision.calendar-mismatch</c>: the day on which we expect the order is before the day on which the customer decides.</summary>
public sealed class CalendarMismatch : IDealRule
{
    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        if (deal.Facts.Terms.EstimatedCloseOn is not { } ours
            || deal.Facts.Change.CustomerDecisionDate is not { } theirs
            || ours.Date >= theirs.Date)
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = FactSet.Of(Fact.Moment("estimatedClose", ours), Fact.Moment("customerDecision", theirs)),
        });
    }
}
