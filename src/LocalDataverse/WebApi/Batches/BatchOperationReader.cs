using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace BuyingDynamics.LocalDataverse.WebApi.Batches;

/// <summary>Reads the HTTP request that a part of a batch holds: request line, headers, an empty line, the body.</summary>
internal static class BatchOperationReader
{
    // Dataverse takes addresses of up to 64 KB within a batch; every character may be escaped as three.
    private const int GreatestLine = 3 * 64 * 1024;
    private const int MostHeaders = 64;
    private const string ContentId = "Content-ID";

    /// <summary>The request.</summary>
    public static async Task<BatchOperation> ReadAsync(MultipartSection part, CancellationToken cancellation)
    {
        if (!BatchReader.Is(part.ContentType, "application/http"))
        {
            throw DataverseFault.BadBatch($"A part of a batch has the header Content-Type: application/http, or multipart/mixed for a change set, but this one has '{part.ContentType}'.");
        }

        if (!string.Equals(Header(part, "Content-Transfer-Encoding"), "binary", StringComparison.OrdinalIgnoreCase))
        {
            throw DataverseFault.BadBatch("A part of a batch needs the header Content-Transfer-Encoding: binary.");
        }

        await using var text = new BufferedReadStream(part.Body, 4096);
        var (method, target) = RequestLine(await FirstLineAsync(text, cancellation));
        var headers = await HeadersAsync(text, cancellation);
        using var body = new MemoryStream();
        await text.CopyToAsync(body, cancellation);
        var id = Header(part, ContentId) ?? headers[ContentId].ToString();
        return new BatchOperation(method, target, headers, body.ToArray(), string.IsNullOrWhiteSpace(id) ? null : id.Trim());
    }

    // Some clients leave more than one empty line behind the headers of the part.
    private static async Task<string> FirstLineAsync(BufferedReadStream text, CancellationToken cancellation)
    {
        for (var empty = 0; empty < 3; empty++)
        {
            if (await text.ReadLineAsync(GreatestLine, cancellation) is { Length: > 0 } line)
            {
                return line;
            }
        }

        throw DataverseFault.BadBatch("A part of the batch holds no request, such as: GET accounts?$select=name HTTP/1.1.");
    }

    private static (string Method, string Target) RequestLine(string line)
    {
        if (line.Length > GreatestLine)
        {
            throw DataverseFault.BadBatch($"An address of the batch is longer than {GreatestLine} characters.");
        }

        var (first, last) = (line.IndexOf(' ', StringComparison.Ordinal), line.LastIndexOf(' '));
        return first > 0 && last > first + 1 && line[(last + 1)..].StartsWith("HTTP/1.", StringComparison.OrdinalIgnoreCase) && line[..first].All(char.IsAsciiLetter)
            ? (line[..first].ToUpperInvariant(), line[(first + 1)..last].Trim())
            : throw DataverseFault.BadBatch($"'{(line.Length > 100 ? line[..100] + "..." : line)}' is no request line, such as: GET accounts?$select=name HTTP/1.1.");
    }

    private static async Task<HeaderDictionary> HeadersAsync(BufferedReadStream text, CancellationToken cancellation)
    {
        var headers = new HeaderDictionary();
        while (await text.ReadLineAsync(GreatestLine, cancellation) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || headers.Count >= MostHeaders)
            {
                throw DataverseFault.BadBatch(colon > 0
                    ? $"A request of the batch has more than {MostHeaders} headers."
                    : "A request of the batch has a header without a colon. Leave an empty line between its headers and its body.");
            }

            headers.Append(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }

        return headers;
    }

    private static string? Header(MultipartSection part, string name) => part.Headers is { } headers && headers.TryGetValue(name, out var value) ? value.ToString() : null;
}
