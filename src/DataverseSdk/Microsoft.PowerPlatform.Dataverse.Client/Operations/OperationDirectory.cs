using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;

namespace Microsoft.PowerPlatform.Dataverse.Client.Operations;

/// <summary>The actions and functions of the environment, read once when the first message needs them.</summary>
internal sealed class OperationDirectory
{
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile IReadOnlyDictionary<string, OperationShape> known;

    /// <summary>The operation of this name; null when the environment has none, looked up anew before saying so.</summary>
    public async Task<OperationShape> FindAsync(string name, WebApiSession session, CancellationToken cancellation)
    {
        var before = known;
        if (before is not null && before.TryGetValue(name, out var found))
            return found;
        await reading.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (ReferenceEquals(known, before) || known is null)
                known = await ReadAsync(session, cancellation).ConfigureAwait(false);
            return known.TryGetValue(name, out found) ? found : null;
        }
        finally
        {
            reading.Release();
        }
    }

    public void Clear() => known = null;

    private static async Task<IReadOnlyDictionary<string, OperationShape>> ReadAsync(WebApiSession session, CancellationToken cancellation)
    {
        var call = WebApiCall.Get("$metadata").With("Accept", "application/xml") with { IsOwn = true };
        var answer = await session.RequireAsync(call, cancellation).ConfigureAwait(false);
        return MetadataDocument.Operations(answer.Body);
    }
}
