using System.Globalization;
using BuyingDynamics.LocalDataverse.Storage;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>The parts of a date that FetchXML can group by. Weeks start on Sunday and week 1 holds the first of January, as in Dataverse.</summary>
internal static class DatePart
{
    /// <summary>The names FetchXML knows and we support, in its spelling.</summary>
    public static IReadOnlyList<string> Supported { get; } = ["day", "week", "month", "quarter", "year"];

    /// <summary>The part of the stored moment, seen from the time zone.</summary>
    public static int Of(string storedMoment, string part, string timeZoneId)
    {
        var moment = StoredMoment.Read(storedMoment);
        var local = TimeZoneInfo.ConvertTimeFromUtc(moment, TimeZoneInfo.FindSystemTimeZoneById(timeZoneId));
        return part switch
        {
            "day" => local.Day,
            "week" => CultureInfo.InvariantCulture.Calendar.GetWeekOfYear(local, CalendarWeekRule.FirstDay, DayOfWeek.Sunday),
            "month" => local.Month,
            "quarter" => ((local.Month - 1) / 3) + 1,
            "year" => local.Year,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a date."),
        };
    }
}
