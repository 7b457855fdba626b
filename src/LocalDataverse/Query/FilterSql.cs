using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Nested filters as a SQL predicate.</summary>
internal static class FilterSql
{
    /// <summary>The predicate, or null when the filter is empty.</summary>
    public static string? Write(QueryPlan plan, PlannedNode node, QueryFilter? filter)
    {
        if (filter is null)
        {
            return null;
        }

        var parts = filter.Conditions.Select(condition => Condition(plan, node, condition))
            .Concat(filter.Filters.Select(nested => Write(plan, node, nested)).OfType<string>())
            .Concat(filter.Links.Select(link => Link(plan, node, link)))
            .ToList();
        return parts.Count == 0 ? null : $"({string.Join(filter.Operator == LogicalOperator.Or ? " OR " : " AND ", parts)})";
    }

    private static string Condition(QueryPlan plan, PlannedNode node, QueryCondition condition)
    {
        var column = plan.Column(node, condition.Column, condition.Alias);
        return condition.OtherColumn is null
            ? ConditionSql.Write(plan, column, condition)
            : ColumnComparisonSql.Write(plan, node, column, condition);
    }

    private static string Link(QueryPlan plan, PlannedNode node, QueryNode link) => link.Join?.Kind switch
    {
        JoinOperator.Any => FromSql.Exists(plan, plan.Add(link, node)),
        JoinOperator.NotAny => $"NOT {FromSql.Exists(plan, plan.Add(link, node))}",
        var kind => throw DataverseFault.UnsupportedJoin(kind?.ToString() ?? "none"),
    };
}
