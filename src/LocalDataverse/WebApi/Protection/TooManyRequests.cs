using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BuyingDynamics.LocalDataverse.WebApi.Protection;

/// <summary>The answer 429.</summary>
internal static class TooManyRequests
{
    /// <summary>Refuses a request with the fault, and tells when to come again.</summary>
    public static Task RefuseAsync(HttpContext http, Exception fault, int retryAfterSeconds, ILogger log)
    {
        http.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return WebApiErrors.Answer(fault, log).SendAsync(http.Response);
    }
}
