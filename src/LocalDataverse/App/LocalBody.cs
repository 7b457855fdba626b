using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using Microsoft.AspNetCore.Http;

namespace BuyingDynamics.LocalDataverse.App;

/// <summary>Reads bodies of the browser app's own requests. ASP.NET's binding answers a broken one with 400 and nothing else.</summary>
internal static class LocalBody
{
    /// <summary>The body; <paramref name="example"/> is what the sentence of a refusal shows.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is no JSON object of that form.</exception>
    public static async Task<T> ReadAsync<T>(HttpRequest request, string example)
    {
        try
        {
            var body = await RequestBody.ReadAsync(request, mayBeEmpty: false, request.HttpContext.RequestAborted);
            return body.Deserialize<T>(JsonSerializerOptions.Web)!;
        }
        catch (JsonException)
        {
            throw DataverseFault.BadPayload($"The body cannot be read. Send {example}.");
        }
    }
}
