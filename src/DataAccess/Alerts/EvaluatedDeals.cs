using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>A page of the deals that have results: those that a sweep looks at.</summary>
/// <param name="DealIds">The deals.</param>
/// <param name="HasMore">Whether more pages follow.</param>
public sealed record EvaluatedDeals(IReadOnlyCollection<Guid> DealIds, bool HasMore)
{
    /// <summary>Reads a page, in the order of the deals' ids.</summary>
    /// <param name="service">Reads as the system.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="most">Deals in a page.</param>
    public static EvaluatedDeals Read(IOrganizationService service, int page, int most)
    {
        var query = new QueryExpression(DealStateTable.Table)
        {
            ColumnSet = new ColumnSet(DealStateTable.Id),
            PageInfo = new PagingInfo { Count = most, PageNumber = page },
        };
        query.AddOrder(DealStateTable.Id, OrderType.Ascending);
        var rows = service.RetrieveMultiple(query);
        return new EvaluatedDeals(rows.Entities.Select(row => row.Id).ToArray(), rows.MoreRecords);
    }
}
