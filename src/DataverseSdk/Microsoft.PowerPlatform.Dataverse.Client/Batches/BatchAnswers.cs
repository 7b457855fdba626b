using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.Batches;

/// <summary>What a batch answered to one of its items: as many answers as calls, or the one failure.</summary>
/// <param name="Answers">The answers in the order of the calls.</param>
/// <param name="ContentId">Which call of a failed change set was the reason, where the service says so.</param>
internal sealed record BatchItemAnswer(IReadOnlyList<WebApiAnswer> Answers, string ContentId)
{
    /// <summary>The refusal; null when all succeeded.</summary>
    public WebApiAnswer Failure => Answers.FirstOrDefault(answer => !answer.IsSuccess);

    /// <summary>The place of the refused call in its change set; -1 when the service does not say.</summary>
    public int FailedCall => int.TryParse(ContentId, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id - 1 : -1;
}

/// <summary>Reads the answers of a batch.</summary>
internal static class BatchAnswers
{
    /// <summary>The answers, in the order of the items; fewer than items when the batch ended at a failure.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">The batch itself was refused.</exception>
    public static async Task<IReadOnlyList<BatchItemAnswer>> ReadAsync(WebApiAnswer answer, CancellationToken cancellation)
    {
        if (Boundary(answer.Headers.GetValueOrDefault("Content-Type")) is not { } boundary)
            throw answer.IsSuccess ? new DataverseOperationException("The service answered a batch with something else than multipart/mixed.") : WebApiFault.Exception(answer);
        var answers = new List<BatchItemAnswer>();
        await foreach (var part in PartsAsync(new MemoryStream(answer.Body), boundary, cancellation).ConfigureAwait(false))
            answers.Add(await ItemAsync(part, cancellation).ConfigureAwait(false));
        return answers;
    }

    private static async Task<BatchItemAnswer> ItemAsync(MultipartSection part, CancellationToken cancellation)
    {
        if (Boundary(part.ContentType) is not { } inner)
            return new BatchItemAnswer([await ResponseAsync(part, cancellation).ConfigureAwait(false)], ContentId(part));
        var answers = new List<WebApiAnswer>();
        await foreach (var response in PartsAsync(part.Body, inner, cancellation).ConfigureAwait(false))
            answers.Add(await ResponseAsync(response, cancellation).ConfigureAwait(false));
        return new BatchItemAnswer(answers, ContentId: null);
    }

    private static async IAsyncEnumerable<MultipartSection> PartsAsync(
        Stream body, string boundary, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var reader = new MultipartReader(boundary, body);
        while (await reader.ReadNextSectionAsync(cancellation).ConfigureAwait(false) is { } part)
            yield return part;
    }

    // A response as HTTP writes it: status line, headers, an empty line, the body.
    private static async Task<WebApiAnswer> ResponseAsync(MultipartSection part, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await part.Body.CopyToAsync(buffer, cancellation).ConfigureAwait(false);
        var bytes = buffer.ToArray();
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        var head = Encoding.UTF8.GetString(bytes, 0, end < 0 ? bytes.Length : end).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var status = head.FirstOrDefault()?.Split(' ');
        if (status is not [var protocol, var code, ..] || !protocol.StartsWith("HTTP/", StringComparison.Ordinal))
            throw new DataverseOperationException("A part of the batch's answer is not an HTTP response.");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in head.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        var body = end < 0 ? [] : bytes[(end + 4)..];
        return new WebApiAnswer(int.Parse(code, CultureInfo.InvariantCulture), headers, IsBlank(body) ? [] : body);
    }

    private static bool IsBlank(byte[] body) => body.AsSpan().Trim("\r\n "u8).IsEmpty;

    private static string ContentId(MultipartSection part) =>
        part.Headers is { } headers && headers.TryGetValue("Content-ID", out var id) ? id.ToString() : null;

    private static string Boundary(string contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : null;
}
