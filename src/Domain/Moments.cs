using System;

namespace BuyingDynamics.Domain;

/// <summary>
/// Date arithmetic that never leaves the calendar. People type the year 9999 for "never", and a slip of a key gives the year 1: what
/// would lie beyond stays at <see cref="DateTime.MaxValue"/> or <see cref="DateTime.MinValue"/>.
/// </summary>
public static class Moments
{
    /// <summary>The first day that the platform stores. Source: Microsoft Learn, range of Date and Time columns.</summary>
    public static readonly DateTime FirstStored = new(1753, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The last moment that the platform stores in whole seconds; what lies after it is never.</summary>
    public static readonly DateTime LastStored = new(9999, 12, 30, 23, 59, 59, DateTimeKind.Utc);

    /// <summary>So many days later, earlier when negative.</summary>
    public static DateTime PlusDays(this DateTime moment, double days) => moment.PlusTicks(days * TimeSpan.TicksPerDay);

    /// <summary>So many ticks later, earlier when negative.</summary>
    public static DateTime PlusTicks(this DateTime moment, double ticks)
    {
        // A number of ticks beyond the calendar need not fit into a long.
        if (ticks >= DateTime.MaxValue.Ticks || (long)ticks > DateTime.MaxValue.Ticks - moment.Ticks)
        {
            return DateTime.MaxValue;
        }

        return ticks <= -DateTime.MaxValue.Ticks || moment.Ticks + (long)ticks < 0 ? DateTime.MinValue : moment.AddTicks((long)ticks);
    }

    /// <summary>Whether the platform can store the moment.</summary>
    public static bool IsStorable(this DateTime moment) => moment >= FirstStored && moment <= LastStored;
}
