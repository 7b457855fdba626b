using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.WebApi.Protection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace BuyingDynamics.LocalDataverse.WebApi.Faults;

/// <summary>The network between client and environment with the faults of a <see cref="FaultPlan"/>. Its count is read at /local/faults.</summary>
public sealed class FaultyNetwork(RequestDelegate next, FaultPlan plan, ILogger<FaultyNetwork> log)
{
    private static readonly PathString Counts = "/local/faults";

    /// <summary>Passes a request on, or does to it what the plan says.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.Request.Path == Counts)
        {
            await http.Response.WriteAsJsonAsync(plan.Done, http.RequestAborted);
            return;
        }

        if (!http.Request.Path.StartsWithSegments(WebApiRequest.RootPath, StringComparison.OrdinalIgnoreCase))
        {
            await next(http);
            return;
        }

        var fault = plan.Next(HttpMethods.IsGet(http.Request.Method));
        if (fault.Delay > TimeSpan.Zero)
        {
            await Task.Delay(fault.Delay, http.RequestAborted);
        }

        switch (fault.Kind)
        {
            case FaultKind.None:
                await next(http);
                break;
            case FaultKind.DropBefore:
                http.Abort();
                break;
            case FaultKind.DropAfter:
                await DoneInSilenceAsync(http);
                http.Abort();
                break;
            case FaultKind.GatewayBefore:
                await GatewayAsync(http, fault.Status);
                break;
            case FaultKind.GatewayAfter:
                await DoneInSilenceAsync(http);
                await GatewayAsync(http, fault.Status);
                break;
            default:
                await TooManyRequests.RefuseAsync(http, DataverseFault.TooManyRequests(ServiceProtection.Published.Requests, ServiceProtection.Published.Window), fault.RetryAfterSeconds, log);
                break;
        }
    }

    // Everything up to the commit happens, and the answer is lost.
    private async Task DoneInSilenceAsync(HttpContext http)
    {
        var answer = http.Response.Body;
        http.Response.Body = Stream.Null;
        try
        {
            await next(http);
        }
        finally
        {
            http.Response.Body = answer;
            http.Response.Headers.Clear();
        }
    }

    // A gateway knows nothing of OData.
    private static Task GatewayAsync(HttpContext http, int status)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{status} {ReasonPhrases.GetReasonPhrase(status)}");
        http.Response.StatusCode = status;
        http.Response.ContentType = "text/html";
        return http.Response.WriteAsync($"<html><head><title>{text}</title></head><body><h1>{text}</h1></body></html>", http.RequestAborted);
    }
}
