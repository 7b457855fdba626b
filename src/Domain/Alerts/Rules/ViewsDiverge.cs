using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>
/// <c>change.views-diverge</c>: at least three stances are known, deciders or people of influence 4 or more are split, and the
/// weighted Yes is below 60%. An opponent of that influence is a fact of its own, secured because the stance to us is.
/// </summary>
public sealed class ViewsDiverge : IDealRule
{
    /// <summary>Threshold: known stances from which the group's view can be told.</summary>
    public const string KnownStances = "knownStances";

    /// <summary>Threshold: influence (1 to 5) from which a stakeholder counts like a decider.</summary>
    public const string KeyInfluence = "keyInfluence";

    /// <summary>Threshold: weighted Yes in percent under which the views diverge.</summary>
    public const string WeightedYesPercent = "weightedYesPercent";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var yes = deal.WeightedYes;
        if (yes.KnownStances < settings.Threshold(KnownStances)
            || yes.Share * 100m >= settings.Threshold(WeightedYesPercent)
            || !IsSplit(deal.Active, settings.Threshold(KeyInfluence)))
        {
            return RuleVerdict.Quiet;
        }

        return RuleVerdict.Sees(new Observation
        {
            Facts = new FactSet(FactsOf(deal, settings.Threshold(KeyInfluence))),
            Confidence = StancesKnown.Share(deal.Active),
        });
    }

    private static bool IsSplit(IReadOnlyList<Stakeholder> active, decimal keyInfluence)
    {
        StanceToChange? first = null;
        for (var i = 0; i < active.Count; i++)
        {
            var person = active[i];
            if (person.HasKnownStance && (person.IsDecider || person.Influence >= keyInfluence))
            {
                if (first is not null && person.Stance != first)
                {
                    return true;
                }

                first = person.Stance;
            }
        }

        return false;
    }

    private static IEnumerable<Fact> FactsOf(DealPicture deal, decimal keyInfluence)
    {
        yield return Fact.Number("weightedYesPercent", deal.WeightedYes.Percent!.Value);
        yield return Names("yes", s => s.Stance == StanceToChange.Yes);
        yield return Names("notNow", s => s.Stance == StanceToChange.NotNow);
        yield return Names("no", s => s.Stance == StanceToChange.No);
        if (deal.Active.Any(IsOpponent))
        {
            yield return Names("opponents", IsOpponent).Secured();
        }

        Fact Names(string name, Func<Stakeholder, bool> which) => Fact.Sorted(name, deal.Active.Where(which).Select(s => s.Name));

        bool IsOpponent(Stakeholder s) => s.StanceToUs == StanceToUs.Opponent && s.Influence >= keyInfluence;
    }
}
