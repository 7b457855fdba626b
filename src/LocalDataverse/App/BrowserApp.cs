using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace BuyingDynamics.LocalDataverse.App;

/// <summary>The browser app's files: assets below /app/, its page for every address that is nobody else's.</summary>
public static class BrowserApp
{
    private const string NotBuilt = """
        <!doctype html><html lang="en"><meta charset="utf-8"><title>Buying Dynamics</title>
        <body style="font-family:sans-serif;max-width:40em;margin:4em auto">
        <h1>The browser app is not built</h1>
        <p>The environment runs, and its Web API answers at <a href="/api/data/v9.2/">/api/data/v9.2/</a>.</p>
        <p>Build the app with <code>dotnet build plugins.sln</code> (needs Node 20), then start <code>bd local</code> again.</p>
        </body></html>
        """;

    /// <summary>Serves them.</summary>
    public static void MapBrowserApp(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/app/{**file}", Asset);
        // With its own pattern: the default one leaves out addresses with a dot, and a model-driven app lives at main.aspx.
        routes.MapFallback("{**path}", Page);
    }

    private static IResult Asset(string? file, LocalAppOptions options)
    {
        if (options.BrowserAppFolder is not { } folder || file is null)
        {
            return Results.NotFound();
        }

        var root = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(root, file));
        return path.StartsWith(root, StringComparison.Ordinal) && File.Exists(path)
            ? Results.File(path, new FileExtensionContentTypeProvider().TryGetContentType(path, out var type) ? type : "application/octet-stream")
            : Results.NotFound();
    }

    private static IResult Page(HttpRequest request, LocalAppOptions options)
    {
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return Results.StatusCode(StatusCodes.Status405MethodNotAllowed);
        }

        var page = options.BrowserAppFolder is { } folder ? Path.GetFullPath(Path.Combine(folder, "index.html")) : null;
        return File.Exists(page)
            ? Results.File(page, "text/html; charset=utf-8")
            : Results.Content(NotBuilt, "text/html; charset=utf-8", statusCode: StatusCodes.Status503ServiceUnavailable);
    }
}
