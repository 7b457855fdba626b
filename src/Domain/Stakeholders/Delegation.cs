using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>A stakeholder hands the matter to somebody else.</summary>
public static class Delegation
{
    /// <summary>Whether the person stays as initial sponsor, to return to: a decider, an economic buyer, or the sponsor the deal began with.</summary>
    /// <param name="person">The stakeholder as they were before delegating.</param>
    /// <param name="sameDeal">The stakeholders of the deal; the person may be among them.</param>
    public static bool KeepsSponsor(Stakeholder person, IEnumerable<Stakeholder> sameDeal) =>
        person.IsDecider
        || person.Role == BuyingRole.EconomicBuyer
        || BuyingTeam.InitialSponsors(sameDeal.ToArray()).Any(sponsor => sponsor.Id == person.Id);

    /// <summary>The day of the delegation when nobody named one: today.</summary>
    public static DateTime DayOf(DateTime? named, DateTime now) => named ?? now.Date;
}
