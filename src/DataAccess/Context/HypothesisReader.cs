using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Context;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Context;

/// <summary>Reads the hypotheses of deals.</summary>
public static class HypothesisReader
{
    /// <summary>How many of each deal's hypotheses nobody has tested, in one query; a hypothesis without status is untested. Deals without one are left out.</summary>
    public static IReadOnlyDictionary<Guid, int> Untested(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            HypothesisTable.Table, HypothesisTable.OpportunityId, dealIds, HypothesisTable.OpportunityId, HypothesisTable.Status);
        query.Criteria.AddCondition(HypothesisTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query)
            .Where(row => row.Choice<HypothesisStatus>(HypothesisTable.Status) is null or HypothesisStatus.Untested)
            .GroupBy(row => row.Lookup(HypothesisTable.OpportunityId) ?? Guid.Empty)
            .ToDictionary(deal => deal.Key, deal => deal.Count());
    }
}
