using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using BuyingDynamics.Operations.Running;
using Microsoft.Identity.Client;
using Spectre.Console;

namespace BuyingDynamics.Operations.Connection;

/// <summary>Gets access tokens from Microsoft Entra; the library keeps them until they expire.</summary>
internal abstract class TokenSource
{
    // Microsoft's own app registration for development and samples, which every directory knows.
    private const string SampleClientId = "51f81489-12ee-4a9e-aaae-a2591f45987d";
    private const string AnyOrganization = "organizations";

    /// <summary>A token that holds still.</summary>
    public abstract Task<string> TokenAsync(CancellationToken cancellation);

    /// <summary>The source for a way to sign in.</summary>
    /// <exception cref="StopException">The certificate is not there.</exception>
    public static TokenSource Of(ConnectionRequest request, IAnsiConsole console, IMsalHttpClientFactory? directory)
    {
        var resource = request.Url.GetLeftPart(UriPartial.Authority);
        return request.SignIn switch
        {
            SignIn.BySecret app => new OfApplication(Builder(app.ClientId, app.TenantId, directory).WithClientSecret(app.Secret).Build(), resource),
            SignIn.ByCertificate app => new OfApplication(Builder(app.ClientId, app.TenantId, directory).WithCertificate(Certificate(app.Thumbprint)).Build(), resource),
            SignIn.ByDeviceCode person => new OfPerson(
                PublicClientApplicationBuilder.Create(person.ClientId ?? SampleClientId).WithAuthority(AzureCloudInstance.AzurePublic, person.TenantId ?? AnyOrganization).Build(), resource, console),
            _ => new None(),
        };
    }

    private static ConfidentialClientApplicationBuilder Builder(string clientId, string tenantId, IMsalHttpClientFactory? directory)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(clientId).WithAuthority(AzureCloudInstance.AzurePublic, tenantId);
        return directory is null ? builder : builder.WithHttpClientFactory(directory);
    }

    private static X509Certificate2 Certificate(string thumbprint)
    {
        foreach (var location in new[] { StoreLocation.CurrentUser, StoreLocation.LocalMachine })
        {
            using var store = new X509Store(StoreName.My, location);
            try
            {
                store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            }
            catch (System.Security.Cryptography.CryptographicException)
            {
                // Machines other than Windows have no store of the machine.
                continue;
            }

            if (store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false) is [var found, ..])
            {
                return found.HasPrivateKey
                    ? found
                    : throw new StopException(ExitCode.NotConnected, $"The certificate {thumbprint} is there without its private key. Install it again from the file that holds the key (.pfx).");
            }
        }

        throw new StopException(ExitCode.NotConnected, $"There is no certificate {thumbprint} in the store My of this user or machine. Install it, or correct {SignIn.ThumbprintVariable}.");
    }

    private sealed class None : TokenSource
    {
        public override Task<string> TokenAsync(CancellationToken cancellation) => Task.FromResult(string.Empty);
    }

    private sealed class OfApplication(IConfidentialClientApplication application, string resource) : TokenSource
    {
        public override async Task<string> TokenAsync(CancellationToken cancellation) =>
            (await application.AcquireTokenForClient([resource + "/.default"]).ExecuteAsync(cancellation)).AccessToken;
    }

    private sealed class OfPerson(IPublicClientApplication application, string resource, IAnsiConsole console) : TokenSource
    {
        public override async Task<string> TokenAsync(CancellationToken cancellation)
        {
            string[] scopes = [resource + "/user_impersonation"];
            var known = (await application.GetAccountsAsync()).FirstOrDefault();
            try
            {
                return (await application.AcquireTokenSilent(scopes, known).ExecuteAsync(cancellation)).AccessToken;
            }
            catch (MsalUiRequiredException)
            {
                return (await application.AcquireTokenWithDeviceCode(scopes, code =>
                {
                    console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{code.Message}");
                    return Task.CompletedTask;
                }).ExecuteAsync(cancellation)).AccessToken;
            }
        }
    }
}
