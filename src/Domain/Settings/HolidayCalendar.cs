using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace BuyingDynamics.Domain.Settings;

/// <summary>Days that are not business days besides Saturdays and Sundays.</summary>
public sealed class HolidayCalendar
{
    /// <summary>No more days than this, so that business days remain whatever is entered.</summary>
    public const int MostDays = 200;

    private readonly HashSet<Holiday> days;

    /// <summary>Takes the days, in any order.</summary>
    /// <exception cref="ArgumentException">There are more than <see cref="MostDays"/>.</exception>
    public HolidayCalendar(IEnumerable<Holiday> days)
    {
        this.days = new HashSet<Holiday>(days);
        if (this.days.Count > MostDays)
        {
            throw new ArgumentException($"{this.days.Count} holidays are more than {MostDays}.", nameof(days));
        }
    }

    /// <summary>Every day from Monday to Friday is a business day.</summary>
    public static HolidayCalendar None { get; } = new(Array.Empty<Holiday>());

    /// <summary>Whether there are no days.</summary>
    public bool IsEmpty => days.Count == 0;

    /// <summary>Whether the moment (UTC) lies in one of the days.</summary>
    public bool Contains(DateTime moment) =>
        !IsEmpty && (days.Contains(new Holiday(moment.Year, moment.Month, moment.Day)) || days.Contains(new Holiday(null, moment.Month, moment.Day)));

    /// <summary>The days in order: calendars of the same days have the same text.</summary>
    public override string ToString() => string.Join(",", days.OrderBy(d => d.Year ?? 0).ThenBy(d => d.Month).ThenBy(d => d.Day));
}

/// <summary>A day without business.</summary>
/// <param name="Year">The year; null for the day of every year.</param>
/// <param name="Month">The month, from 1.</param>
/// <param name="Day">The day of the month.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Holiday(int? Year, int Month, int Day);
