using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>Finds when the team of a deal began.</summary>
public static class FirstStakeholder
{
    /// <summary>The day the first stakeholder besides that one joined, or else was recorded; null when there is no other. One row in one read.</summary>
    public static DateTime? Day(IOrganizationService service, Guid dealId, Guid besides)
    {
        var query = Paging.RowsOf(
            StakeholderTable.Table, StakeholderTable.OpportunityId, new[] { dealId }, StakeholderTable.CreatedOn, StakeholderTable.JoinedOn);
        query.Criteria.AddCondition(StakeholderTable.Id, ConditionOperator.NotEqual, besides);
        query.AddOrder(StakeholderTable.CreatedOn, OrderType.Ascending);
        query.TopCount = 1;
        var row = service.RetrieveMultiple(query).Entities.FirstOrDefault();
        return row?.Moment(StakeholderTable.JoinedOn) ?? row?.Moment(StakeholderTable.CreatedOn);
    }
}
