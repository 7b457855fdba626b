using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Pursuit;

/// <summary>An evaluation of an open deal as stored.</summary>
/// <param name="Id">The evaluation.</param>
/// <param name="DealId">Its deal.</param>
/// <param name="On">When the deal was evaluated.</param>
/// <param name="Score">Its score by what it states; null when it is incomplete.</param>
/// <param name="StoredScore">The score it holds.</param>
/// <param name="StoredRank">The rank it holds.</param>
public sealed record EvaluatedOpenDeal(Guid Id, Guid DealId, DateTime On, decimal? Score, decimal? StoredScore, int? StoredRank);

/// <summary>The place of an evaluation among those of the team's open deals.</summary>
/// <param name="EvaluationId">The evaluation.</param>
/// <param name="Score">Its score.</param>
/// <param name="Rank">1 is the best; equal scores share a rank. Null for an evaluation that a later one replaced, or without score.</param>
public sealed record DealPlace(Guid EvaluationId, decimal? Score, int? Rank);

/// <summary>Ranks a team's open evaluated deals.</summary>
public static class DealRanking
{
    /// <summary>The places that differ from what is stored; the latest evaluation of each deal counts.</summary>
    public static IReadOnlyList<DealPlace> Changes(IReadOnlyList<EvaluatedOpenDeal> evaluations)
    {
        var current = evaluations.GroupBy(e => e.DealId)
            .Select(deal => deal.OrderByDescending(e => e.On).ThenBy(e => e.Id).First())
            .Where(e => e.Score is not null)
            .ToDictionary(e => e.Id, e => e.Score!.Value);
        return evaluations
            .Select(e => new
            {
                e.StoredScore,
                e.StoredRank,
                Place = new DealPlace(e.Id, e.Score, current.TryGetValue(e.Id, out var score) ? 1 + current.Values.Count(other => other > score) : null),
            })
            .Where(e => e.StoredScore != e.Place.Score || e.StoredRank != e.Place.Rank)
            .Select(e => e.Place)
            .OrderBy(p => p.Rank ?? int.MaxValue)
            .ThenBy(p => p.EvaluationId)
            .ToArray();
    }
}
