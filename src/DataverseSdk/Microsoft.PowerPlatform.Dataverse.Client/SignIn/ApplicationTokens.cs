using System;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Identity.Client;

namespace Microsoft.PowerPlatform.Dataverse.Client.SignIn;

/// <summary>An application signs in as itself, with a secret or a certificate.</summary>
internal sealed class ApplicationTokens(Uri serviceRoot, HttpClient http, string clientId, string secret, X509Certificate2 certificate) : EntraTokens(serviceRoot, http)
{
    private IConfidentialClientApplication application;

    protected override Task PrepareAsync(string authority, IMsalHttpClientFactory network)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(clientId).WithAuthority(authority).WithHttpClientFactory(network);
        application = (certificate is null ? builder.WithClientSecret(secret) : builder.WithCertificate(certificate)).Build();
        return Task.CompletedTask;
    }

    protected override Task<AuthenticationResult> AcquireAsync(bool fresh, CancellationToken cancellation) =>
        application.AcquireTokenForClient(Scopes(".default")).WithForceRefresh(fresh).ExecuteAsync(cancellation);

    protected override string Without(string text) => Without(text, secret);
}
