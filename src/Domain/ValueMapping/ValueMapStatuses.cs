using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>Derives the status of a chart, which no person sets.</summary>
internal static class ValueMapStatuses
{
    public static ValueMapStatus Of(ValueMap map, List<ChartRow> active, IEnumerable<Stakeholder> everyone, decimal coverage)
    {
        if (map.Lines.Count == 0)
        {
            return ValueMapStatus.Missing;
        }

        if (ChangedSinceReview(map, everyone))
        {
            return ValueMapStatus.ToBeReviewed;
        }

        if (!map.Lines.Any(l => l.IsComplete))
        {
            return ValueMapStatus.Draft;
        }

        if (!IsComplete(active, coverage))
        {
            return ValueMapStatus.Partial;
        }

        var deciders = active.Where(p => p.Stakeholder.IsDecider).ToList();
        return deciders.Count > 0 && deciders.TrueForAll(p => p.IsConfirmed)
            ? ValueMapStatus.ConfirmedByCustomer
            : ValueMapStatus.Complete;
    }

    private static bool IsComplete(List<ChartRow> active, decimal coverage) =>
        coverage == 1m
        && active.TrueForAll(p => !p.Stakeholder.IsDecider || p.Lines.Count > 0)
        && active.TrueForAll(p => p.Lines.TrueForAll(l => !string.IsNullOrWhiteSpace(l.SuccessMeasure)));

    // A chart that was never reviewed stands as it was begun.
    private static bool ChangedSinceReview(ValueMap map, IEnumerable<Stakeholder> everyone)
    {
        if ((map.ReviewedOn ?? map.CreatedOn) is null)
        {
            return map.LastStepBackOn is not null;
        }

        return (map.LastStepBackOn is { } back && map.IsSinceReview(back)) || everyone.Any(s => s.LeftOn is { } left && map.IsSinceReview(left));
    }
}
