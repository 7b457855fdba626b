using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>A condition that compares two columns of the same type (FetchXML valueof).</summary>
internal static class ColumnComparisonSql
{
    /// <summary>The predicate.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">Other operators than eq, ne, gt, ge, lt, le; columns of different types.</exception>
    public static string Write(QueryPlan plan, PlannedNode node, ColumnReference column, QueryCondition condition)
    {
        var other = condition.OtherColumn!.Split('.', 2) is [var alias, var name]
            ? plan.Column(node, name, alias)
            : plan.Column(node, condition.OtherColumn, condition.Alias);
        if (other.Column.Type != column.Column.Type || Storage.ScaledNumber.ScaleOf(other.Column) != Storage.ScaledNumber.ScaleOf(column.Column))
        {
            throw DataverseFault.InvalidQueryShape(
                $"Columns '{column.Column.LogicalName}' and '{other.Column.LogicalName}' cannot be compared: they differ in type or precision. Compare columns of the same type.");
        }

        var comparison = condition.Operator switch
        {
            ConditionOperator.Equal => "=",
            ConditionOperator.NotEqual => "<>",
            ConditionOperator.GreaterThan => ">",
            ConditionOperator.GreaterEqual => ">=",
            ConditionOperator.LessThan => "<",
            ConditionOperator.LessEqual => "<=",
            var op => throw DataverseFault.InvalidQueryShape($"Condition operator '{op}' does not compare two columns. Use eq, ne, gt, ge, lt or le."),
        };
        return $"{column.Sql} {comparison} {other.Sql}";
    }
}
