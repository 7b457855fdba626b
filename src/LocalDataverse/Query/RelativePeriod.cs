using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>A span of time from <paramref name="From"/> up to but not including <paramref name="Until"/>; null for no bound.</summary>
internal sealed record Period(DateTime? From, DateTime? Until);

/// <summary>
/// What the relative date operators mean, in the caller's local time. Weeks start on Sunday. "last x" begins at the start of the day x units ago and
/// ends now; "next x" begins now and ends with the day x units ahead; "older than x" ends at the start of the day x units ago. Hours and minutes count from now.
/// </summary>
internal static class RelativePeriod
{
    /// <summary>Operators that need a number.</summary>
    public static bool TakesNumber(ConditionOperator op) => op.ToString().Contains('X', StringComparison.Ordinal);

    /// <summary>The period, or null when the operator is not about a relative date.</summary>
    public static Period? Of(ConditionOperator op, int x, DateTime now)
    {
        var today = now.Date;
        var week = today.AddDays(-(int)today.DayOfWeek);
        var month = new DateTime(today.Year, today.Month, 1, 0, 0, 0, today.Kind);
        var year = new DateTime(today.Year, 1, 1, 0, 0, 0, today.Kind);
        return op switch
        {
            ConditionOperator.Yesterday => new(today.AddDays(-1), today),
            ConditionOperator.Today => new(today, today.AddDays(1)),
            ConditionOperator.Tomorrow => new(today.AddDays(1), today.AddDays(2)),
            ConditionOperator.Last7Days => Last(today.AddDays(-7), now),
            ConditionOperator.Next7Days => Next(today.AddDays(7), now),
            ConditionOperator.LastWeek => new(week.AddDays(-7), week),
            ConditionOperator.ThisWeek => new(week, week.AddDays(7)),
            ConditionOperator.NextWeek => new(week.AddDays(7), week.AddDays(14)),
            ConditionOperator.LastMonth => new(month.AddMonths(-1), month),
            ConditionOperator.ThisMonth => new(month, month.AddMonths(1)),
            ConditionOperator.NextMonth => new(month.AddMonths(1), month.AddMonths(2)),
            ConditionOperator.LastYear => new(year.AddYears(-1), year),
            ConditionOperator.ThisYear => new(year, year.AddYears(1)),
            ConditionOperator.NextYear => new(year.AddYears(1), year.AddYears(2)),
            ConditionOperator.LastXHours => Last(now.AddHours(-x), now),
            ConditionOperator.LastXDays => Last(today.AddDays(-x), now),
            ConditionOperator.LastXWeeks => Last(today.AddDays(-7.0 * x), now),
            ConditionOperator.LastXMonths => Last(today.AddMonths(-x), now),
            ConditionOperator.LastXYears => Last(today.AddYears(-x), now),
            ConditionOperator.NextXHours => new(now, now.AddHours(x).AddSeconds(1)),
            ConditionOperator.NextXDays => Next(today.AddDays(x), now),
            ConditionOperator.NextXWeeks => Next(today.AddDays(7.0 * x), now),
            ConditionOperator.NextXMonths => Next(today.AddMonths(x), now),
            ConditionOperator.NextXYears => Next(today.AddYears(x), now),
            ConditionOperator.OlderThanXMinutes => new(null, now.AddMinutes(-x)),
            ConditionOperator.OlderThanXHours => new(null, now.AddHours(-x)),
            ConditionOperator.OlderThanXDays => new(null, today.AddDays(-x)),
            ConditionOperator.OlderThanXWeeks => new(null, today.AddDays(-7.0 * x)),
            ConditionOperator.OlderThanXMonths => new(null, today.AddMonths(-x)),
            ConditionOperator.OlderThanXYears => new(null, today.AddYears(-x)),
            _ => null,
        };
    }

    // Moments are stored in whole seconds: "up to now" is "before the next second".
    private static Period Last(DateTime from, DateTime now) => new(from, now.AddSeconds(1));

    private static Period Next(DateTime lastDay, DateTime now) => new(now, lastDay.AddDays(1));
}
