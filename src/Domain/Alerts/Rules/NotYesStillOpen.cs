using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>change.not-yes-still-open</c>: the customer said Not now, and a day to return is missing for 7 days or passed by 14; or they
/// said No, and the deal is open for 14 days since. Grows: critical at twice that.
/// </summary>
public sealed class NotYesStillOpen : IDealRule
{
    /// <summary>Fact: the answer, a member of <see cref="ChangeDecision"/>.</summary>
    public const string Decision = "decision";

    /// <summary>Threshold: days without a day to return after Not now.</summary>
    public const string RevisitMissingDays = "revisitMissingDays";

    /// <summary>Threshold: days after the day to return.</summary>
    public const string RevisitPassedDays = "revisitPassedDays";

    /// <summary>Threshold: days that a deal stays open after No.</summary>
    public const string NoDays = "noDays";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var change = deal.Facts.Change;

        // Who recorded no day for the answer gave it in this phase at the earliest.
        var answeredOn = change.DecidedOn ?? deal.Facts.Journey.PhaseEnteredOn;
        return change switch
        {
            { Decision: ChangeDecision.NotNow, RevisitOn: { } revisit } => After(revisit, RevisitPassedDays),
            { Decision: ChangeDecision.NotNow } => After(answeredOn, RevisitMissingDays),
            { Decision: ChangeDecision.No } => After(answeredOn, NoDays),
            _ => RuleVerdict.Quiet,
        };

        RuleVerdict After(DateTime? start, string threshold)
        {
            if (start is not { } since)
            {
                return RuleVerdict.Quiet;
            }

            var limit = settings.Threshold(threshold);
            var counted = deal.Counted(since);
            var openFrom = WholeDays.Reached(counted, limit);
            return now < openFrom
                ? RuleVerdict.QuietUntil(openFrom)
                : RuleVerdict.Sees(new Observation
                {
                    Facts = new FactSet(FactsOf(change, since, limit)),
                    CriticalFrom = WholeDays.Reached(counted, limit * 2m),
                    Confidence = KnownShare(deal),
                });
        }
    }

    private static IEnumerable<Fact> FactsOf(ChangeFacts change, DateTime since, decimal limit)
    {
        yield return Fact.Text(Decision, change.Decision!.Value.ToString());
        yield return Fact.Number("limitDays", limit);
        yield return Fact.Moment(change is { Decision: ChangeDecision.NotNow, RevisitOn: not null } ? "revisitOn" : "since", since);
        if (change.Blocker is { } blocker and not ChangeBlocker.None)
        {
            yield return Fact.Text(DecisionStalled.Blocker, blocker.ToString());
        }
    }

    // Declared inputs: when they answered, what keeps them, and who decides.
    private static decimal KnownShare(DealPicture deal)
    {
        var change = deal.Facts.Change;
        var known = (change.DecidedOn is null ? 0 : 1) + (change.Blocker is null ? 0 : 1) + (deal.Active.Any(s => s.IsDecider) ? 1 : 0);
        return Confidence.Of(known, declared: 3);
    }
}
