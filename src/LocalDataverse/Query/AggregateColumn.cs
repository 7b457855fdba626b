using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>One column of an aggregate query: a group, or an aggregate of the rows of a group.</summary>
internal sealed record AggregateColumn(ColumnReference Source, QueryColumn Asked, int Ordinal)
{
    private static readonly ColumnType[] Summable = [ColumnType.Integer, ColumnType.BigInt, ColumnType.Decimal, ColumnType.Double, ColumnType.Money];

    /// <summary>True when rows are grouped by this column.</summary>
    public bool IsGroup => Asked.GroupBy;

    /// <summary>Places the column takes in the SELECT list.</summary>
    public int Width => Asked.Aggregate == QueryAggregate.Avg || (Asked.Aggregate == QueryAggregate.None && Asked.DateGrouping is null && Source.TargetSql is not null) ? 2 : 1;

    /// <summary>Expressions in the SELECT list: two for lookups (id, table) and averages (sum, count), else one.</summary>
    public IReadOnlyList<string> Expressions(QueryPlan plan) => (Asked.Aggregate, Asked.DateGrouping) switch
    {
        (QueryAggregate.None, { } part) => [$"{SqlFunctions.DatePart}({Source.Sql}, {plan.Text.Parameter(part)}, {plan.Text.Parameter(Zone(plan))})"],
        (QueryAggregate.None, null) when Source.TargetSql is not null => [Source.Sql, Source.TargetSql],
        (QueryAggregate.None, null) => [Source.Sql],
        (QueryAggregate.Count, _) => ["count(*)"],
        (QueryAggregate.CountColumn, _) => [$"count({Source.Sql})"],
        (QueryAggregate.CountDistinct, _) => [$"count(DISTINCT {Source.Sql})"],
        (QueryAggregate.Sum, _) => [$"sum({Source.Sql})"],
        (QueryAggregate.Avg, _) => [$"sum({Source.Sql})", $"count({Source.Sql})"],
        (QueryAggregate.Min, _) => [$"min({Source.Sql})"],
        _ => [$"max({Source.Sql})"],
    };

    /// <summary>The expression that results are ordered by when the order names this column.</summary>
    public string OrderExpression(QueryPlan plan) => Asked switch
    {
        { Aggregate: QueryAggregate.Avg } => $"(CAST(sum({Source.Sql}) AS REAL) / count({Source.Sql}))",
        { GroupBy: true, DateGrouping: null } => OrderSql.Expression(plan, Source),
        _ => Expressions(plan)[0],
    };

    /// <summary>The column, checked: it has an alias and its type can be aggregated so.</summary>
    public static AggregateColumn Of(QueryPlan plan, PlannedNode node, QueryColumn asked, int ordinal)
    {
        if (asked.Alias is null)
        {
            throw DataverseFault.MissingFetchAttribute("attribute", "alias");
        }

        if (asked.GroupBy == (asked.Aggregate != QueryAggregate.None))
        {
            throw DataverseFault.InvalidQueryShape($"Column '{asked.Name}' of an aggregate query must have either an aggregate or groupby.");
        }

        var source = plan.Column(node, asked.Name);
        var fits = asked.Aggregate switch
        {
            QueryAggregate.Sum or QueryAggregate.Avg => Summable.Contains(source.Column.Type),
            QueryAggregate.Min or QueryAggregate.Max => Summable.Contains(source.Column.Type) || source.Column.Type == ColumnType.DateTime,
            _ => asked.DateGrouping is null || (source.Column.Type == ColumnType.DateTime && DatePart.Supported.Contains(asked.DateGrouping)),
        };
        return fits
            ? new AggregateColumn(source, asked, ordinal)
            : throw DataverseFault.OperatorDoesNotFit(asked.DateGrouping ?? asked.Aggregate.ToString(), asked.Name, source.Column.Type.ToString());
    }

    /// <summary>The value in the current row, null when there is none.</summary>
    public object? Read(SqliteDataReader reader)
    {
        if (Asked.Aggregate is QueryAggregate.Count or QueryAggregate.CountColumn or QueryAggregate.CountDistinct || Asked.DateGrouping is not null)
        {
            return reader.IsDBNull(Ordinal) ? null : reader.GetInt32(Ordinal);
        }

        // Dataverse's sum of no values is 0, its other aggregates of no values have none.
        return Asked.Aggregate switch
        {
            QueryAggregate.Sum => Typed(reader.IsDBNull(Ordinal) ? 0L : reader.GetValue(Ordinal), 1),
            QueryAggregate.Avg => reader.IsDBNull(Ordinal) ? null : Typed(reader.GetValue(Ordinal), reader.GetInt64(Ordinal + 1)),
            _ => new SelectedColumn(Source.Column, Ordinal).Read(reader),
        };
    }

    private object Typed(object sum, long count) => Source.Column.Type switch
    {
        ColumnType.Double => Convert.ToDouble(sum, CultureInfo.InvariantCulture) / count,
        ColumnType.Money => new Money(ScaledNumber.Read(Source.Column, (long)sum) / count),
        ColumnType.Decimal => ScaledNumber.Read(Source.Column, (long)sum) / count,
        _ => (long)sum / count is var whole && whole is >= int.MinValue and <= int.MaxValue ? (object)(int)whole : whole,
    };

    private string Zone(QueryPlan plan) =>
        Source.Column.DateTimeBehavior == DateTimeBehavior.UserLocal && !Asked.InUtc ? plan.Caller.Zone.Id : TimeZoneInfo.Utc.Id;
}
