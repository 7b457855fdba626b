namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>Times of day as a person's clock shows them.</summary>
internal static class LocalTime
{
    /// <summary>The moment in UTC. A time that the clock skipped when summer time began is the one an hour later.</summary>
    public static DateTime ToUtc(DateTime local, TimeZoneInfo zone)
    {
        var unspecified = DateTime.SpecifyKind(local, DateTimeKind.Unspecified);
        return TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(unspecified) ? unspecified.AddHours(1) : unspecified, zone);
    }
}
