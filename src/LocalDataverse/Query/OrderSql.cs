using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>One ordering as a SQL expression.</summary>
internal sealed record OrderTerm(string Sql, bool Descending)
{
    /// <summary>"ASC" or "DESC".</summary>
    public string Direction => Descending ? "DESC" : "ASC";
}

/// <summary>
/// What rows are ordered by. As in Dataverse, lookups order by the target's name, choices by their label in the caller's language
/// (unless raw order is asked for), and the orders of a joined table come after those of its parent.
/// </summary>
internal static class OrderSql
{
    /// <summary>The orders that the query states.</summary>
    public static IEnumerable<OrderTerm> Stated(QueryPlan plan) =>
        plan.Root.WithJoined().SelectMany(node => node.Node.Orders.Select(order => new OrderTerm(Expression(plan, plan.Column(node, order.Column, order.Alias)), order.Descending)));

    /// <summary>The stated orders, then the ids of all tables, so that the order is total and pages neither overlap nor skip rows.</summary>
    public static IReadOnlyList<OrderTerm> Total(QueryPlan plan) =>
        [.. Stated(plan), .. plan.Root.WithJoined().Select(node => new OrderTerm($"{node.Sql}.{SqlName.Quote(node.Table.PrimaryId)}", Descending: false))];

    /// <summary>The expression that values of the column are ordered by.</summary>
    public static string Expression(QueryPlan plan, ColumnReference column) => column.Column switch
    {
        { IsLookup: true } => column.NameSql!,
        { Type: ColumnType.Picklist or ColumnType.State or ColumnType.Status, OptionSet.Options: { Count: > 0 } options } when !plan.Tree.RawOrder =>
            $"(CASE {column.Sql} {string.Join(' ', options.Select(option => Case(plan, option)))} END COLLATE {DataverseText.Collation})",
        _ => column.Sql,
    };

    private static string Case(QueryPlan plan, OptionDefinition option) =>
        FormattableString.Invariant($"WHEN {option.Value} THEN {plan.Text.Parameter(option.Label[plan.Caller.LanguageId])}");
}
