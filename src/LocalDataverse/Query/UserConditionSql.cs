using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Conditions on who asks: the user, its teams, its business unit, the people who report to it.</summary>
internal static class UserConditionSql
{
    /// <summary>The predicate, or null when the operator is not about the caller.</summary>
    public static string? Write(QueryPlan plan, ColumnReference column, QueryCondition condition)
    {
        var caller = plan.Caller;
        var predicate = condition.Operator switch
        {
            ConditionOperator.EqualUserId => $"{column.Sql} = {Id(plan, caller.UserId)}",
            ConditionOperator.NotEqualUserId => ConditionSql.OrNull(column, $"{column.Sql} <> {Id(plan, caller.UserId)}"),
            ConditionOperator.EqualBusinessId => $"{column.Sql} = {Id(plan, caller.BusinessUnitId)}",
            ConditionOperator.NotEqualBusinessId => ConditionSql.OrNull(column, $"{column.Sql} <> {Id(plan, caller.BusinessUnitId)}"),
            ConditionOperator.EqualUserTeams => $"{column.Sql} IN {Ids(plan, caller.TeamIds)}",
            ConditionOperator.EqualUserOrUserTeams => $"{column.Sql} IN {Ids(plan, caller.TeamIds.Prepend(caller.UserId))}",
            ConditionOperator.EqualUserOrUserHierarchy => $"{column.Sql} IN {Hierarchy(plan)}",
            ConditionOperator.EqualUserOrUserHierarchyAndTeams => $"({column.Sql} IN {Hierarchy(plan)} OR {column.Sql} IN {Ids(plan, caller.TeamIds)})",
            _ => null,
        };
        return predicate is null || column.Column.IsLookup || column.Column.Type == ColumnType.Uniqueidentifier
            ? predicate
            : throw DataverseFault.OperatorDoesNotFit(FetchXmlOperators.NameOf(condition.Operator), column.Column.LogicalName, column.Column.Type.ToString());
    }

    private static string Id(QueryPlan plan, Guid id) => plan.Text.Parameter(StoredValue.Write(id));

    private static string Ids(QueryPlan plan, IEnumerable<Guid> ids) => plan.Text.Parameters(ids.Select(StoredValue.Write));

    // UNION, not UNION ALL: a circle of managers ends.
    private static string Hierarchy(QueryPlan plan) =>
        $"(WITH RECURSIVE reports(id) AS (SELECT {Id(plan, plan.Caller.UserId)} UNION SELECT u.systemuserid FROM systemuser u JOIN reports ON u.parentsystemuserid = reports.id) SELECT id FROM reports)";
}
