using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Text;
using Microsoft.PowerPlatform.Dataverse.Client.Http;

namespace Microsoft.PowerPlatform.Dataverse.Client.Batches;

/// <summary>One item of a batch: a request by itself, or several that succeed or fail together.</summary>
internal sealed record BatchItem(IReadOnlyList<WebApiCall> Calls, bool IsChangeSet);

/// <summary>Writes items as the body of POST $batch.</summary>
internal static class BatchContent
{
    /// <summary>The call.</summary>
    /// <param name="serviceRoot">Requests within a batch carry their whole address.</param>
    /// <param name="items">The items, in order.</param>
    /// <param name="goesOn">Whether the rest is tried after a failure.</param>
    public static WebApiCall Call(Uri serviceRoot, IEnumerable<BatchItem> items, bool goesOn)
    {
        var boundary = $"batch_{Guid.NewGuid():D}";
        using var body = new MemoryStream();
        foreach (var item in items)
        {
            Line(body, $"--{boundary}");
            if (item.IsChangeSet)
                ChangeSet(body, serviceRoot, item.Calls);
            else
                Request(body, serviceRoot, item.Calls[0], contentId: null);
        }

        Line(body, $"--{boundary}--");
        var call = new WebApiCall(HttpMethod.Post, "$batch") { Body = body.ToArray(), ContentType = $"multipart/mixed; boundary={boundary}" };
        return goesOn ? call.With("Prefer", "odata.continue-on-error") : call;
    }

    private static void ChangeSet(MemoryStream body, Uri serviceRoot, IReadOnlyList<WebApiCall> calls)
    {
        var boundary = $"changeset_{Guid.NewGuid():D}";
        Line(body, $"Content-Type: multipart/mixed; boundary={boundary}");
        Line(body, string.Empty);
        for (var index = 0; index < calls.Count; index++)
        {
            Line(body, $"--{boundary}");
            Request(body, serviceRoot, calls[index], (index + 1).ToString(CultureInfo.InvariantCulture));
        }

        Line(body, $"--{boundary}--");
    }

    private static void Request(MemoryStream body, Uri serviceRoot, WebApiCall call, string contentId)
    {
        Line(body, "Content-Type: application/http");
        Line(body, "Content-Transfer-Encoding: binary");
        if (contentId is not null)
            Line(body, $"Content-ID: {contentId}");
        Line(body, string.Empty);
        Line(body, $"{call.Method} {serviceRoot}{call.Address} HTTP/1.1");
        Line(body, "Accept: application/json");
        foreach (var (name, value) in call.Headers)
            Line(body, $"{name}: {value}");
        if (call.Body is not null)
            Line(body, $"Content-Type: {(call.ContentType.StartsWith("application/json", StringComparison.Ordinal) ? "application/json; type=entry" : call.ContentType)}");
        Line(body, string.Empty);
        if (call.Body is not null)
            body.Write(call.Body);
        Line(body, string.Empty);
    }

    private static void Line(MemoryStream body, string text) => body.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
}
