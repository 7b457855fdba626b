using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>decision.iteration-pattern</c>: three or more steps back in 60 days, and what they have in common: the reasons stated at least
/// twice, and the roles of the people concerned. Going back is legitimate; the pattern is worth a conversation.
/// </summary>
public sealed class IterationPattern : IDealRule
{
    /// <summary>Threshold: steps back that make a pattern.</summary>
    public const string Steps = "steps";

    /// <summary>Threshold: days in which they count.</summary>
    public const string WithinDays = "withinDays";

    /// <summary>Fact: the reasons stated at least twice (names of <see cref="TransitionReason"/>), the most frequent first.</summary>
    public const string CommonReasons = "commonReasons";

    /// <summary>Fact: the roles of people concerned at least twice (names of <see cref="Stakeholders.BuyingRole"/>), the most frequent first.</summary>
    public const string CommonRoles = "commonRoles";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        if (deal.Facts.StepBacks.Count < settings.Threshold(Steps))
        {
            return RuleVerdict.Quiet;
        }

        var recent = deal.Facts.StepBacks.Where(s => now < WholeDays.Reached(s.On, settings.Threshold(WithinDays))).ToList();
        if (recent.Count < settings.Threshold(Steps))
        {
            return RuleVerdict.Quiet;
        }

        var first = recent.Min(s => s.On);
        var observation = new Observation
        {
            Facts = new FactSet(FactsOf(recent, first)),
            Confidence = Confidence.Of(recent.Count(s => s.Reason != TransitionReason.NotStated), recent.Count),
        };
        return RuleVerdict.Sees(observation, WholeDays.Reached(first, settings.Threshold(WithinDays)));
    }

    private static IEnumerable<Fact> FactsOf(List<StepBack> recent, DateTime first)
    {
        yield return Fact.Number(Steps, recent.Count);
        yield return Fact.Moment("since", first);
        var pattern = StepBackPattern.Of(recent);
        var reasons = pattern.Reasons.Select(r => r.ToString()).ToArray();
        if (reasons.Length > 0)
        {
            yield return Fact.Ordered(CommonReasons, reasons);
        }

        var roles = pattern.Roles.Select(r => r.ToString()).ToArray();
        if (roles.Length > 0)
        {
            yield return Fact.Ordered(CommonRoles, roles);
        }
    }
}
