using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>The earlier of two moments that may not exist.</summary>
public static class Earliest
{
    /// <summary>The earlier one; null when neither exists.</summary>
    public static DateTime? Of(DateTime? first, DateTime? second) =>
        first is null || second < first ? second : first;
}
