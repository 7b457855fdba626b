using System;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Rule arithmetic in business days: Monday to Friday in UTC, except the holidays of the settings.</summary>
public static class BusinessDays
{
    private const int DaysOfAWeek = 5;
    private const decimal DaysOfTheCalendar = 3652059m;

    /// <summary>
    /// The first moment at which so many whole business days have passed since the start. The clock stands still on other days:
    /// one business day after Friday 15:00 is Monday 15:00, and after any time on Saturday it is the end of Monday.
    /// </summary>
    /// <param name="start">The start (UTC). From the last days of the year 9999 on, the end of the calendar is the answer.</param>
    /// <param name="limitDays">How many business days; a part of a day counts as a whole one.</param>
    /// <param name="holidays">Days that are not business days besides Saturdays and Sundays.</param>
    public static DateTime Reached(DateTime start, decimal limitDays, HolidayCalendar holidays)
    {
        var moment = IsBusinessDay(start, holidays) ? start : Next(start.Date, holidays);
        var left = (int)Math.Min(Math.Ceiling(limitDays), DaysOfTheCalendar);
        if (holidays.IsEmpty && left >= DaysOfAWeek)
        {
            moment = moment.PlusDays(left / DaysOfAWeek * 7d);
            left %= DaysOfAWeek;
        }

        for (; left > 0 && moment < DateTime.MaxValue; left--)
        {
            moment = Next(moment, holidays);
        }

        return moment;
    }

    private static DateTime Next(DateTime moment, HolidayCalendar holidays)
    {
        do
        {
            moment = moment.PlusDays(1);
        }
        while (moment < DateTime.MaxValue && !IsBusinessDay(moment, holidays));

        return moment;
    }

    private static bool IsBusinessDay(DateTime moment, HolidayCalendar holidays) =>
        moment.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(moment);
}
