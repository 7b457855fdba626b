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
    private const int LargestPage = 5000;

    /// <summary>
    /// Deals that are due, were never evaluated, or were judged by other settings; not those evaluated since the sweep began. Each
    /// query follows an alternate key, so that it costs what it finds, not how many deals there are; a later one is asked only while
    /// the page is not full.
    /// </summary>
    /// <param name="service">Reads as the system.</param>
    /// <param name="rulesVersion">The version of the settings in force.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="began">When the sweep began (UTC).</param>
    /// <param name="most">Deals in a page.</param>
    /// <param name="taken">Deals that are in the page already.</param>
    /// <param name="shard">The part of the deals.</param>
    public static DueDeals Read(
        IOrganizationService service, string rulesVersion, DateTime now, DateTime began, int most, IReadOnlyCollection<Guid> taken, DealShard shard)
    {
        var deals = taken.Take(most).ToList();
        var known = new HashSet<Guid>(taken);
        foreach (var deal in Due(service, rulesVersion, now, began, PageSize(most, shard)).Where(shard.Has).Where(known.Add))
        {
            if (deals.Count == most)
            {
                return new DueDeals(deals, HasMore: true);
            }

            deals.Add(deal);
        }

        return new DueDeals(deals, taken.Count > most);
    }

    // One more than fits says that there is more; of several parts about as many rows are passed over for each that is taken.
    private static int PageSize(int most, DealShard shard) => Math.Min((most + 1) * shard.Of, LargestPage);

    private static IEnumerable<Guid> Due(IOrganizationService service, string rulesVersion, DateTime now, DateTime began, int pageSize) => new[]
    {
        new ConditionExpression(DealStateTable.NextDue, ConditionOperator.LessEqual, now),

        // A deal that was never evaluated was judged by no rules. "Not equal" would be these three at once, and no index serves that.
        new ConditionExpression(DealStateTable.RuleSetVersion, ConditionOperator.Null),
        new ConditionExpression(DealStateTable.RuleSetVersion, ConditionOperator.LessThan, rulesVersion),
        new ConditionExpression(DealStateTable.RuleSetVersion, ConditionOperator.GreaterThan, rulesVersion),
    }.SelectMany(why => Ids(service, why, began, pageSize));

    private static IEnumerable<Guid> Ids(IOrganizationService service, ConditionExpression why, DateTime began, int pageSize)
    {
        var query = new QueryExpression(DealStateTable.Table)
        {
            ColumnSet = new ColumnSet(DealStateTable.Id),
            PageInfo = new PagingInfo { Count = pageSize, PageNumber = 1 },
        };
        query.AddOrder(why.AttributeName, OrderType.Ascending);
        query.Criteria.AddCondition(why);
        var notSince = query.Criteria.AddFilter(LogicalOperator.Or);
        notSince.AddCondition(DealStateTable.EvaluatedOn, ConditionOperator.Null);
        notSince.AddCondition(DealStateTable.EvaluatedOn, ConditionOperator.LessThan, began);
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row.Id;
            }

            if (!page.MoreRecords)
            {
                yield break;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }
}
