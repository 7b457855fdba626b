using System;
using System.Collections.Generic;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>How much of the known influence says Yes to the change.</summary>
/// <param name="YesWeight">Influence weight of stance Yes.</param>
/// <param name="KnownWeight">Influence weight of all known stances.</param>
/// <param name="KnownStances">How many stances are known.</param>
public sealed record WeightedYes(decimal YesWeight, decimal KnownWeight, int KnownStances)
{
    private const decimal Half = 0.5m;

    /// <summary>Yes weight over known weight, 0 to 1; null when no stance is known.</summary>
    public decimal? Share => KnownWeight == 0m ? null : YesWeight == KnownWeight ? 1m : YesWeight / KnownWeight;

    /// <summary>The share in whole percent, rounded half away from zero; null when no stance is known.</summary>
    public int? Percent => Share is { } share ? (int)Math.Round(share * 100m, 0, MidpointRounding.AwayFromZero) : null;

    /// <summary>The same after a stakeholder who did not say Yes says it.</summary>
    public WeightedYes WithYesOf(Stakeholder stakeholder)
    {
        var weight = InfluenceWeight.Of(stakeholder);
        return stakeholder.HasKnownStance
            ? this with { YesWeight = YesWeight + weight }
            : new WeightedYes(YesWeight + weight, KnownWeight + weight, KnownStances + 1);
    }

    /// <summary>Over the active stakeholders among those given.</summary>
    public static WeightedYes Of(IReadOnlyList<Stakeholder> stakeholders)
    {
        var yes = 0;
        var known = 0;
        var count = 0;
        for (var i = 0; i < stakeholders.Count; i++)
        {
            var stakeholder = stakeholders[i];
            if (!stakeholder.IsActive || !stakeholder.HasKnownStance)
            {
                continue;
            }

            var weight = InfluenceWeight.HalvesOf(stakeholder);
            known += weight;
            yes += stakeholder.Stance == StanceToChange.Yes ? weight : 0;
            count++;
        }

        return new WeightedYes(yes * Half, known * Half, count);
    }
}
