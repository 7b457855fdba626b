using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BuyingDynamics.LocalDataverse.WebApi.Batches;

/// <summary>
/// Takes the body of a batch apart, the whole of it before anything runs: a batch that is malformed at its end must not have
/// done what stands at its beginning. The multipart format is read by ASP.NET Core's reader, which asks for CRLF as Dataverse does.
/// </summary>
internal static class BatchReader
{
    /// <summary>Dataverse's limit.</summary>
    public const int MaxRequests = 1000;

    // RFC 2046 has boundaries end there.
    private const int GreatestBoundary = 70;
    private const string Multipart = "multipart/mixed";

    /// <summary>The steps of the batch in order.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80048D19 or 0x80060888: the body is no batch; the sentence says why.</exception>
    public static async Task<IReadOnlyList<BatchItem>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            var items = new List<BatchItem>();
            var requests = 0;
            var parts = new MultipartReader(Boundary(request.ContentType, "The batch"), request.Body);
            while (await parts.ReadNextSectionAsync(cancellation) is { } part)
            {
                var item = Is(part.ContentType, Multipart)
                    ? new BatchItem(await ChangeSetAsync(part, MaxRequests - requests, cancellation), IsChangeSet: true)
                    : new BatchItem([await BatchOperationReader.ReadAsync(part, cancellation)], IsChangeSet: false);
                items.Add(item);
                requests += item.Operations.Count;
                if (requests > MaxRequests)
                {
                    throw DataverseFault.BatchTooLarge(MaxRequests);
                }
            }

            return items;
        }
        catch (Exception broken) when (broken is InvalidDataException or (IOException and not BadHttpRequestException))
        {
            throw DataverseFault.BadBatch(
                "The body of the batch cannot be taken apart. Each part begins with the boundary that Content-Type names, the last one ends with that boundary and \"--\", and lines end with CRLF.");
        }
    }

    /// <summary>True when a Content-Type is of this media type.</summary>
    public static bool Is(string? contentType, string mediaType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var parsed) && parsed.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase);

    private static async Task<IReadOnlyList<BatchOperation>> ChangeSetAsync(MultipartSection changeSet, int left, CancellationToken cancellation)
    {
        var operations = new List<BatchOperation>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var parts = new MultipartReader(Boundary(changeSet.ContentType, "A change set"), changeSet.Body);
        while (await parts.ReadNextSectionAsync(cancellation) is { } part)
        {
            if (Is(part.ContentType, Multipart))
            {
                throw DataverseFault.BadBatch("A change set cannot contain another one.");
            }

            var operation = await BatchOperationReader.ReadAsync(part, cancellation);
            if (HttpMethods.IsGet(operation.Method))
            {
                throw DataverseFault.BadBatch("A GET is not allowed within a change set. Send it as a part of its own.");
            }

            if (!ids.Add(operation.ContentId ?? throw DataverseFault.ContentIdMissing()))
            {
                throw DataverseFault.BadBatch($"Two requests of a change set have the Content-ID {operation.ContentId}.");
            }

            operations.Add(operation);
            if (operations.Count > left)
            {
                throw DataverseFault.BatchTooLarge(MaxRequests);
            }
        }

        return operations;
    }

    private static string Boundary(string? contentType, string what)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var parsed) || !parsed.MediaType.Equals(Multipart, StringComparison.OrdinalIgnoreCase))
        {
            throw DataverseFault.BadBatch($"{what} needs the header Content-Type: {Multipart}; boundary=..., but has '{contentType}'.");
        }

        var boundary = HeaderUtilities.RemoveQuotes(parsed.Boundary).ToString();
        return boundary.Length is > 0 and <= GreatestBoundary
            ? boundary
            : throw DataverseFault.BadBatch($"{what} must name its boundary, of at most {GreatestBoundary} characters, in its Content-Type.");
    }
}
