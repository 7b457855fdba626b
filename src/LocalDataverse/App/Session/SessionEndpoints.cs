using BuyingDynamics.LocalDataverse.App.Navigation;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.WebApi;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BuyingDynamics.LocalDataverse.App.Session;

/// <summary>/local/session: who the browser acts as, and who else there is.</summary>
public static class SessionEndpoints
{
    /// <summary>Serves it.</summary>
    public static void MapSession(this IEndpointRouteBuilder local)
    {
        local.MapGet("/session", Read);
        local.MapPut("/session", SwitchAsync);
    }

    private static object Read(HttpRequest request, CallerResolution callers, UserDirectory directory, LocalEnvironment environment, AppDefinition app)
    {
        var id = callers.UserOf(request);
        var users = directory.All();
        var user = users.FirstOrDefault(candidate => candidate.Id == id) ?? new AppUser(id, "SYSTEM", null, null, 1033, []);
        return new
        {
            User = new { user.Id, user.Name, user.Email, user.Lcid, user.Roles },
            Users = users.Select(other => new { other.Id, other.Name, other.Title, other.Lcid, other.Roles }),
            environment.Clock.Now,
            ClockMoved = environment.Clock.IsMoved,
            App = new { app.UniqueName, Name = app.Name(user.Lcid) },
        };
    }

    private static async Task<IResult> SwitchAsync(HttpRequest request, HttpResponse response, UserDirectory directory)
    {
        var body = await LocalBody.ReadAsync<SwitchRequest>(request, "{\"userId\": \"the id of a user from GET /local/session\"}");
        if (!directory.All().Any(user => user.Id == body.UserId))
        {
            throw DataverseFault.RowNotFound("systemuser", body.UserId);
        }

        response.Cookies.Append(CallerResolution.Cookie, body.UserId.ToString("D"), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
        return Results.NoContent();
    }

    private sealed record SwitchRequest(Guid UserId);
}
