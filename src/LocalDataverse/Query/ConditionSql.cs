using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>
/// One condition as a SQL predicate. As in Dataverse, a negative operator (ne, not-in, not-like, ...) also finds rows without a value:
/// the platform adds "or is null" to them.
/// </summary>
internal static class ConditionSql
{
    /// <summary>The predicate.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The operator is not supported, does not fit the column, or has the wrong values.</exception>
    public static string Write(QueryPlan plan, ColumnReference column, QueryCondition condition)
    {
        if (column.Column.Type == ColumnType.MultiSelectPicklist)
        {
            return MultiSelectConditionSql.Write(plan, column, condition);
        }

        if (column.Column.Type == ColumnType.EntityName)
        {
            condition = condition with { Values = [.. condition.Values.Select(value => TableName(plan, value))] };
        }

        return condition.Operator switch
        {
            ConditionOperator.Null => $"{column.Sql} IS NULL",
            ConditionOperator.NotNull => $"{column.Sql} IS NOT NULL",
            ConditionOperator.Equal => $"{column.Sql} = {Value(plan, column, condition)}",
            ConditionOperator.NotEqual => OrNull(column, $"{column.Sql} <> {Value(plan, column, condition)}"),
            ConditionOperator.GreaterThan => Compared(plan, column, condition, ">"),
            ConditionOperator.GreaterEqual => Compared(plan, column, condition, ">="),
            ConditionOperator.LessThan => Compared(plan, column, condition, "<"),
            ConditionOperator.LessEqual => Compared(plan, column, condition, "<="),
            ConditionOperator.In => $"{column.Sql} IN {List(plan, column, condition)}",
            ConditionOperator.NotIn => OrNull(column, $"{column.Sql} NOT IN {List(plan, column, condition)}"),
            ConditionOperator.Between => Between(plan, column, condition),
            ConditionOperator.NotBetween => OrNull(column, $"NOT {Between(plan, column, condition)}"),
            _ => TextConditionSql.Write(plan, column, condition)
                ?? UserConditionSql.Write(plan, column, condition)
                ?? DateConditionSql.Write(plan, column, condition)
                ?? throw DataverseFault.UnsupportedOperator(FetchXmlOperators.NameOf(condition.Operator)),
        };
    }

    /// <summary>The condition's only value.</summary>
    public static object Single(ColumnDefinition column, QueryCondition condition) => condition.Values.Count == 1
        ? condition.Values[0]
        : throw DataverseFault.WrongNumberOfValues(FetchXmlOperators.NameOf(condition.Operator), column.LogicalName, "one value", condition.Values.Count);

    /// <summary>The predicate, or no value at all.</summary>
    public static string OrNull(ColumnReference column, string predicate) => $"({predicate} OR {column.Sql} IS NULL)";

    // Tables may be named by logical name or by object type code.
    private static object TableName(QueryPlan plan, object value) =>
        int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out var code)
        && plan.Catalog.Tables.Values.FirstOrDefault(table => table.ObjectTypeCode == code) is { } table
            ? table.LogicalName
            : value;

    private static string Value(QueryPlan plan, ColumnReference column, QueryCondition condition) =>
        plan.Text.Parameter(ConditionValue.Of(column.Column, Single(column.Column, condition), plan.Caller.Zone));

    private static string Compared(QueryPlan plan, ColumnReference column, QueryCondition condition, string comparison) =>
        column.Column.IsLookup || column.Column.Type is ColumnType.Boolean or ColumnType.Uniqueidentifier
            ? throw DataverseFault.OperatorDoesNotFit(FetchXmlOperators.NameOf(condition.Operator), column.Column.LogicalName, column.Column.Type.ToString())
            : $"{column.Sql} {comparison} {Value(plan, column, condition)}";

    private static string List(QueryPlan plan, ColumnReference column, QueryCondition condition) => condition.Values.Count > 0
        ? plan.Text.Parameters(condition.Values.Select(value => ConditionValue.Of(column.Column, value, plan.Caller.Zone)))
        : throw DataverseFault.WrongNumberOfValues(FetchXmlOperators.NameOf(condition.Operator), column.Column.LogicalName, "at least one value", 0);

    private static string Between(QueryPlan plan, ColumnReference column, QueryCondition condition) => condition.Values.Count == 2
        ? $"({column.Sql} BETWEEN {plan.Text.Parameter(ConditionValue.Of(column.Column, condition.Values[0], plan.Caller.Zone))} AND {plan.Text.Parameter(ConditionValue.Of(column.Column, condition.Values[1], plan.Caller.Zone))})"
        : throw DataverseFault.WrongNumberOfValues(FetchXmlOperators.NameOf(condition.Operator), column.Column.LogicalName, "two values", condition.Values.Count);
}
