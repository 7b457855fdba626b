using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Conditions on texts. On a lookup they look at the target's name, as quick find does.</summary>
internal static class TextConditionSql
{
    /// <summary>The predicate, or null when the operator is not about texts.</summary>
    public static string? Write(QueryPlan plan, ColumnReference column, QueryCondition condition)
    {
        Func<string, string>? pattern = condition.Operator switch
        {
            ConditionOperator.Like or ConditionOperator.NotLike => text => text,
            ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith => text => LikePattern.Escape(text) + "%",
            ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith => text => "%" + LikePattern.Escape(text),
            ConditionOperator.Contains or ConditionOperator.DoesNotContain => text => "%" + LikePattern.Escape(text) + "%",
            _ => null,
        };
        if (pattern is null)
        {
            return null;
        }

        var value = Convert.ToString(ConditionSql.Single(column.Column, condition), CultureInfo.InvariantCulture) ?? string.Empty;
        var predicate = $"{SqlFunctions.Like}({TextOf(column, condition)}, {plan.Text.Parameter(pattern(value))})";
        return IsNegative(condition.Operator) ? ConditionSql.OrNull(column, $"NOT {predicate}") : predicate;
    }

    private static bool IsNegative(ConditionOperator op) =>
        op is ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith or ConditionOperator.DoesNotContain;

    private static string TextOf(ColumnReference column, QueryCondition condition) => column.Column.Type switch
    {
        ColumnType.String or ColumnType.Memo or ColumnType.EntityName => column.Sql,
        _ when column.NameSql is not null => column.NameSql,
        _ => throw DataverseFault.OperatorDoesNotFit(FetchXmlOperators.NameOf(condition.Operator), column.Column.LogicalName, column.Column.Type.ToString()),
    };
}
