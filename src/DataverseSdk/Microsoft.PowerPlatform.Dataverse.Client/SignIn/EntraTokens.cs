using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.SignIn;

/// <summary>Tokens from Microsoft Entra. The library caches and renews them; the application is made when the authority is known.</summary>
internal abstract class EntraTokens(Uri serviceRoot, HttpClient http) : ITokenSource
{
    private readonly SemaphoreSlim preparing = new(1, 1);
    private volatile bool isPrepared;
    private volatile bool mustBeFresh;

    /// <summary>What tokens are asked for: everything that the application or person may do in this environment.</summary>
    protected string[] Scopes(string permission) => [$"{serviceRoot.GetLeftPart(UriPartial.Authority)}/{permission}"];

    public async Task<string> TokenAsync(CancellationToken cancellation)
    {
        try
        {
            await PrepareAsync(cancellation).ConfigureAwait(false);
            var fresh = mustBeFresh;
            mustBeFresh = false;
            return (await AcquireAsync(fresh, cancellation).ConfigureAwait(false)).AccessToken;
        }
        catch (MsalException exception)
        {
            throw new DataverseConnectionException($"The sign-in for {serviceRoot.GetLeftPart(UriPartial.Authority)} failed ({exception.ErrorCode}): {Without(exception.Message)}", exception is MsalServiceException ? null : exception);
        }
    }

    public void Forget() => mustBeFresh = true;

    /// <summary>Makes the application at this authority.</summary>
    protected abstract Task PrepareAsync(string authority, IMsalHttpClientFactory network);

    protected abstract Task<AuthenticationResult> AcquireAsync(bool fresh, CancellationToken cancellation);

    /// <summary>The text without the secret, should a server repeat it.</summary>
    protected abstract string Without(string text);

    protected static string Without(string text, string secret) => string.IsNullOrEmpty(secret) ? text : text.Replace(secret, "***", StringComparison.Ordinal);

    private async Task PrepareAsync(CancellationToken cancellation)
    {
        if (isPrepared)
            return;
        await preparing.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (!isPrepared)
            {
                var authority = await SignInAuthority.FindAsync(serviceRoot, http, cancellation).ConfigureAwait(false);
                await PrepareAsync(authority, new SameNetwork(http)).ConfigureAwait(false);
                isPrepared = true;
            }
        }
        finally
        {
            preparing.Release();
        }
    }

    private sealed class SameNetwork(HttpClient http) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => http;
    }
}
