using BuyingDynamics.LocalDataverse.WebApi;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BuyingDynamics.LocalDataverse.App;

/// <summary>Answers failed requests of the browser app with the same OData errors as the Web API.</summary>
public sealed class LocalErrors(ILogger<LocalErrors> log) : IEndpointFilter
{
    /// <inheritdoc/>
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await WebApiErrors.Answer(exception, log).SendAsync(context.HttpContext.Response);
            return Results.Empty;
        }
    }
}
