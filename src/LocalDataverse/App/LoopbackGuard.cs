using Microsoft.AspNetCore.Http;

namespace BuyingDynamics.LocalDataverse.App;

/// <summary>
/// Keeps web pages from elsewhere out. There are no passwords here, so a page that a person visits must neither reach the environment
/// under a name of its own (DNS rebinding: the Host header) nor post to it (the Origin header).
/// </summary>
public sealed class LoopbackGuard(RequestDelegate next)
{
    private static readonly string[] Names = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>Passes on requests of this machine's own pages and tools.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (!Names.Contains(http.Request.Host.Host, StringComparer.OrdinalIgnoreCase))
        {
            await RefuseAsync(http, $"This environment answers to localhost and 127.0.0.1 only, not to '{http.Request.Host.Host}'.");
        }
        else if (http.Request.Headers.Origin is [{ } origin, ..] && !string.Equals(origin, $"{http.Request.Scheme}://{http.Request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            await RefuseAsync(http, $"Requests of pages from '{origin}' are refused: only this environment's own pages may send them.");
        }
        else
        {
            http.Response.Headers.XContentTypeOptions = "nosniff";
            http.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'self'";
            await next(http);
        }
    }

    private static async Task RefuseAsync(HttpContext http, string reason)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(reason);
    }
}
