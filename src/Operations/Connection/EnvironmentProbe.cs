using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Connection;

/// <summary>
/// Looks, before anybody signs in, whether a Dataverse answers at the address: a wrong address is named as one, and no secret is sent
/// to a stranger.
/// </summary>
public static class EnvironmentProbe
{
    private const string Service = "api/data/v9.2/";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Asks the address once.</summary>
    /// <exception cref="StopException">Nobody answers there, or somebody else.</exception>
    public static async Task DemandAsync(Uri url, HttpMessageHandler? handler, CancellationToken cancellation)
    {
        using var client = new HttpClient(handler ?? new SocketsHttpHandler { AllowAutoRedirect = false }, disposeHandler: handler is null) { Timeout = Patience };
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await client.GetAsync(new Uri(url, Service), HttpCompletionOption.ResponseHeadersRead, cancellation);
            if (!IsDataverse(answer, url))
            {
                throw new StopException(ExitCode.NotConnected, $"{url.Authority} answers, but there is no Dataverse behind it (HTTP {(int)answer.StatusCode}). Check the address: it is the part before the first / of what the browser shows when the app is open.");
            }
        }
        catch (HttpRequestException problem)
        {
            throw new StopException(ExitCode.NotConnected, Sentence(url, problem), problem);
        }
        catch (TaskCanceledException slow) when (!cancellation.IsCancellationRequested)
        {
            throw new StopException(ExitCode.NotConnected, $"{url.Authority} did not answer within {Patience.TotalSeconds:0} seconds. Check the address, the network and the proxy, and try again.", slow);
        }
    }

    // A real environment asks for a token and says where to get it; a local one answers without. 429 and the gateways' 502 to 504 are a Dataverse in trouble: the sign-in tells.
    private static bool IsDataverse(HttpResponseMessage answer, Uri url) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => answer.Headers.WwwAuthenticate.Any(challenge => string.Equals(challenge.Scheme, "Bearer", StringComparison.OrdinalIgnoreCase)),
        HttpStatusCode.OK => url.IsLoopback && answer.Headers.Contains("OData-Version"),
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout => true,
        _ => false,
    };

    private static string Sentence(Uri url, HttpRequestException problem) => problem.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } =>
            $"There is no server called {url.Host}. Check the address for a slip, and the network.",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } when url.IsLoopback =>
            $"Nothing listens on {url.Authority}. Start the local environment with: bd local --port {url.Port}",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => $"{url.Authority} refuses the connection. Check the address and the port.",
        AuthenticationException => $"{url.Authority} cannot prove that it is {url.Host}: {problem.InnerException!.Message} Check the address; behind a company proxy, trust its certificate.",
        _ => $"{url.Authority} cannot be reached: {problem.Message} Check the address, the network and the proxy.",
    };
}
