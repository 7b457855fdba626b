using System;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>How much a stakeholder weighs: influence × authority. Our own choice of weights.</summary>
public static class InfluenceWeight
{
    /// <summary>What an empty influence counts.</summary>
    public const int UnknownInfluence = 3;

    /// <summary>The weight; empty influence counts 3, empty authority Informed.</summary>
    public static decimal Of(Stakeholder stakeholder) => HalvesOf(stakeholder) / 2m;

    /// <summary>The weight in halves, for sums over many people.</summary>
    internal static int HalvesOf(Stakeholder stakeholder) =>
        (stakeholder.Influence ?? UnknownInfluence) * HalvesOf(stakeholder.Authority ?? DecisionAuthority.Informed);

    /// <summary>The factor of an authority.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the choice.</exception>
    public static decimal Of(DecisionAuthority authority) => HalvesOf(authority) / 2m;

    private static int HalvesOf(DecisionAuthority authority) => authority switch
    {
        DecisionAuthority.Decides => 6,
        DecisionAuthority.Approves => 4,
        DecisionAuthority.Recommends => 3,
        DecisionAuthority.Evaluates => 2,
        DecisionAuthority.Informed => 1,
        _ => throw new ArgumentOutOfRangeException(nameof(authority), authority, "Not a decision authority."),
    };
}
