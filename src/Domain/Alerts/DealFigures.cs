using System;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>The figures that lists and dashboards show of a deal beside its cards.</summary>
public sealed record DealFigures
{
    /// <summary>How much of the known influence says Yes, in percent with one decimal; null when no stance is known.</summary>
    public required decimal? WeightedYesPercent { get; init; }

    /// <summary>Our own active people: each counts once, whatever their roles.</summary>
    public required int OwnPeople { get; init; }

    /// <summary>The health of the network; secured, as it stems from the stance to us.</summary>
    public required NetworkHealth? NetworkHealth { get; init; }

    /// <summary>What the customer did last (UTC); null when nothing is known of it.</summary>
    public required DateTime? LastCustomerAction { get; init; }

    /// <summary>How much of the customer's context is known, 0 to 100.</summary>
    public required int ContextScore { get; init; }

    /// <summary>The figures of a deal; what its evaluation derived is not worked out again.</summary>
    public static DealFigures Of(DealPicture deal) => new()
    {
        WeightedYesPercent = deal.WeightedYes.Share is { } share ? Math.Round(share * 100m, 1, MidpointRounding.AwayFromZero) : null,
        OwnPeople = deal.Facts.Team.Where(m => m.IsActive).Select(m => m.UserId).Distinct().Count(),
        NetworkHealth = NetworkHealths.Of(deal.Facts.Stakeholders),
        LastCustomerAction = deal.CustomerActions?.Last,
        ContextScore = deal.Context.Score,
    };
}
