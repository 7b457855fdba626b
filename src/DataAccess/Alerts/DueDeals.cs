using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>One page of a sweep.</summary>
/// <param name="DealIds">The deals to evaluate.</param>
/// <param name="HasMore">Whether more are left.</param>
public sealed record DueDeals(IReadOnlyCollection<Guid> DealIds, bool HasMore)
{
    /// <summary>Deals that are due, were never evaluated, or were judged by other settings; not those evaluated since the sweep began.</summary>
    /// <param name="service">Reads as the system.</param>
    /// <param name="rulesVersion">The version of the settings in force.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="began">When the sweep began (UTC).</param>
    /// <param name="most">Deals in a page.</param>
    /// <param name="taken">Deals that are in the page already.</param>
    public static DueDeals Read(IOrganizationService service, string rulesVersion, DateTime now, DateTime began, int most, IReadOnlyCollection<Guid> taken)
    {
        var query = new QueryExpression(DealStateTable.Table)
        {
            ColumnSet = new ColumnSet(DealStateTable.Id),
            PageInfo = new PagingInfo { Count = most, PageNumber = 1 },
        };
        query.AddOrder(DealStateTable.Id, OrderType.Ascending);
        var why = query.Criteria.AddFilter(LogicalOperator.Or);
        why.AddCondition(DealStateTable.NextDue, ConditionOperator.LessEqual, now);
        why.AddCondition(DealStateTable.EvaluatedOn, ConditionOperator.Null);
        why.AddCondition(DealStateTable.RuleSetVersion, ConditionOperator.NotEqual, rulesVersion);
        var notSince = query.Criteria.AddFilter(LogicalOperator.Or);
        notSince.AddCondition(DealStateTable.EvaluatedOn, ConditionOperator.Null);
        notSince.AddCondition(DealStateTable.EvaluatedOn, ConditionOperator.LessThan, began);
        var page = service.RetrieveMultiple(query);
        var deals = taken.Concat(page.Entities.Select(e => e.Id)).Distinct().ToArray();
        return new DueDeals(deals.Take(most).ToArray(), page.MoreRecords || deals.Length > most);
    }
}
