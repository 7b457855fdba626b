using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts.Today;

/// <summary>
/// Each owner's Today list: what matters most, and not more than a person can do. The budget decides what is shown, never what is
/// found: a card left out is on its deal's form, and here as soon as there is room.
/// </summary>
public static class TodayList
{
    /// <summary>Cards on a list.</summary>
    public const int Cards = 5;

    /// <summary>Cards that came up today, besides critical ones.</summary>
    public const int NewCards = 3;

    /// <summary>Cards of one deal; a second one only when it is critical.</summary>
    public const int CardsOfACriticalDeal = 2;

    /// <summary>The lists of all owners, each in its order.</summary>
    /// <param name="deals">All deals of the owners, those without cards too.</param>
    /// <param name="alerts">Open alerts whose surface is the card, in any order; those of other deals are left out.</param>
    /// <param name="tracks">What people made of each rule in the last 90 days, by rule code.</param>
    /// <param name="now">The moment (UTC); the day begins at midnight UTC.</param>
    public static IReadOnlyList<TodayCard> Of(
        IReadOnlyList<TodayDeal> deals,
        IEnumerable<TodayAlert> alerts,
        IReadOnlyDictionary<string, RuleTrack> tracks,
        DateTime now)
    {
        var rank = new TodayRank(deals, tracks, now);
        return alerts
            .Join(deals, a => a.DealId, d => d.DealId, (a, d) => new TodayCard(a, d.OwnerId, rank.Of(a, d)))
            .OrderBy(c => c.OwnerId)
            .ThenByDescending(c => c.Rank)
            .ThenByDescending(c => c.Alert.Severity)
            .ThenBy(c => c.Alert.FirstSeenOn)
            .ThenBy(c => c.Alert.AlertId)
            .GroupBy(c => c.OwnerId)
            .SelectMany(owner => WithinBudget(owner, now.Date))
            .ToArray();
    }

    private static List<TodayCard> WithinBudget(IEnumerable<TodayCard> ranked, DateTime today)
    {
        var shown = new List<TodayCard>();
        var newOnes = 0;
        foreach (var card in ranked)
        {
            var isCritical = card.Alert.Severity == Severity.Critical;
            var ofThisDeal = shown.Count(s => s.Alert.DealId == card.Alert.DealId);
            var isNew = !isCritical && card.Alert.FirstSeenOn >= today;
            if (shown.Count == Cards || ofThisDeal >= (isCritical ? CardsOfACriticalDeal : 1) || (isNew && newOnes == NewCards))
            {
                continue;
            }

            shown.Add(card);
            newOnes += isNew ? 1 : 0;
        }

        return shown;
    }
}
