using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>
/// FROM and WHERE of a query. The filter of an inner join stands in WHERE; what belongs to an outer join stands in its ON,
/// so that it decides what is joined and not which rows remain.
/// </summary>
internal static class FromSql
{
    /// <summary>FROM and WHERE for the root and all it joins; <paramref name="further"/> is one more predicate.</summary>
    public static string Write(QueryPlan plan, string? further = null)
    {
        var where = new List<string>();
        var from = Tables(plan, plan.Root, where);
        if (further is not null)
        {
            where.Add(further);
        }

        return $" FROM {from}{(where.Count == 0 ? string.Empty : $" WHERE {string.Join(" AND ", where)}")}";
    }

    /// <summary>"EXISTS (...)" for a table that only restricts its parent's rows.</summary>
    public static string Exists(QueryPlan plan, PlannedNode node)
    {
        var where = new List<string> { On(plan, node) };
        var from = Tables(plan, node, where);
        return $"EXISTS (SELECT 1 FROM {from} WHERE {string.Join(" AND ", where)})";
    }

    private static string Tables(QueryPlan plan, PlannedNode node, List<string> where)
    {
        where.AddRange(Restrictions(plan, node));
        return SqlName.Quote(node.Table.LogicalName) + " " + node.Sql + string.Concat(node.Joined.Select(child => Join(plan, child, where)));
    }

    private static string Join(QueryPlan plan, PlannedNode child, List<string> where)
    {
        if (child.Node.Join!.Kind == JoinOperator.Inner)
        {
            where.AddRange(Restrictions(plan, child));
            return $" JOIN {SqlName.Quote(child.Table.LogicalName)} {child.Sql} ON {On(plan, child)}{string.Concat(child.Joined.Select(grandchild => Join(plan, grandchild, where)))}";
        }

        var on = new List<string> { On(plan, child) };
        var tables = Tables(plan, child, on);
        return $" LEFT JOIN {(child.Joined.Count == 0 ? tables : $"({tables})")} ON {string.Join(" AND ", on)}";
    }

    private static string On(QueryPlan plan, PlannedNode node) =>
        $"{plan.Column(node.Parent!, node.Node.Join!.ParentColumn).Sql} = {plan.Column(node, node.Node.Join.Column).Sql}";

    private static IEnumerable<string> Restrictions(QueryPlan plan, PlannedNode node)
    {
        if (VisibilitySql.For(plan, node) is { } visible)
        {
            yield return visible;
        }

        if (FilterSql.Write(plan, node, node.Node.Filter) is { } filter)
        {
            yield return filter;
        }

        foreach (var restricting in node.Restricting)
        {
            yield return Exists(plan, restricting);
        }
    }
}
