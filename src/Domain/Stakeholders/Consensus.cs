using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>One person whose Yes is needed.</summary>
/// <param name="Person">Who.</param>
/// <param name="Reach">How near they are.</param>
/// <param name="PercentAfter">Weighted Yes in whole percent once they and all before them say Yes.</param>
public sealed record ConsensusStep(Stakeholder Person, Reach Reach, int PercentAfter);

/// <summary>
/// The smallest set of stance changes that brings the weighted Yes to 60% with every decider at Yes. Of several smallest sets it is
/// the one with the most reachable person, then the next, and so on. Our own choice of the 60%.
/// </summary>
public sealed record Consensus
{
    /// <summary>Weighted Yes, in percent, from which a group stands behind a change.</summary>
    public const decimal NeededPercent = 60m;

    /// <summary>Weighted Yes now, in whole percent; null when no stance is known.</summary>
    public required int? PercentNow { get; init; }

    /// <summary>Weighted Yes after all steps, in whole percent; null when there is nobody to ask.</summary>
    public required int? PercentThen { get; init; }

    /// <summary>Whether somebody who decides or approves is known. Without one a Yes of all others decides nothing.</summary>
    public required bool IsDeciderKnown { get; init; }

    /// <summary>Whose Yes is needed, most reachable first; empty when the group stands behind the change, or nobody is there to ask.</summary>
    public required IReadOnlyList<ConsensusStep> Steps { get; init; }

    /// <summary>Whether the group stands behind the change already.</summary>
    public bool IsReached => Steps.Count == 0 && PercentNow is not null;

    /// <summary>One conversation away.</summary>
    public bool IsOneConversationAway => Steps.Count == 1;

    /// <summary>Works it out for the active stakeholders, in any order.</summary>
    /// <param name="stakeholders">The deal's stakeholders.</param>
    /// <param name="influences">The influence map.</param>
    /// <param name="lastTwoWayContact">Their last two-way contact (UTC), such as of a <see cref="Conversations.ContactHistory"/>.</param>
    /// <param name="now">The moment (UTC).</param>
    public static Consensus Of(
        IReadOnlyList<Stakeholder> stakeholders,
        IReadOnlyList<InfluenceLine> influences,
        Func<Stakeholder, DateTime?> lastTwoWayContact,
        DateTime now)
    {
        var before = WeightedYes.Of(stakeholders);
        var reach = Reach.Of(stakeholders, influences, lastTwoWayContact, now);
        var undecided = stakeholders
            .Where(s => s is { IsActive: true, Stance: not StanceToChange.Yes })
            .OrderByDescending(s => reach[s.Id].IsEngaged)
            .ThenByDescending(s => reach[s.Id].SupporterStrength)
            .ThenByDescending(s => reach[s.Id].LastContactOn ?? DateTime.MinValue)
            .ThenByDescending(InfluenceWeight.Of)
            .ThenBy(s => s.Name, StringComparer.Ordinal)
            .ThenBy(s => s.Id)
            .ToList();
        var chosen = ConsensusSearch.Smallest(before, undecided);
        var steps = new List<ConsensusStep>();
        var after = before;
        foreach (var person in undecided.Where(s => chosen.Contains(s.Id)))
        {
            after = after.WithYesOf(person);
            steps.Add(new ConsensusStep(person, reach[person.Id], after.Percent ?? 0));
        }

        return new Consensus
        {
            PercentNow = before.Percent,
            PercentThen = after.Percent,
            IsDeciderKnown = stakeholders.Any(s => s is { IsActive: true, IsDecider: true }),
            Steps = steps,
        };
    }
}
