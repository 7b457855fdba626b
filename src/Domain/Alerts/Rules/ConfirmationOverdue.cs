using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>value.confirmation-overdue</c>: a planned confirmation is past due; one finding per person, about the oldest one. Critical 30
/// days past due for an initial sponsor, 60 for others: who began the deal hears first whether it was worth it.
/// </summary>
public sealed class ConfirmationOverdue : IDealRule
{
    /// <summary>Threshold: days past due from which it is critical for an initial sponsor.</summary>
    public const string SponsorCriticalDays = "sponsorCriticalDays";

    /// <summary>Threshold: days past due from which it is critical for anybody else.</summary>
    public const string OthersCriticalDays = "othersCriticalDays";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var seen = new List<Observation>();
        DateTime? next = null;
        foreach (var person in deal.Facts.Confirmations.Where(c => c is { Stage: ConfirmationStage.Planned, DueOn: not null }).GroupBy(c => c.StakeholderId ?? c.Id))
        {
            var oldest = person.OrderBy(c => c.DueOn).ThenBy(c => c.Cycle).ThenBy(c => c.Id).First();
            var overdueFrom = WholeDays.Reached(deal.Counted(oldest.DueOn!.Value), 1m);
            if (now < overdueFrom)
            {
                next = Earliest.Of(next, overdueFrom);
            }
            else
            {
                seen.Add(Seen(deal, settings, oldest, person.Key));
            }
        }

        return new RuleVerdict(seen, next);
    }

    private static Observation Seen(DealPicture deal, RuleSettings settings, ValueConfirmation overdue, Guid subject)
    {
        var facts = new List<Fact>
        {
            Fact.Text("person", overdue.Name),
            Fact.Moment("dueOn", overdue.DueOn!.Value),
            Fact.Number("cycle", overdue.Cycle),
        };
        var criticalDays = settings.Threshold(overdue.IsInitialSponsor ? SponsorCriticalDays : OthersCriticalDays);
        return new Observation
        {
            Subject = subject.ToString("D"),
            StakeholderId = overdue.StakeholderId,
            Facts = new FactSet(facts),
            CriticalFrom = WholeDays.Reached(deal.Counted(overdue.DueOn.Value), criticalDays),
            Confidence = KnownShare(deal, overdue),
        };
    }

    // Declared inputs: when they went live (until then the due date stands on a guess), what value was planned, and with whom.
    private static decimal KnownShare(DealPicture deal, ValueConfirmation overdue) =>
        Confidence.Of(
            (deal.Facts.LiveOn is null ? 0 : 1) + (overdue.PlannedValue is null ? 0 : 1) + (overdue.StakeholderId is null ? 0 : 1),
            declared: 3);
}
