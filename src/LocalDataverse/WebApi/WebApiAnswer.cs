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

    /// <summary>A body that is made already, with its content type.</summary>
    public (string ContentType, ReadOnlyMemory<byte> Body)? Bytes { get; init; }

    /// <summary>Headers beside those of every answer.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>200 with a JSON body.</summary>
    public static WebApiAnswer Ok(Action<Utf8JsonWriter> json) => new(StatusCodes.Status200OK) { Json = json };

    /// <summary>204.</summary>
    public static WebApiAnswer Done { get; } = new(StatusCodes.Status204NoContent);

    /// <summary>Sends it. The body is written before anything is sent, so that a failure can still be answered as one.</summary>
    public async Task SendAsync(HttpResponse response)
    {
        var rendered = Render();
        response.StatusCode = rendered.Status;
        response.Headers.CacheControl = "no-store";
        foreach (var (name, value) in rendered.Headers)
        {
            response.Headers[name] = value;
        }

        if (rendered.Body.Length > 0)
        {
            await response.Body.WriteAsync(rendered.Body);
        }
    }

    /// <summary>Makes the body and completes the headers.</summary>
    public RenderedAnswer Render()
    {
        var headers = new Dictionary<string, string>(Headers, StringComparer.OrdinalIgnoreCase) { ["OData-Version"] = "4.0" };
        var body = Body();
        if (body.Length > 0)
        {
            headers["Content-Type"] = Bytes?.ContentType ?? Text?.ContentType ?? "application/json; odata.metadata=minimal; charset=utf-8";
        }

        return new RenderedAnswer(Status, headers, body);
    }

    private ReadOnlyMemory<byte> Body()
    {
        if (Bytes is { } bytes)
        {
            return bytes.Body;
        }

        if (Text is { } text)
        {
            return Encoding.UTF8.GetBytes(text.Text);
        }

        if (Json is null)
        {
            return ReadOnlyMemory<byte>.Empty;
        }

        using var body = new MemoryStream();
        using (var writer = new Utf8JsonWriter(body, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            Json(writer);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }
}
