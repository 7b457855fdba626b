using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>Which of several cases, confirmations and ideas tells what became of a promise: those that got furthest.</summary>
public static class FurthestPromise
{
    /// <summary>The one of these that counts; all of them are about the same line of the same person.</summary>
    public static Promise Of(IEnumerable<Promise> recorded) => recorded
        .OrderByDescending(promise => promise.NextDealId is not null)
        .ThenByDescending(promise => promise.ReferenceId is not null)
        .ThenByDescending(promise => promise.IdeaId is not null)
        .ThenByDescending(promise => promise.Confirmation?.Outcome is not null)
        .ThenByDescending(promise => (int?)promise.CaseStatus ?? 0)
        .ThenBy(Round)
        .ThenBy(promise => promise.CaseId)
        .First();

    // Of what was said, the latest counts: said in the second round, it was not said in the first. Of what is still to be asked, the first: an
    // overdue question is not answered by the next one that is planned.
    private static int Round(Promise promise) => promise.Confirmation switch
    {
        null => 0,
        { Outcome: null } planned => planned.Cycle,
        var said => -said.Cycle,
    };
}
