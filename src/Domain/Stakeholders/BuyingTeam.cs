using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>The customer's people in a deal: who is active, who decides, who began it.</summary>
public static class BuyingTeam
{
    /// <summary>Two-way contact within so many days counts as engaged.</summary>
    public const int EngagedDays = 60;

    /// <summary>The sponsor the deal began with: the flagged one, else the first economic buyer or executive sponsor to join
    /// (those who left count: one returns to them); null when there is none.</summary>
    public static Stakeholder? InitialSponsor(IEnumerable<Stakeholder> stakeholders) =>
        stakeholders
            .Where(s => s.IsInitialSponsor || s.Role == BuyingRole.EconomicBuyer)
            .OrderByDescending(s => s.IsInitialSponsor)
            .ThenBy(s => s.JoinedOn ?? DateTime.MaxValue)
            .ThenBy(s => s.Id)
            .FirstOrDefault();

    /// <summary>The sponsors the deal began with: everybody flagged, else the one of <see cref="InitialSponsor"/>.</summary>
    public static IReadOnlyList<Stakeholder> InitialSponsors(IReadOnlyList<Stakeholder> stakeholders)
    {
        var flagged = stakeholders.Where(s => s.IsInitialSponsor).ToArray();
        return flagged.Length == 0 && InitialSponsor(stakeholders) is { } first ? new[] { first } : flagged;
    }

    /// <summary>Engaged: active, with a two-way contact in the last 60 days.</summary>
    public static bool IsEngaged(Stakeholder stakeholder, DateTime? lastTwoWayContact, DateTime now) =>
        stakeholder.IsActive && lastTwoWayContact is { } contact && now < contact.PlusDays(EngagedDays);

    /// <summary>How many different functions the active stakeholders speak for.</summary>
    public static int FunctionsReached(IEnumerable<Stakeholder> stakeholders) =>
        stakeholders.Where(s => s is { IsActive: true, Function: not null }).Select(s => s.Function).Distinct().Count();
}
