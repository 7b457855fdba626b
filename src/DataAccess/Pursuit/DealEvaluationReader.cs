using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Pursuit;

/// <summary>Reads when deals were evaluated for our own resources.</summary>
public static class DealEvaluationReader
{
    /// <summary>The day of each deal's last evaluation, in one query; the day it was recorded when none is stated. Deals without one are left out.</summary>
    public static IReadOnlyDictionary<Guid, DateTime> LastDays(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            DealEvaluationTable.Table,
            DealEvaluationTable.OpportunityId,
            dealIds,
            DealEvaluationTable.OpportunityId,
            DealEvaluationTable.EvaluatedOn,
            DealEvaluationTable.CreatedOn);
        query.Criteria.AddCondition(DealEvaluationTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query)
            .GroupBy(row => row.Lookup(DealEvaluationTable.OpportunityId) ?? Guid.Empty)
            .ToDictionary(
                deal => deal.Key,
                deal => deal.Max(row => row.Moment(DealEvaluationTable.EvaluatedOn) ?? row.Moment(DealEvaluationTable.CreatedOn) ?? default));
    }
}
