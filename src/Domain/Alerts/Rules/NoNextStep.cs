using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>mechanics.no-next-step</c>: for 7 days (Complex 14) since the last step that the customer agreed to, or since the phase was
/// entered, no such step lies ahead. A planned activity without a purpose may be one: then it asks.
/// </summary>
public sealed class NoNextStep : IDealRule
{
    /// <summary>Threshold: days without a step ahead.</summary>
    public const string Days = "days";

    /// <summary>Threshold: days without a step ahead for Complex deals.</summary>
    public const string ComplexDays = "complexDays";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        // Activities that were not read say nothing about what lies ahead.
        if (deal.Facts.Activities is not { } activities || Since(deal) is not { } since)
        {
            return RuleVerdict.Quiet;
        }

        var limit = settings.Threshold(deal.Facts.Variant == ProcessVariant.Complex ? ComplexDays : Days);
        var missingFrom = WholeDays.Reached(deal.Counted(since), limit);
        if (now < missingFrom)
        {
            return RuleVerdict.QuietUntil(missingFrom);
        }

        var ahead = activities.Where(a => a.Status is ActivityStatus.Open or ActivityStatus.Scheduled && a.ScheduledEnd > now).ToList();
        var unnamed = ahead.FindAll(a => a.Purpose is null);
        var facts = new List<Fact> { Fact.Moment("since", since), Fact.Number("limitDays", limit) };
        if (unnamed.Count > 0)
        {
            facts.Add(Fact.Number("withoutPurpose", unnamed.Count));
        }

        var observation = new Observation
        {
            Facts = new FactSet(facts),
            Confidence = unnamed.Count == 0 ? 1m : Confidence.Of(ahead.Count - unnamed.Count, ahead.Count),
        };
        return RuleVerdict.Sees(observation, unnamed.Count == 0 ? null : ahead.Min(a => a.ScheduledEnd));
    }

    // A step that lies ahead moves this moment into the future: the rule is quiet until it is over and the limit has passed.
    private static DateTime? Since(DealPicture deal)
    {
        var entered = deal.Facts.Journey.PhaseEnteredOn;
        var step = deal.Contacts?.LastAgreedStep;
        return step is null || entered > step ? entered : step;
    }
}
