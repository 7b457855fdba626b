using System.Collections.Concurrent;
using System.Globalization;
using System.ServiceModel;
using BuyingDynamics.LocalDataverse.App;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Protection;

/// <summary>
/// The service-protection limits in front of the Web API, per user: 429 with Retry-After beyond them, and on every answer how much
/// is left. With the limits switched off only the recommended degree of parallelism is told.
/// </summary>
public sealed class ProtectedService(RequestDelegate next, LocalAppOptions options, CallerResolution callers, TimeProvider time, ILogger<ProtectedService> log)
{
    private readonly ConcurrentDictionary<Guid, UserLoad> users = new();

    /// <summary>Passes a request on, or refuses it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments(WebApiRequest.RootPath, StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        http.Response.Headers["x-ms-dop-hint"] = options.RecommendedParallelism.ToString(CultureInfo.InvariantCulture);
        if (options.ServiceProtection is not { } limits || UserOf(http.Request) is not { } user)
        {
            await next(http);
            return;
        }

        var load = users.GetOrAdd(user, _ => new UserLoad(limits, time));
        if (load.Enter() is { } refusal)
        {
            await TooManyRequests.RefuseAsync(http, refusal.Fault, refusal.RetryAfterSeconds, log);
            return;
        }

        http.Response.Headers["x-ms-ratelimit-burst-remaining-xrm-requests"] = load.RequestsLeft.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["x-ms-ratelimit-time-remaining-xrm-requests"] = load.TimeLeft.TotalSeconds.ToString("N2", CultureInfo.InvariantCulture);
        var started = time.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            load.Leave(time.GetElapsedTime(started));
        }
    }

    // Who cannot be told apart is refused where requests are answered, with a sentence.
    private Guid? UserOf(HttpRequest request)
    {
        try
        {
            return callers.UserOf(request);
        }
        catch (FaultException<OrganizationServiceFault>)
        {
            return null;
        }
    }
}
