using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Pursuit;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Pursuit;

/// <summary>Reads what deals ask for of our own people, and what they were granted.</summary>
public static class ResourceWishes
{
    /// <summary>What each deal asks for and was granted, by deal, in one query; deals that ask for nothing are left out.</summary>
    /// <param name="service">With whose rights it is read.</param>
    /// <param name="dealIds">The deals.</param>
    /// <param name="rankOf">The rank of a deal in its team.</param>
    public static IReadOnlyDictionary<Guid, ResourceWish> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds, Func<Guid, int?> rankOf)
    {
        var query = Paging.RowsOf(
            ResourceAllocationTable.Table,
            ResourceAllocationTable.OpportunityId,
            dealIds,
            ResourceAllocationTable.OpportunityId,
            ResourceAllocationTable.DaysAsked,
            ResourceAllocationTable.DaysGranted);
        query.Criteria.AddCondition(ResourceAllocationTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query)
            .GroupBy(row => row.Lookup(ResourceAllocationTable.OpportunityId) ?? Guid.Empty)
            .ToDictionary(
                deal => deal.Key,
                deal => new ResourceWish(
                    deal.Key,
                    rankOf(deal.Key),
                    deal.Sum(row => row.Number(ResourceAllocationTable.DaysAsked)),
                    deal.Sum(row => row.Number(ResourceAllocationTable.DaysGranted))));
    }
}
