using System;
using System.Net;
using System.Net.Http;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace Microsoft.PowerPlatform.Dataverse.Client.SignIn;

/// <summary>Asks an environment where its users sign in: the answer to a request without token says so.</summary>
internal static partial class SignInAuthority
{
    /// <summary>The authority, such as https://login.microsoftonline.com/ and the tenant's id.</summary>
    /// <exception cref="DataverseConnectionException">The address is no Dataverse environment, or cannot be reached.</exception>
    public static async Task<string> FindAsync(Uri serviceRoot, HttpClient http, CancellationToken cancellation)
    {
        try
        {
            using var response = await http.GetAsync(serviceRoot, HttpCompletionOption.ResponseHeadersRead, cancellation).ConfigureAwait(false);
            // Dataverse writes the address without quotes, which is no valid header to the typed collection.
            var challenge = response.Headers.NonValidated.TryGetValues("WWW-Authenticate", out var values) ? string.Join(' ', values) : string.Empty;
            return response.StatusCode == HttpStatusCode.Unauthorized && Address().Match(challenge) is { Success: true } match
                ? match.Groups["authority"].Value
                : throw new DataverseConnectionException($"{serviceRoot.GetLeftPart(UriPartial.Authority)} does not tell where to sign in (status {(int)response.StatusCode}). Check that it is the address of a Dataverse environment.");
        }
        catch (HttpRequestException exception)
        {
            throw new DataverseConnectionException($"{serviceRoot.GetLeftPart(UriPartial.Authority)} cannot be reached: {exception.Message}", exception);
        }
    }

    [GeneratedRegex("authorization_uri=\"?(?<authority>https://[^/\\s\",]+/[^/\\s\",]+)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
