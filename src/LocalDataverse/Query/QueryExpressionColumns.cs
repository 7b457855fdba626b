using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Reads the ColumnSet of a QueryExpression.</summary>
internal static class QueryExpressionColumns
{
    /// <summary>The columns to return; null for all.</summary>
    public static IReadOnlyList<QueryColumn>? Read(ColumnSet? columns) => columns switch
    {
        null => [],
        { AllColumns: true } => null,
        _ => [.. columns.Columns.Select(name => new QueryColumn(name)), .. columns.AttributeExpressions.Select(Column)],
    };

    private static QueryColumn Column(XrmAttributeExpression expression) => new(
        expression.AttributeName,
        expression.Alias,
        expression.AggregateType switch
        {
            XrmAggregateType.None => QueryAggregate.None,
            XrmAggregateType.Count => QueryAggregate.Count,
            XrmAggregateType.CountColumn => QueryAggregate.CountColumn,
            XrmAggregateType.Sum => QueryAggregate.Sum,
            XrmAggregateType.Avg => QueryAggregate.Avg,
            XrmAggregateType.Min => QueryAggregate.Min,
            XrmAggregateType.Max => QueryAggregate.Max,
            var other => throw DataverseFault.InvalidQueryShape($"Aggregate '{other}' is not supported in this environment."),
        },
        expression.HasGroupBy,
        expression.DateTimeGrouping switch
        {
            XrmDateTimeGrouping.None => null,
            XrmDateTimeGrouping.Day => "day",
            XrmDateTimeGrouping.Week => "week",
            XrmDateTimeGrouping.Month => "month",
            XrmDateTimeGrouping.Quarter => "quarter",
            XrmDateTimeGrouping.Year => "year",
            var other => throw DataverseFault.InvalidQueryShape($"Grouping by '{other}' is not supported in this environment."),
        });
}
