using System;
using System.Net.Http;
using System.Threading;
using Microsoft.PowerPlatform.Dataverse.Client.Operations;
using Microsoft.PowerPlatform.Dataverse.Client.SignIn;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.Xrm.Sdk.Organization;

namespace Microsoft.PowerPlatform.Dataverse.Client.Connecting;

/// <summary>What a client and its clones share: the sockets, the sign-in, and what is known of the environment.</summary>
internal sealed class DataverseConnection
{
    private const string WebApiPath = "/api/data/v9.2/";
    private int users = 1;

    /// <summary>Prepares a connection; nothing is sent yet.</summary>
    /// <param name="instance">Address of the environment; its path does not count.</param>
    /// <param name="tokens">Where access tokens come from, made of the service root and the network.</param>
    /// <param name="handler">The network; closed with the connection.</param>
    public DataverseConnection(Uri instance, Func<Uri, HttpClient, ITokenSource> tokens, HttpMessageHandler handler)
    {
        Instance = new Uri(instance.GetLeftPart(UriPartial.Authority));
        ServiceRoot = new Uri(Instance, WebApiPath);
        // Time limits are kept by the session: HttpClient's own would end a long import.
        Http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        Tokens = tokens(ServiceRoot, Http);
    }

    public Uri Instance { get; }

    /// <summary>Address of the Web API, ending in "/".</summary>
    public Uri ServiceRoot { get; }

    public ITokenSource Tokens { get; }

    public HttpClient Http { get; }

    public TableDirectory Tables { get; } = new();

    public OperationDirectory Operations { get; } = new();

    /// <summary>The last x-ms-dop-hint of the service; 0 while it has given none.</summary>
    public int ParallelismHint { get; set; }

    /// <summary>What the environment says of itself, once it was asked.</summary>
    public OrganizationDetail Organization { get; set; }

    /// <summary>The handler for real networks: connections are renewed so that address changes are seen.</summary>
    public static HttpMessageHandler Network() => new SocketsHttpHandler
    {
        UseCookies = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        AutomaticDecompression = System.Net.DecompressionMethods.All,
    };

    /// <summary>Forgets definitions: customizations have changed.</summary>
    public void ForgetDefinitions()
    {
        Tables.Clear();
        Operations.Clear();
    }

    public DataverseConnection Share()
    {
        Interlocked.Increment(ref users);
        return this;
    }

    /// <summary>Closes the sockets when the last client is done.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
            Http.Dispose();
    }
}
