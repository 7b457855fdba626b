using System.Net;
using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;

namespace BuyingDynamics.DataverseClient.Tests.Connecting;

/// <summary>Signing in at Microsoft Entra, with the network replaced by what it is documented to answer.</summary>
public sealed class SignInTests
{
    private const string BySecret = "AuthType=ClientSecret;Url=https://contoso.crm4.dynamics.com;ClientId=00000000-0000-0000-0000-00000000000a;ClientSecret=hunter2";

    [Fact]
    public void Connect_BySecret_AsksTheTenantOfTheEnvironmentOnceAndUsesTheToken()
    {
        using var network = new EntraNetwork();

        using var client = new ServiceClient(BySecret, network, logger: null);
        client.Execute(new WhoAmIRequest());

        Assert.True(client.IsReady);
        Assert.Equal(AuthenticationType.ClientSecret, client.ActiveAuthenticationType);
        var asked = Assert.Single(network.TokenRequests);
        Assert.StartsWith("https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47/", asked.Address, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fcontoso.crm4.dynamics.com%2F.default", asked.Body, StringComparison.Ordinal);
        Assert.Contains("grant_type=client_credentials", asked.Body, StringComparison.Ordinal);
        Assert.Equal(["Bearer token-1", "Bearer token-1"], network.Authorizations);
    }

    [Fact]
    public void Execute_TokenWithdrawn_GetsAFreshOne()
    {
        using var network = new EntraNetwork();
        using var client = new ServiceClient(BySecret, network, logger: null);

        network.Withdrawn = "Bearer token-1";
        client.Execute(new WhoAmIRequest());

        Assert.Equal(2, network.TokenRequests.Count);
        Assert.Equal("Bearer token-2", network.Authorizations[^1]);
    }

    [Fact]
    public void Connect_ByAWrongSecret_TellsTheCodeWithoutTheSecret()
    {
        using var network = new EntraNetwork { Refusal = """{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided: hunter2."}""" };

        var failure = Assert.Throws<DataverseConnectionException>(() => new ServiceClient(BySecret, network, logger: null));

        Assert.Contains("AADSTS7000215", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Connect_ToSomethingElseThanDataverse_SaysSo()
    {
        using var network = new EntraNetwork { IsDataverse = false };

        var failure = Assert.Throws<DataverseConnectionException>(() => new ServiceClient(BySecret, network, logger: null));

        Assert.Contains("address of a Dataverse environment", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Connect_AsAPersonWhoMayNotBeAsked_SaysWhatToDo()
    {
        using var network = new EntraNetwork();

        var failure = Assert.Throws<DataverseConnectionException>(() => new ServiceClient("AuthType=OAuth;Url=https://contoso.crm4.dynamics.com;LoginPrompt=Never", network, logger: null));

        Assert.Contains("LoginPrompt", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Connect_ByACertificateThatIsNotThere_NamesIt()
    {
        using var network = new EntraNetwork();

        var failure = Assert.Throws<DataverseConnectionException>(() => new ServiceClient("AuthType=Certificate;Url=https://contoso.crm4.dynamics.com;ClientId=a;Thumbprint=00FF", network, logger: null));

        Assert.Contains("00FF", failure.Message, StringComparison.Ordinal);
    }

    /// <summary>The environment, and the directory that its users are in.</summary>
    private sealed class EntraNetwork : HttpMessageHandler
    {
        private const string Tenant = "https://login.microsoftonline.com/72f988bf-86f1-41af-91ab-2d7cd011db47";

        public List<(string Address, string Body)> TokenRequests { get; } = [];
        public List<string?> Authorizations { get; } = [];
        public string? Withdrawn { get; set; }
        public string? Refusal { get; init; }
        public bool IsDataverse { get; init; } = true;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var address = request.RequestUri!.AbsoluteUri;
            if (address.Contains("/oauth2/v2.0/token", StringComparison.Ordinal))
            {
                TokenRequests.Add((address, await request.Content!.ReadAsStringAsync(cancellationToken)));
                return Refusal is { } refusal
                    ? Json(HttpStatusCode.Unauthorized, refusal)
                    : Json(HttpStatusCode.OK, $$"""{"token_type":"Bearer","expires_in":3600,"access_token":"token-{{TokenRequests.Count}}"}""");
            }

            if (request.RequestUri.Host == "login.microsoftonline.com")
            {
                return Json(HttpStatusCode.OK, address.Contains("discovery/instance", StringComparison.Ordinal)
                    ? $$"""{"tenant_discovery_endpoint":"{{Tenant}}/v2.0/.well-known/openid-configuration","metadata":[{"preferred_network":"login.microsoftonline.com","preferred_cache":"login.windows.net","aliases":["login.microsoftonline.com"]}]}"""
                    : $$"""{"token_endpoint":"{{Tenant}}/oauth2/v2.0/token","authorization_endpoint":"{{Tenant}}/oauth2/v2.0/authorize","issuer":"{{Tenant}}/v2.0"}""");
            }

            if (request.Headers.Authorization is null && IsDataverse)
            {
                var challenge = new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new ByteArrayContent([]) };
                challenge.Headers.TryAddWithoutValidation("WWW-Authenticate", $"Bearer authorization_uri={Tenant}/oauth2/authorize, resource_id=https://contoso.crm4.dynamics.com/");
                return challenge;
            }

            Authorizations.Add(request.Headers.Authorization?.ToString());
            return Authorizations[^1] == Withdrawn ? new HttpResponseMessage(HttpStatusCode.Unauthorized) { Content = new ByteArrayContent([]) } : Json(HttpStatusCode.OK, ScriptedService.WhoAmI);
        }

        private static HttpResponseMessage Json(HttpStatusCode status, string json) => new(status) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
    }
}
