using Microsoft.AspNetCore.Http;

namespace BuyingDynamics.LocalDataverse.WebApi.Batches;

/// <summary>One request of a batch, as its part describes it.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Target">The address as the client wrote it: absolute, from the root, or relative to the service.</param>
/// <param name="Headers">The headers of the request.</param>
/// <param name="Body">Its body; empty for none.</param>
/// <param name="ContentId">The Content-ID of the part; null outside of change sets.</param>
internal sealed record BatchOperation(string Method, string Target, IHeaderDictionary Headers, byte[] Body, string? ContentId);

/// <summary>One step of a batch: a request by itself, or a change set, whose requests succeed or fail together.</summary>
internal sealed record BatchItem(IReadOnlyList<BatchOperation> Operations, bool IsChangeSet);
