using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Rows;

/// <summary>Reads all pages of a query.</summary>
public static class Paging
{
    private const int RowsPerPage = 5000;

    /// <summary>All rows, page by page; the query's own page settings are replaced.</summary>
    public static IReadOnlyList<Entity> ReadAll(this IOrganizationService service, QueryExpression query)
    {
        var rows = new List<Entity>();
        query.PageInfo = new PagingInfo { Count = RowsPerPage, PageNumber = 1 };
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords)
            {
                return rows;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>
    /// Orders a query that answers a row once per joined row by both ids. Ordered by less, the platform may repeat or leave out rows
    /// where one page ends and the next begins.
    /// </summary>
    public static void OrderByBoth(this QueryExpression query, string id, LinkEntity joined, string joinedId)
    {
        query.AddOrder(id, OrderType.Ascending);
        joined.Orders.Add(new OrderExpression(joinedId, OrderType.Ascending));
    }

    /// <summary>A query for rows whose column holds one of the ids.</summary>
    public static QueryExpression RowsOf(string table, string column, IReadOnlyCollection<System.Guid> ids, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        var values = new object[ids.Count];
        var index = 0;
        foreach (var id in ids)
        {
            values[index++] = id;
        }

        query.Criteria.AddCondition(column, ConditionOperator.In, values);
        return query;
    }
}
