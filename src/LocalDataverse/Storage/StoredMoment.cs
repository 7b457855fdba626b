using System.Globalization;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// Moments are stored as UTC text that sorts by time, cut to whole seconds as Dataverse does.
/// </summary>
public static class StoredMoment
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The stored text. A value without time zone counts as UTC; a date-only column keeps the date as it is.</summary>
    public static string Write(DateTime value, DateTimeBehavior behavior)
    {
        var stored = behavior == DateTimeBehavior.DateOnly ? value.Date
            : value.Kind == DateTimeKind.Local && behavior == DateTimeBehavior.UserLocal ? value.ToUniversalTime()
            : value;
        return stored.ToString(Format, CultureInfo.InvariantCulture);
    }

    /// <summary>The moment, kind UTC.</summary>
    public static DateTime Read(string stored) =>
        DateTime.ParseExact(stored, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
