using System;
using BuyingDynamics.Domain.Conversations;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary><c>mechanics.follow-up-late</c>: something we promised is still open two business days after it was due.</summary>
public sealed class FollowUpLate : IDealRule
{
    /// <summary>Threshold: business days after the due date.</summary>
    public const string BusinessDaysLate = "businessDays";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        if (deal.Facts.Activities is not { } activities)
        {
            return RuleVerdict.Quiet;
        }

        var businessDays = settings.Threshold(BusinessDaysLate);
        var late = 0;
        var oldestDue = DateTime.MaxValue;
        DateTime? next = null;
        for (var i = 0; i < activities.Count; i++)
        {
            if (!IsOpenPromise(activities[i]) || activities[i].ScheduledEnd is not { } due)
            {
                continue;
            }

            var lateFrom = BusinessDays.Reached(deal.Counted(due), businessDays, deal.Settings.Holidays);
            if (now < lateFrom)
            {
                next = Earliest.Of(next, lateFrom);
            }
            else
            {
                late++;
                oldestDue = due < oldestDue ? due : oldestDue;
            }
        }

        return late == 0
            ? RuleVerdict.QuietUntil(next)
            : RuleVerdict.Sees(new Observation { Facts = FactSet.Of(Fact.Number("promises", late), Fact.Moment("oldestDue", oldestDue)) }, next);
    }

    private static bool IsOpenPromise(DealActivity activity) =>
        activity is { Purpose: ActivityPurpose.PromisedFollowUp, Status: ActivityStatus.Open or ActivityStatus.Scheduled };
}
