using System;

namespace BuyingDynamics.Domain.Alerts.Today;

/// <summary>An open or won deal as the Today list weighs it. All of an owner's deals are needed: the stake compares them.</summary>
/// <param name="DealId">The deal.</param>
/// <param name="OwnerId">Whose list it is on.</param>
/// <param name="Value">Its value in base currency; null when unknown.</param>
/// <param name="CustomerDate">The day on which the customer wants to decide; theirs, not ours.</param>
public sealed record TodayDeal(Guid DealId, Guid OwnerId, decimal? Value, DateTime? CustomerDate);

/// <summary>An open card of a deal.</summary>
/// <param name="AlertId">The alert.</param>
/// <param name="DealId">Its deal.</param>
/// <param name="RuleCode">Its rule.</param>
/// <param name="Severity">Its severity.</param>
/// <param name="Rank">Its rank within the deal.</param>
/// <param name="FirstSeenOn">When it came up (UTC).</param>
public sealed record TodayAlert(Guid AlertId, Guid DealId, string RuleCode, Severity Severity, decimal Rank, DateTime FirstSeenOn);

/// <summary>What people made of a rule's findings in the last 90 days.</summary>
/// <param name="Acted">How many they acted on.</param>
/// <param name="NotRelevant">How many they dismissed as not relevant.</param>
public sealed record RuleTrack(int Acted, int NotRelevant)
{
    /// <summary>Nobody did anything yet.</summary>
    public static readonly RuleTrack None = new(0, 0);

    /// <summary>Days that count.</summary>
    public const int Days = 90;

    /// <summary>(acted + 2) / (acted + not relevant + 4): 0.5 for a rule without a track, towards 1 for one that helps.</summary>
    public decimal Factor => (Acted + 2m) / (Acted + NotRelevant + 4m);
}

/// <summary>A card on somebody's Today list.</summary>
/// <param name="Alert">The card.</param>
/// <param name="OwnerId">Whose list.</param>
/// <param name="Rank">Its rank across deals, four decimals.</param>
public sealed record TodayCard(TodayAlert Alert, Guid OwnerId, decimal Rank);
