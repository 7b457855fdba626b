using System;
using System.Globalization;
using System.Net.Http.Headers;

namespace Microsoft.PowerPlatform.Dataverse.Client.Http;

/// <summary>The header by which a busy service tells when to come back: seconds, or a moment.</summary>
internal static class RetryAfter
{
    /// <summary>The wait, never negative; null when the text is neither.</summary>
    public static TimeSpan? Read(string header) =>
        double.TryParse(header, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
        : RetryConditionHeaderValue.TryParse(header, out var value) && value.Date is { } date ? Max(date - TimeProvider.System.GetUtcNow())
        : null;

    private static TimeSpan Max(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
}
