using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>A stakeholder of one of two contacts that were merged.</summary>
/// <param name="Id">The row.</param>
/// <param name="DealId">The deal.</param>
/// <param name="ContactId">The contact as the row names it now: the platform may have moved it to the master already.</param>
/// <param name="CreatedOn">When the row was created (UTC).</param>
public sealed record MergedStakeholder(Guid Id, Guid DealId, Guid? ContactId, DateTime CreatedOn);

/// <summary>Two rows of one deal turn out to be the same person.</summary>
/// <param name="KeptId">The stakeholder who stays.</param>
/// <param name="DuplicateId">The one to mark left.</param>
public sealed record DuplicateStakeholder(Guid KeptId, Guid DuplicateId);

/// <summary>What a merge of contacts means for the deals they are both in.</summary>
public static class ContactMerge
{
    /// <summary>The duplicates: in each deal the row of the master stays, else the older one.</summary>
    /// <param name="active">The stakeholders of both contacts who have not left.</param>
    /// <param name="masterId">The contact that took over.</param>
    public static IReadOnlyList<DuplicateStakeholder> Duplicates(IEnumerable<MergedStakeholder> active, Guid masterId) => active
        .GroupBy(person => person.DealId)
        .SelectMany(deal =>
        {
            var inOrder = deal.OrderByDescending(p => p.ContactId == masterId).ThenBy(p => p.CreatedOn).ThenBy(p => p.Id).ToArray();
            return inOrder.Skip(1).Select(person => new DuplicateStakeholder(inOrder[0].Id, person.Id));
        })
        .ToArray();
}
