using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>decision.customer-silent</c>: the customer has done nothing for 10 business days, or for twice their usual reply time if that is
/// longer; after the win for 30 days. The clock starts at their last action, else when the phase was entered. Grows: critical at twice
/// that. Source of the limits: practitioner publications (no single study).
/// </summary>
public sealed class CustomerSilent : IDealRule
{
    /// <summary>Threshold: business days of silence.</summary>
    public const string SilentBusinessDays = "businessDays";

    /// <summary>Threshold: factor on the customer's usual reply time.</summary>
    public const string ReplyFactor = "replyFactor";

    /// <summary>Threshold: days of silence after the win.</summary>
    public const string DaysAfterWin = "daysAfterWin";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        // Activities that were not read say nothing about silence.
        if (deal.Contacts is not { } contacts || deal.CustomerActions is not { Last: var lastAction, Next: var nextAction })
        {
            return RuleVerdict.Quiet;
        }

        if ((lastAction ?? deal.Facts.Journey.PhaseEnteredOn) is not { } start || IsWonAndUntouched(deal, lastAction))
        {
            return RuleVerdict.QuietUntil(nextAction);
        }

        // The usual reply time only moves the limit out: an action due before it is waited for in any case, and a history need not be sorted.
        var limit = SilentFrom(start, usual: null, deal, settings, times: 1);
        if (now < limit && nextAction < limit)
        {
            return RuleVerdict.QuietUntil(nextAction);
        }

        var usual = deal.Facts.Journey.Phase == JourneyPhase.ImplementationAdoption ? null : contacts.UsualReplyTime;
        var counted = deal.Counted(start);
        var silentFrom = SilentFrom(counted, usual, deal, settings, times: 1);
        if (now < silentFrom)
        {
            return RuleVerdict.QuietUntil(Earliest.Of(silentFrom, nextAction)!.Value);
        }

        var observation = new Observation
        {
            Facts = new FactSet(FactsOf(lastAction, start, usual)),
            CriticalFrom = SilentFrom(counted, usual, deal, settings, times: 2),
            Confidence = KnownShare(deal, lastAction, usual),
        };
        return RuleVerdict.Sees(observation, nextAction);
    }

    // Deals that were won before anybody worked with the product here know nobody who could be silent.
    private static bool IsWonAndUntouched(DealPicture deal, DateTime? lastAction) =>
        deal.Facts.Journey.Phase == JourneyPhase.ImplementationAdoption && lastAction is null && deal.Active.Count == 0;

    private static DateTime SilentFrom(DateTime start, TimeSpan? usual, DealPicture deal, RuleSettings settings, int times)
    {
        if (deal.Facts.Journey.Phase == JourneyPhase.ImplementationAdoption)
        {
            return WholeDays.Reached(start, settings.Threshold(DaysAfterWin) * times);
        }

        var limit = BusinessDays.Reached(start, settings.Threshold(SilentBusinessDays) * times, deal.Settings.Holidays);
        var slow = usual is { } reply ? start.PlusTicks((double)(reply.Ticks * settings.Threshold(ReplyFactor) * times)) : start;
        return slow > limit ? slow : limit;
    }

    private static IEnumerable<Fact> FactsOf(DateTime? lastAction, DateTime start, TimeSpan? usual)
    {
        yield return lastAction is { } action ? Fact.Moment("lastAction", action) : Fact.Moment("since", start);
        if (usual is { } reply)
        {
            yield return Fact.Number("usualReplyDays", Math.Round((decimal)reply.TotalDays, 1, MidpointRounding.AwayFromZero));
        }
    }

    // Declared inputs: an action of theirs was ever recorded, their usual reply time, and a contact behind someone: without these
    // the customer may well talk to us where nobody records it.
    private static decimal KnownShare(DealPicture deal, DateTime? lastAction, TimeSpan? usual)
    {
        var hasContact = false;
        for (var i = 0; i < deal.Active.Count; i++)
        {
            hasContact |= deal.Active[i].ContactId is not null;
        }

        return Confidence.Of((lastAction is null ? 0 : 1) + (usual is null ? 0 : 1) + (hasContact ? 1 : 0), declared: 3);
    }
}
