using System;

namespace BuyingDynamics.Domain.Journey;

/// <summary>Tells days that have not come yet.</summary>
public static class DayToCome
{
    // A person in the easternmost time zone (UTC+14) may date something 'today' while UTC is still on the day before. The zone of whose
    // save it is does not help: flows and loads save for people elsewhere, and a true 'today' refused is worse than a 'tomorrow' that passes.
    private static readonly TimeSpan EasternmostOffset = TimeSpan.FromHours(14);

    /// <summary>Whether the day lies in the future for everyone on earth; no day does not.</summary>
    /// <param name="day">A day without time zone.</param>
    /// <param name="now">The moment (UTC).</param>
    public static bool Is(DateTime? day, DateTime now) => day?.Date > now.Add(EasternmostOffset).Date;
}
