using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What a connection of the standard CRM makes of a person in a deal.</summary>
public enum ConnectedAs
{
    /// <summary>One of the customer's people.</summary>
    Stakeholder,

    /// <summary>One of our own.</summary>
    TeamMember,
}

/// <summary>A connection between a deal and a person, by the category of its role.</summary>
/// <param name="As">What it makes of the person.</param>
/// <param name="DealId">The deal.</param>
/// <param name="PersonId">The contact or user.</param>
/// <param name="Role">The name of the role.</param>
public sealed record DealConnection(ConnectedAs As, Guid DealId, Guid PersonId, string? Role)
{
    /// <summary>The category of connection roles for the customer's people.</summary>
    public const int StakeholderCategory = 1000;

    /// <summary>The category of connection roles for our own people.</summary>
    public const int SalesTeamCategory = 1001;

    // The roles that the standard CRM ships, in both languages; others say no more than that the person takes part.
    private static readonly Dictionary<string, BuyingRole> BuyingRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Decision Maker"] = BuyingRole.EconomicBuyer,
        ["Entscheidungsträger"] = BuyingRole.EconomicBuyer,
        ["Economic Buyer"] = BuyingRole.EconomicBuyer,
        ["Technical Buyer"] = BuyingRole.Technical,
        ["Technischer Käufer"] = BuyingRole.Technical,
        ["Influencer"] = BuyingRole.Influencer,
        ["Meinungsbildner"] = BuyingRole.Influencer,
        ["Champion"] = BuyingRole.Champion,
        ["End User"] = BuyingRole.EndUser,
        ["Endbenutzer"] = BuyingRole.EndUser,
    };

    private static readonly Dictionary<string, DealTeamRole> TeamRoles = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Account Manager"] = DealTeamRole.Lead,
        ["Kundenbetreuer"] = DealTeamRole.Lead,
        ["Technical Sales"] = DealTeamRole.Presales,
        ["Technischer Vertrieb"] = DealTeamRole.Presales,
        ["Industry Expert"] = DealTeamRole.DomainExpert,
        ["Branchenexperte"] = DealTeamRole.DomainExpert,
        ["Executive Sponsor"] = DealTeamRole.ExecutiveSponsor,
        ["Delivery Professional"] = DealTeamRole.Delivery,
    };

    /// <summary>The role in the buying team that the role's name says; null when it says none.</summary>
    public BuyingRole? InBuyingTeam => Role is not null && BuyingRoles.TryGetValue(Role, out var role) ? role : null;

    /// <summary>The role in our team that the role's name says; null when it says none.</summary>
    public DealTeamRole? InOurTeam => Role is not null && TeamRoles.TryGetValue(Role, out var role) ? role : null;
}
