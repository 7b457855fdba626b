using System;
using System.Linq;
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

        var promises = activities
            .Where(a => a.Purpose == ActivityPurpose.PromisedFollowUp && a.Status is ActivityStatus.Open or ActivityStatus.Scheduled)
            .Where(a => a.ScheduledEnd is not null)
            .Select(a => new
            {
                DueOn = a.ScheduledEnd!.Value,
                LateFrom = BusinessDays.Reached(a.ScheduledEnd.Value, settings.Threshold(BusinessDaysLate), deal.Settings.Holidays),
            })
            .ToLookup(p => p.LateFrom <= now);
        var next = promises[false].Select(p => (DateTime?)p.LateFrom).Min();
        if (!promises[true].Any())
        {
            return new RuleVerdict(RuleVerdict.Quiet.Observations, next);
        }

        var facts = FactSet.Of(
            Fact.Number("promises", promises[true].Count()),
            Fact.Moment("oldestDue", promises[true].Min(p => p.DueOn)));
        return RuleVerdict.Sees(new Observation { Facts = facts }, next);
    }
}
