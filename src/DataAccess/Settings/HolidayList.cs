using System;
using System.Collections.Generic;
using System.Globalization;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>Holidays as an administrator writes them, in any order: "2026-12-24, 12-25", the second one every year.</summary>
public static class HolidayList
{
    private const string DayFormat = "yyyy-MM-dd";

    // A leap year: the 29th of February is a day of every leap year.
    private const string SomeLeapYear = "2000-";

    /// <summary>The holidays; none when nothing is written.</summary>
    /// <exception cref="InvalidSettingException">The text is no list of at most <see cref="HolidayCalendar.MostDays"/> days.</exception>
    public static HolidayCalendar Read(string? held) =>
        string.IsNullOrWhiteSpace(held) ? HolidayCalendar.None
        : TryRead(held!) ?? throw new InvalidSettingException(SettingNames.HolidaysVariable, held!);

    /// <summary>The holidays in a text; null when it is no such list.</summary>
    public static HolidayCalendar? TryRead(string held)
    {
        var days = new HashSet<Holiday>();
        foreach (var part in held.Split(','))
        {
            var text = part.Trim();
            if (IsDay(text, out var day))
            {
                days.Add(new Holiday(day.Year, day.Month, day.Day));
            }
            else if (IsDay(SomeLeapYear + text, out day))
            {
                days.Add(new Holiday(null, day.Month, day.Day));
            }
            else
            {
                return null;
            }
        }

        return days.Count > HolidayCalendar.MostDays ? null : new HolidayCalendar(days);
    }

    private static bool IsDay(string text, out DateTime day) =>
        DateTime.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
