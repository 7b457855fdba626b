using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Conditions on days and relative dates. Days begin in the caller's time zone, except for date-only and zone-independent columns.</summary>
internal static class DateConditionSql
{
    /// <summary>The predicate, or null when the operator is not about dates.</summary>
    public static string? Write(QueryPlan plan, ColumnReference column, QueryCondition condition)
    {
        if (PeriodOf(plan, column.Column, condition) is not { } period)
        {
            return null;
        }

        if (column.Column.Type != ColumnType.DateTime)
        {
            throw DataverseFault.OperatorDoesNotFit(FetchXmlOperators.NameOf(condition.Operator), column.Column.LogicalName, column.Column.Type.ToString());
        }

        var bounds = new[] { (Value: period.From, Comparison: ">="), (Value: period.Until, Comparison: "<") }
            .Where(bound => bound.Value is not null)
            .Select(bound => $"{column.Sql} {bound.Comparison} {plan.Text.Parameter(Stored(plan, column.Column, bound.Value!.Value))}")
            .DefaultIfEmpty($"{column.Sql} IS NOT NULL");
        var inside = $"({string.Join(" AND ", bounds)})";
        return condition.Operator == ConditionOperator.NotOn ? $"(NOT {inside} OR {column.Sql} IS NULL)" : inside;
    }

    private static Period? PeriodOf(QueryPlan plan, ColumnDefinition column, QueryCondition condition)
    {
        switch (condition.Operator)
        {
            case ConditionOperator.On or ConditionOperator.NotOn:
                var day = Day(plan, column, condition);
                return new Period(day, EndOf(day));
            case ConditionOperator.OnOrAfter:
                return new Period(Day(plan, column, condition), null);
            case ConditionOperator.OnOrBefore:
                return new Period(null, EndOf(Day(plan, column, condition)));
            default:
                return Relative(plan, column, condition);
        }
    }

    private static Period? Relative(QueryPlan plan, ColumnDefinition column, QueryCondition condition)
    {
        var number = RelativePeriod.TakesNumber(condition.Operator) ? ConditionValue.WholeNumber(column, ConditionSql.Single(column, condition)) : 0;
        try
        {
            return RelativePeriod.Of(condition.Operator, number, Now(plan, column));
        }
        catch (ArgumentOutOfRangeException)
        {
            throw DataverseFault.InvalidConditionValue(column.LogicalName, number, "a number that leads to a date between the years 1 and 9999 with this operator");
        }
    }

    // Nothing lies beyond the last day of the calendar: it has no end.
    private static DateTime? EndOf(DateTime day) => day < DateTime.MaxValue.Date ? day.AddDays(1) : null;

    // A date-only column knows no time of day: for it "now" is today, and today counts as reached.
    private static DateTime Now(QueryPlan plan, ColumnDefinition column)
    {
        var now = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(plan.Caller.Now, DateTimeKind.Utc), plan.Caller.Zone);
        return column.DateTimeBehavior == DateTimeBehavior.DateOnly ? now.Date : now;
    }

    private static DateTime Day(QueryPlan plan, ColumnDefinition column, QueryCondition condition)
    {
        var moment = ConditionValue.Moment(column, ConditionSql.Single(column, condition), plan.Caller.Zone);
        return column.DateTimeBehavior == DateTimeBehavior.UserLocal
            ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(moment, DateTimeKind.Utc), plan.Caller.Zone).Date
            : moment.Date;
    }

    private static string Stored(QueryPlan plan, ColumnDefinition column, DateTime local)
    {
        if (column.DateTimeBehavior != DateTimeBehavior.UserLocal)
        {
            return StoredMoment.Write(local, DateTimeBehavior.TimeZoneIndependent);
        }

        return StoredMoment.Write(LocalTime.ToUtc(local, plan.Caller.Zone), DateTimeBehavior.UserLocal);
    }
}
