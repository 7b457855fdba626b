using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Conditions on columns that hold several options, stored as ",1,5,".</summary>
internal static class MultiSelectConditionSql
{
    /// <summary>The predicate.</summary>
    public static string Write(QueryPlan plan, ColumnReference column, QueryCondition condition) => condition.Operator switch
    {
        ConditionOperator.Null => $"{column.Sql} IS NULL",
        ConditionOperator.NotNull => $"{column.Sql} IS NOT NULL",
        ConditionOperator.Equal or ConditionOperator.In => $"{column.Sql} = {plan.Text.Parameter(StoredValue.WriteOptions(Options(plan, column, condition)))}",
        ConditionOperator.NotEqual or ConditionOperator.NotIn =>
            ConditionSql.OrNull(column, $"{column.Sql} <> {plan.Text.Parameter(StoredValue.WriteOptions(Options(plan, column, condition)))}"),
        ConditionOperator.ContainValues => AnyOf(plan, column, condition),
        ConditionOperator.DoesNotContainValues => ConditionSql.OrNull(column, $"NOT {AnyOf(plan, column, condition)}"),
        _ => throw DataverseFault.OperatorDoesNotFit(FetchXmlOperators.NameOf(condition.Operator), column.Column.LogicalName, column.Column.Type.ToString()),
    };

    private static string AnyOf(QueryPlan plan, ColumnReference column, QueryCondition condition) =>
        $"({string.Join(" OR ", Options(plan, column, condition).Select(option => $"instr({column.Sql}, {plan.Text.Parameter(FormattableString.Invariant($",{option},"))}) > 0"))})";

    private static List<int> Options(QueryPlan plan, ColumnReference column, QueryCondition condition)
    {
        var options = condition.Values
            .SelectMany(value => value is OptionSetValueCollection several ? several : (IEnumerable<object>)[value])
            .Select(value => Convert.ToInt64(ConditionValue.Of(column.Column, value, plan.Caller.Zone), CultureInfo.InvariantCulture) is var number and >= int.MinValue and <= int.MaxValue
                ? (int)number
                : throw DataverseFault.InvalidConditionValue(column.Column.LogicalName, value, "option numbers"))
            .ToList();
        return options.Count > 0
            ? options
            : throw DataverseFault.WrongNumberOfValues(FetchXmlOperators.NameOf(condition.Operator), column.Column.LogicalName, "at least one value", 0);
    }
}
