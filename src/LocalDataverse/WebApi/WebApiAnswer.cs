using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace BuyingDynamics.LocalDataverse.WebApi;

/// <summary>What a request is answered with: a status, headers, and a body or none.</summary>
public sealed record WebApiAnswer(int Status)
{
    /// <summary>Writes the JSON body; null for none.</summary>
    public Action<Utf8JsonWriter>? Json { get; init; }

    /// <summary>A body that is not JSON, with its content type.</summary>
    public (string ContentType, string Text)? Text { get; init; }

    /// <summary>Headers beside those of every answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>200 with a JSON body.</summary>
    public static WebApiAnswer Ok(Action<Utf8JsonWriter> json) => new(StatusCodes.Status200OK) { Json = json };

    /// <summary>204.</summary>
    public static WebApiAnswer Done { get; } = new(StatusCodes.Status204NoContent);

    /// <summary>Sends it. The body is written before anything is sent, so that a failure can still be answered as one.</summary>
    public async Task SendAsync(HttpResponse response)
    {
        using var body = Body();
        response.StatusCode = Status;
        response.Headers["OData-Version"] = "4.0";
        response.Headers.CacheControl = "no-store";
        foreach (var (name, value) in Headers)
        {
            response.Headers[name] = value;
        }

        if (body.Length > 0)
        {
            response.ContentType = Text?.ContentType ?? "application/json; odata.metadata=minimal; charset=utf-8";
            await response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length));
        }
    }

    private MemoryStream Body()
    {
        var body = new MemoryStream();
        if (Text is { } text)
        {
            body.Write(Encoding.UTF8.GetBytes(text.Text));
        }
        else if (Json is not null)
        {
            using var writer = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            Json(writer);
        }

        return body;
    }
}
