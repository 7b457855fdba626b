using System.Collections;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Reads QueryExpression and QueryByAttribute.</summary>
public static class QueryExpressionReader
{
    /// <summary>The query tree of a QueryExpression or QueryByAttribute.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x8004111E: another kind of query.</exception>
    public static QueryTree Read(QueryBase query) => query switch
    {
        QueryExpression expression => Read(expression),
        QueryByAttribute byAttribute => Read(byAttribute),
        _ => throw DataverseFault.UnsupportedQueryType(query.GetType().Name),
    };

    private static QueryTree Read(QueryExpression query)
    {
        if (query.SubQueryExpression is not null || query.DataSource is { Length: > 0 })
        {
            throw DataverseFault.InvalidQueryShape("SubQueryExpression and DataSource are not supported in this environment. Use link entities.");
        }

        var aggregate = IsAggregate(query.ColumnSet) || query.LinkEntities.Any(IsAggregate);
        return Paged(
            new QueryTree
            {
                Root = new QueryNode
                {
                    Table = query.EntityName,
                    Columns = QueryExpressionColumns.Read(query.ColumnSet),
                    Filter = Filter(query.Criteria),
                    Orders = [.. query.Orders.Select(order => Order(order, aggregate))],
                    Children = [.. query.LinkEntities.Select(link => Link(link, aggregate))],
                },
                Top = query.TopCount,
                Distinct = query.Distinct,
                Aggregate = aggregate,
            },
            query.PageInfo);
    }

    private static QueryTree Read(QueryByAttribute query)
    {
        var conditions = query.Attributes.Zip(query.Values, (column, value) =>
            value is null ? new QueryCondition(column, ConditionOperator.Null, []) : new QueryCondition(column, ConditionOperator.Equal, [value]));
        return query.Attributes.Count == query.Values.Count
            ? Paged(
                new QueryTree
                {
                    Root = new QueryNode
                    {
                        Table = query.EntityName,
                        Columns = QueryExpressionColumns.Read(query.ColumnSet),
                        Filter = new QueryFilter(LogicalOperator.And, [.. conditions], []),
                        Orders = [.. query.Orders.Select(order => Order(order, aggregate: false))],
                    },
                    Top = query.TopCount,
                },
                query.PageInfo)
            : throw DataverseFault.InvalidQueryShape("QueryByAttribute has a different number of attributes and values.");
    }

    private static QueryTree Paged(QueryTree tree, PagingInfo? paging) => paging is null
        ? tree
        : tree with
        {
            PageSize = paging.Count > 0 ? paging.Count : null,
            PageNumber = Math.Max(paging.PageNumber, 1),
            PagingCookie = paging.PagingCookie,
            ReturnTotalCount = paging.ReturnTotalRecordCount,
        };

    private static bool IsAggregate(ColumnSet columns) =>
        columns.AttributeExpressions.Any(expression => expression.AggregateType != XrmAggregateType.None || expression.HasGroupBy);

    private static bool IsAggregate(LinkEntity link) => IsAggregate(link.Columns) || link.LinkEntities.Any(IsAggregate);

    private static QueryNode Link(LinkEntity link, bool aggregate) => new()
    {
        Table = link.LinkToEntityName,
        Alias = link.EntityAlias is { Length: > 0 } alias ? alias : null,
        Join = new QueryJoin(link.JoinOperator, link.LinkFromAttributeName, link.LinkToAttributeName),
        Columns = QueryExpressionColumns.Read(link.Columns),
        Filter = Filter(link.LinkCriteria),
        Orders = [.. link.Orders.Select(order => Order(order, aggregate))],
        Children = [.. link.LinkEntities.Select(child => Link(child, aggregate))],
    };

    private static QueryFilter Filter(FilterExpression filter) => new(
        filter.FilterOperator,
        [.. filter.Conditions.Select(Condition)],
        [.. filter.Filters.Select(Filter)])
    {
        Links = filter.AnyAllFilterLinkEntity is { } link ? [Link(link, aggregate: false)] : [],
    };

    private static QueryCondition Condition(ConditionExpression condition)
    {
        var alias = condition.EntityName is { Length: > 0 } name ? name : null;
        return condition.CompareColumns
            ? new QueryCondition(condition.AttributeName, condition.Operator, [], alias, condition.Values is [string other] ? other : throw DataverseFault.InvalidQueryShape($"The condition on '{condition.AttributeName}' compares columns, but does not name exactly one other column."))
            : new QueryCondition(condition.AttributeName, condition.Operator, Values(condition), alias);
    }

    // In(...) may have been given one array instead of several values.
    private static List<object> Values(ConditionExpression condition) =>
        condition.Values is [IEnumerable several and not string and not Microsoft.Xrm.Sdk.OptionSetValueCollection] ? [.. several.Cast<object>()] : [.. condition.Values];

    private static QueryOrder Order(OrderExpression order, bool aggregate)
    {
        var descending = order.OrderType == OrderType.Descending;
        return aggregate && order.Alias is { Length: > 0 } alias
            ? new QueryOrder(alias, descending, ByAlias: true)
            : new QueryOrder(order.AttributeName, descending, ByAlias: false, order.EntityName is { Length: > 0 } entity ? entity : null);
    }
}
