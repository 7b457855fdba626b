using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>
/// Picks whose Yes is needed. What a Yes gains over the 60% adds up person by person: the whole weight of somebody who said
/// otherwise, 40% of it for somebody not asked yet (their weight joins the known ones too). So the largest gains give the smallest
/// number exactly, and no set has to be tried out.
/// </summary>
internal sealed class ConsensusSearch
{
    private const decimal Needed = Consensus.NeededPercent / 100m;
    private readonly Stakeholder[] others;
    private readonly decimal[] gains;
    private readonly int[] byGain;

    private ConsensusSearch(Stakeholder[] others)
    {
        this.others = others;
        gains = others.Select(Gain).ToArray();
        byGain = Enumerable.Range(0, others.Length).OrderByDescending(i => gains[i]).ToArray();
    }

    /// <summary>The ids of the smallest set; of several, the one with the most reachable person, then the next.</summary>
    /// <param name="now">The weighted Yes now.</param>
    /// <param name="undecided">Active stakeholders who do not say Yes, most reachable first.</param>
    public static HashSet<Guid> Smallest(WeightedYes now, IReadOnlyList<Stakeholder> undecided)
    {
        var deciders = undecided.Where(s => s.IsDecider).ToList();
        var missing = (Needed * now.KnownWeight) - now.YesWeight - deciders.Sum(Gain);
        var search = new ConsensusSearch(undecided.Where(s => !s.IsDecider).ToArray());

        // Where nobody has said anything yet, one has to begin.
        var isSilent = now.KnownStances + deciders.Count == 0;
        var chosen = search.Choose(missing, Math.Max(search.Count(missing), isSilent ? 1 : 0));
        chosen.UnionWith(deciders.Select(s => s.Id));
        return chosen;
    }

    private static decimal Gain(Stakeholder person) => InfluenceWeight.Of(person) * (person.HasKnownStance ? 1m : 1m - Needed);

    private int Count(decimal missing)
    {
        var count = 0;
        while (missing > 0m && count < byGain.Length)
        {
            missing -= gains[byGain[count++]];
        }

        return count;
    }

    private HashSet<Guid> Choose(decimal missing, int count)
    {
        var chosen = new HashSet<Guid>();
        for (var i = 0; i < others.Length && count > 0; i++)
        {
            if (Suffices(i, missing, count))
            {
                chosen.Add(others[i].Id);
                missing -= gains[i];
                count--;
            }
        }

        return chosen;
    }

    // Whether this person and the best of those less reachable bring what is missing, so many in all.
    private bool Suffices(int person, decimal missing, int count)
    {
        var left = count - 1;
        missing -= gains[person];
        for (var i = 0; i < byGain.Length && left > 0; i++)
        {
            if (byGain[i] > person)
            {
                missing -= gains[byGain[i]];
                left--;
            }
        }

        return missing <= 0m && left == 0;
    }
}
