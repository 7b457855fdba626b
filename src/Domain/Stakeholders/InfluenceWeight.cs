using System;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>How much a stakeholder weighs: influence × authority. Our own choice of weights.</summary>
public static class InfluenceWeight
{
    /// <summary>What an empty influence counts.</summary>
    public const int UnknownInfluence = 3;

    /// <summary>The weight; empty influence counts 3, empty authority Informed.</summary>
    public static decimal Of(Stakeholder stakeholder) =>
        (stakeholder.Influence ?? UnknownInfluence) * Of(stakeholder.Authority ?? DecisionAuthority.Informed);

    /// <summary>The factor of an authority.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the choice.</exception>
    public static decimal Of(DecisionAuthority authority) => authority switch
    {
        DecisionAuthority.Decides => 3m,
        DecisionAuthority.Approves => 2m,
        DecisionAuthority.Recommends => 1.5m,
        DecisionAuthority.Evaluates => 1m,
        DecisionAuthority.Informed => 0.5m,
        _ => throw new ArgumentOutOfRangeException(nameof(authority), authority, "Not a decision authority."),
    };
}
