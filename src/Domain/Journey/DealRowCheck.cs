using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Journey;

/// <summary>What is wrong with how a row stands among the others of its deal.</summary>
public enum DealRowProblem
{
    /// <summary>It points to a row of another deal.</summary>
    LinkOfAnotherDeal,

    /// <summary>It leads from a row to the same row.</summary>
    ToItself,

    /// <summary>The deal has such a row already.</summary>
    Twice,
}

/// <summary>A row that points to another row under a deal.</summary>
/// <param name="Column">The lookup.</param>
/// <param name="RowId">The row it points to.</param>
/// <param name="DealId">That row's deal; null when it has none.</param>
public sealed record DealRowLink(string Column, Guid RowId, Guid? DealId);

/// <summary>A problem of a row.</summary>
/// <param name="Problem">What is wrong.</param>
/// <param name="Column">The lookup it is about; null when it is about the whole row.</param>
public sealed record DealRowFinding(DealRowProblem Problem, string? Column = null);

/// <summary>Checks how a row under a deal stands among the others before it is saved.</summary>
public static class DealRowCheck
{
    /// <summary>The first problem; null when the row is sound.</summary>
    /// <param name="rowId">The row; empty for a new one.</param>
    /// <param name="dealId">Its deal; null for a row that does without.</param>
    /// <param name="links">Where it points to, as far as the save touches it.</param>
    /// <param name="hasTwin">Whether another active row of the deal says the same.</param>
    public static DealRowFinding? Check(Guid rowId, Guid? dealId, IReadOnlyList<DealRowLink> links, bool hasTwin)
    {
        var seen = new HashSet<Guid>();
        foreach (var link in links)
        {
            if ((rowId != Guid.Empty && link.RowId == rowId) || !seen.Add(link.RowId))
            {
                return new DealRowFinding(DealRowProblem.ToItself, link.Column);
            }
        }

        // A row without deal, such as a hypothesis of an account, may be tested with anyone.
        var foreign = dealId is null ? null : links.FirstOrDefault(link => link.DealId != dealId);
        return foreign is not null ? new DealRowFinding(DealRowProblem.LinkOfAnotherDeal, foreign.Column)
            : hasTwin ? new DealRowFinding(DealRowProblem.Twice)
            : null;
    }
}
