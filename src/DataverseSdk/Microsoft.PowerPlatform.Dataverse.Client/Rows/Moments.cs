using System;
using System.Globalization;

namespace Microsoft.PowerPlatform.Dataverse.Client.Rows;

/// <summary>Moments and days as the Web API writes them.</summary>
internal static class Moments
{
    /// <summary>A moment in UTC; one of unspecified kind is taken as UTC, as the organization service does.</summary>
    public static string Utc(DateTime moment) =>
        (moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Day(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A moment or day as SDK callers get it: UTC.</summary>
    public static DateTime Read(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
