using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Pursuit;

/// <summary>Days of our own people that a deal asks for and was granted.</summary>
/// <param name="DealId">The deal.</param>
/// <param name="Rank">Its rank in the team, 1 is the best; null for a deal without one.</param>
/// <param name="Asked">Days asked, over all its allocations.</param>
/// <param name="Granted">Days granted.</param>
public sealed record ResourceWish(Guid DealId, int? Rank, decimal Asked, decimal Granted);

/// <summary>Holds what is granted against the rank of deals.</summary>
public static class ResourceGrants
{
    /// <summary>
    /// The deals that were granted days while a better-ranked deal still waits for days it asked for. Nothing is refused: a manager may
    /// have a reason, and should see that it needs one. A deal without rank stands behind all that have one.
    /// </summary>
    public static IReadOnlyCollection<Guid> AgainstRank(IReadOnlyCollection<ResourceWish> wishes)
    {
        var bestWaiting = wishes.Where(w => w.Rank is not null && w.Asked > w.Granted).Select(w => w.Rank).Min();
        return wishes.Where(w => w.Granted > 0m && bestWaiting is { } best && (w.Rank ?? int.MaxValue) > best).Select(w => w.DealId).ToArray();
    }
}
