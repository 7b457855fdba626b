using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.SignIn;

/// <summary>Tokens from a function of the caller, which is asked for each request and caches by itself.</summary>
internal sealed class CallerSuppliedTokens(Uri instance, Func<string, Task<string>> provider) : ITokenSource
{
    private readonly string resource = instance.GetLeftPart(UriPartial.Authority) + "/";

    public async Task<string> TokenAsync(CancellationToken cancellation)
    {
        try
        {
            return await provider(resource).WaitAsync(cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The provider's message may carry what it signs in with; only its kind is told.
            throw new DataverseConnectionException($"The token provider failed for {resource} with {exception.GetType().Name}.", exception);
        }
    }

    public void Forget() { }
}
