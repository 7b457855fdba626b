using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts.Today;

/// <summary>The rank of a card across an owner's deals, worked out when it is read. Our own choice of weights.</summary>
public sealed class TodayRank
{
    /// <summary>The customer's own date within so many days makes a card urgent.</summary>
    public const int UrgentDays = 14;

    /// <summary>What urgency multiplies by.</summary>
    public const decimal UrgentFactor = 1.5m;

    private readonly Dictionary<Guid, List<decimal>> valuesByOwner;
    private readonly IReadOnlyDictionary<string, RuleTrack> tracks;
    private readonly DateTime now;

    /// <summary>Takes all deals of the owners whose cards are ranked.</summary>
    public TodayRank(IEnumerable<TodayDeal> deals, IReadOnlyDictionary<string, RuleTrack> tracks, DateTime now)
    {
        valuesByOwner = deals
            .Where(d => d.Value is not null)
            .GroupBy(d => d.OwnerId)
            .ToDictionary(g => g.Key, g => g.Select(d => d.Value!.Value).OrderBy(v => v).ToList());
        this.tracks = tracks;
        this.now = now;
    }

    /// <summary>Rank within the deal × stake × urgency × track, four decimals, rounded half away from zero.</summary>
    public decimal Of(TodayAlert alert, TodayDeal deal)
    {
        var track = tracks.TryGetValue(alert.RuleCode, out var known) ? known : RuleTrack.None;
        return Math.Round(alert.Rank * Stake(deal) * Urgency(deal) * track.Factor, 4, MidpointRounding.AwayFromZero);
    }

    /// <summary>0.5 for the smallest of the owner's deals to 1.5 for the largest; 1 for an only deal, for equal ones and without a value.</summary>
    public decimal Stake(TodayDeal deal)
    {
        if (deal.Value is not { } value || !valuesByOwner.TryGetValue(deal.OwnerId, out var values) || values.Count < 2)
        {
            return 1m;
        }

        var below = values.Count(v => v < value);
        var equalOthers = values.Count(v => v == value) - 1;
        return 0.5m + ((below + (equalOthers / 2m)) / (values.Count - 1));
    }

    /// <summary>1.5 when the customer's own date is today or within 14 days; one that has passed no longer hurries anybody.</summary>
    public decimal Urgency(TodayDeal deal) =>
        deal.CustomerDate is { } date && date.Date >= now.Date && date.Date <= now.Date.PlusDays(UrgentDays) ? UrgentFactor : 1m;
}
