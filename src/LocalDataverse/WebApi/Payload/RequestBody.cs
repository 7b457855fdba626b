using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BuyingDynamics.LocalDataverse.WebApi.Payload;

/// <summary>Reads the body of a request: one JSON object in UTF-8, each property once, every text whole.</summary>
public static class RequestBody
{
    /// <summary>The object; <paramref name="mayBeEmpty"/>: no body is one without properties.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is no object, names a property twice, or holds a text that is no Unicode.</exception>
    /// <exception cref="BadHttpRequestException">415: Content-Type says that it is something else.</exception>
    public static async Task<JsonElement> ReadAsync(HttpRequest request, bool mayBeEmpty, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, cancellation);
        if (bytes.Length == 0 && mayBeEmpty)
        {
            return JsonSerializer.SerializeToElement(new object());
        }

        if (bytes.Length > 0 && request.ContentType is { Length: > 0 } type && !IsJson(type))
        {
            throw new BadHttpRequestException($"The body is '{type}', but the Web API takes Content-Type: application/json in UTF-8 only.", StatusCodes.Status415UnsupportedMediaType);
        }

        using var document = JsonDocument.Parse(bytes.GetBuffer().AsMemory(0, (int)bytes.Length));
        try
        {
            Check(document.RootElement);
        }
        catch (InvalidOperationException)
        {
            // The parser takes half of a surrogate pair, and bytes that are no UTF-8, and fails only when such a text is read.
            throw DataverseFault.BadPayload("A text of the body is no Unicode: half of a surrogate pair, or bytes that are no UTF-8. Send the body encoded as UTF-8.");
        }

        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.Clone()
            : throw DataverseFault.BadPayload("The body must be one JSON object.");
    }

    private static bool IsJson(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (type.Charset.Length == 0 || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static void Check(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                var names = new HashSet<string>(StringComparer.Ordinal);
                foreach (var property in value.EnumerateObject())
                {
                    if (!names.Add(property.Name))
                    {
                        throw DataverseFault.BadPayload($"The body names '{property.Name}' twice. Send each property once.");
                    }

                    Check(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Check(item);
                }

                break;
            case JsonValueKind.String:
                _ = value.GetString();
                break;
        }
    }
}
