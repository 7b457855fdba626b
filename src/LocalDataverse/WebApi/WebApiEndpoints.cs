using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.WebApi.Batches;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BuyingDynamics.LocalDataverse.WebApi;

/// <summary>Puts the Web API of an environment into a web application.</summary>
public static class WebApiEndpoints
{
    private static readonly PathString Batch = $"{WebApiRequest.RootPath}/$batch";

    /// <summary>What the endpoints need beside the environment itself.</summary>
    public static IServiceCollection AddWebApi(this IServiceCollection services) => services
        .AddSingleton<WebApiModelCache>()
        .AddSingleton<CallerResolution>();

    /// <summary>Serves /api/data/v9.2.</summary>
    public static IEndpointConventionBuilder MapWebApi(this IEndpointRouteBuilder routes) =>
        routes.Map($"{WebApiRequest.RootPath}/{{**path}}", AnswerAsync);

    private static async Task AnswerAsync(
        HttpContext http, LocalEnvironment environment, WebApiModelCache models, CallerResolution callers, ILogger<WebApiRequest> log)
    {
        try
        {
            var answer = HttpMethods.IsPost(http.Request.Method) && http.Request.Path.Equals(Batch, StringComparison.OrdinalIgnoreCase)
                ? await new BatchCall(http, environment, models, callers, log).AnswerAsync()
                : await WebApiDispatch.AnswerAsync(new WebApiRequest(http, models.Current, environment.ServiceFor(callers.UserOf(http.Request))) { KeyStatus = environment.KeyStatus });
            await answer.SendAsync(http.Response);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !http.Response.HasStarted)
        {
            await WebApiErrors.Answer(exception, log).SendAsync(http.Response);
        }
    }
}
