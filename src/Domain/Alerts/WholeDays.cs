using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>Rule arithmetic: whole UTC days, rounded down.</summary>
public static class WholeDays
{
    /// <summary>Whole days between two moments; 0 when the second is earlier.</summary>
    public static int Between(DateTime from, DateTime to) => to <= from ? 0 : (to - from).Days;

    /// <summary>The first moment at which the whole days since the start reach the limit.</summary>
    public static DateTime Reached(DateTime start, decimal limitDays) => start.PlusDays((double)Math.Ceiling(limitDays));
}
