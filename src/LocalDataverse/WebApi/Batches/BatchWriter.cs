using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace BuyingDynamics.LocalDataverse.WebApi.Batches;

/// <summary>The answer to one request of a batch.</summary>
internal sealed record PartAnswer(RenderedAnswer Answer, string? ContentId);

/// <summary>Writes the answers of a batch as multipart/mixed, in the order of its requests.</summary>
internal sealed class BatchWriter
{
    private readonly MemoryStream body = new();
    private readonly string boundary = $"batchresponse_{Guid.NewGuid():D}";

    /// <summary>The answer to a request by itself, or to a change set that failed.</summary>
    public void Add(PartAnswer answer) => Part(boundary, answer);

    /// <summary>The answers to a change set that succeeded.</summary>
    public void AddChangeSet(IReadOnlyList<PartAnswer> answers)
    {
        var inner = $"changesetresponse_{Guid.NewGuid():D}";
        Line($"--{boundary}");
        Line($"Content-Type: multipart/mixed; boundary={inner}");
        Line(string.Empty);
        foreach (var answer in answers)
        {
            Part(inner, answer);
        }

        Line($"--{inner}--");
    }

    /// <summary>The whole of it.</summary>
    public WebApiAnswer Answer(int status)
    {
        Line($"--{boundary}--");
        return new WebApiAnswer(status) { Bytes = ($"multipart/mixed; boundary={boundary}", body.ToArray()) };
    }

    private void Part(string part, PartAnswer answer)
    {
        Line($"--{part}");
        Line("Content-Type: application/http");
        Line("Content-Transfer-Encoding: binary");
        if (answer.ContentId is { } id)
        {
            Line($"Content-ID: {id}");
        }

        Line(string.Empty);
        Line(string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {answer.Answer.Status} {ReasonPhrases.GetReasonPhrase(answer.Answer.Status)}"));
        foreach (var (name, value) in answer.Answer.Headers)
        {
            Line($"{name}: {value}");
        }

        Line(string.Empty);
        body.Write(answer.Answer.Body.Span);
        Line(string.Empty);
    }

    private void Line(string text) => body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
}
