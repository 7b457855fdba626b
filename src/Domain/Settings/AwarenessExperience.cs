using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Settings;

/// <summary>How long one won deal stayed in Awareness.</summary>
/// <param name="Variant">Its variant.</param>
/// <param name="BusinessUnitId">The business unit of its owner.</param>
/// <param name="Days">Days in Awareness, all its stays together.</param>
public sealed record WonDealInAwareness(ProcessVariant Variant, Guid BusinessUnitId, int Days);

/// <summary>How long the won deals of a variant and business unit stayed in Awareness: what is usual here, learned from own deals.</summary>
/// <param name="Variant">The variant.</param>
/// <param name="BusinessUnitId">The business unit.</param>
/// <param name="Benchmark">Their median, and how many they are.</param>
public sealed record AwarenessExperience(ProcessVariant Variant, Guid BusinessUnitId, AwarenessBenchmark Benchmark)
{
    /// <summary>The experience that deals add up to, in a fixed order; of an even number the median lies between the middle two.</summary>
    public static IReadOnlyList<AwarenessExperience> Of(IEnumerable<WonDealInAwareness> deals) => deals
        .GroupBy(deal => new { deal.Variant, deal.BusinessUnitId })
        .Select(group => new AwarenessExperience(group.Key.Variant, group.Key.BusinessUnitId, Median(group.Select(deal => deal.Days))))
        .OrderBy(experience => experience.Variant)
        .ThenBy(experience => experience.BusinessUnitId)
        .ToArray();

    private static AwarenessBenchmark Median(IEnumerable<int> days)
    {
        var sorted = days.OrderBy(d => d).ToArray();
        return new AwarenessBenchmark((sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m, sorted.Length);
    }
}
