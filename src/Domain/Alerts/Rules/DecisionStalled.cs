using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>change.decision-stalled</c>: in Awareness without a change decision for 14, 30 or 60 days by variant since the phase was
/// entered, or 1.5 × the median days of won deals once there are 20 of them. Grows: critical at twice that.
/// Facts: untested hypotheses, blocker, silent deciders. Source of the day limits: practitioner publications (no single study).
/// </summary>
public sealed class DecisionStalled : IDealRule
{
    /// <summary>Fact: what stands in the way, a member of <see cref="ChangeBlocker"/>.</summary>
    public const string Blocker = "blocker";

    /// <summary>Threshold: days for Transactional deals.</summary>
    public const string TransactionalDays = "transactionalDays";

    /// <summary>Threshold: days for LargeVolume deals.</summary>
    public const string LargeVolumeDays = "largeVolumeDays";

    /// <summary>Threshold: days for Complex deals.</summary>
    public const string ComplexDays = "complexDays";

    /// <summary>Threshold: factor on the median of won deals.</summary>
    public const string MedianFactor = "medianFactor";

    /// <summary>Threshold: won deals from which their median counts.</summary>
    public const string MedianSample = "medianSample";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var change = deal.Facts.Change;
        if (change.Decision is not (null or ChangeDecision.NotDecided) || deal.Facts.Journey.PhaseEnteredOn is not { } entered)
        {
            return RuleVerdict.Quiet;
        }

        var limit = LimitDays(deal.Facts, settings);
        var counted = deal.Counted(entered);
        var stalledFrom = WholeDays.Reached(counted, limit);
        if (now < stalledFrom)
        {
            return RuleVerdict.QuietUntil(stalledFrom);
        }

        var silence = SilentDeciders.Of(deal, now);
        var observation = new Observation
        {
            Facts = new FactSet(FactsOf(deal.Facts, entered, limit, silence)),
            CriticalFrom = WholeDays.Reached(counted, limit * 2m),
            Confidence = KnownShare(deal),
        };
        return RuleVerdict.Sees(observation, silence.NextChange);
    }

    private static decimal LimitDays(DealFacts facts, RuleSettings settings)
    {
        if (facts.AwarenessBenchmark is { } won && won.SampleSize >= settings.Threshold(MedianSample))
        {
            return won.MedianDays * settings.Threshold(MedianFactor);
        }

        return settings.Threshold(facts.Variant switch
        {
            ProcessVariant.Transactional => TransactionalDays,
            ProcessVariant.LargeVolume => LargeVolumeDays,
            _ => ComplexDays,
        });
    }

    private static IEnumerable<Fact> FactsOf(DealFacts facts, DateTime entered, decimal limit, SilentDeciders silence)
    {
        yield return Fact.Moment("since", entered);
        yield return Fact.Number("limitDays", limit);
        if (facts.Change.Blocker is { } blocker and not ChangeBlocker.None)
        {
            yield return Fact.Text(Blocker, blocker.ToString());
        }

        if (facts.UntestedHypotheses is > 0)
        {
            yield return Fact.Number("untestedHypotheses", facts.UntestedHypotheses.Value);
        }

        if (silence.Names.Count > 0)
        {
            yield return Fact.Ordered("silentDeciders", silence.Names);
        }
    }

    // Declared inputs: how far the interest reaches, what blocks, the customer's situation, and who decides.
    private static decimal KnownShare(DealPicture deal)
    {
        var change = deal.Facts.Change;
        var known = (change.InterestLevel is null ? 0 : 1)
            + (change.Blocker is null ? 0 : 1)
            + (change.IsContextEmpty ? 0 : 1)
            + (deal.Active.Any(s => s.IsDecider) ? 1 : 0);
        return Confidence.Of(known, declared: 4);
    }
}
