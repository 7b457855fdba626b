using System;
using System.Net.Http;
using System.Security.Cryptography.X509Certificates;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Messages;
using Microsoft.PowerPlatform.Dataverse.Client.SignIn;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk.Organization;

namespace Microsoft.PowerPlatform.Dataverse.Client;

/// <summary>A connection to a Dataverse environment. One for each thread: <see cref="Clone()"/> shares sign-in and definitions.</summary>
/// <remarks>Works over the Web API v9.2. It retries 429 and 503 by itself; see <see cref="MaxRetryCount"/>.</remarks>
public partial class ServiceClient : IOrganizationServiceAsync2, IDisposable
{
    private const int ParallelismWithoutHint = 5;

    private readonly WebApiSession session;
    private readonly ILogger logger;
    private bool isDisposed;

    /// <summary>Connects as a connection string says.</summary>
    /// <param name="dataverseConnectionString">AuthType ClientSecret, Certificate or OAuth, Url, and what the kind of sign-in needs.</param>
    /// <param name="logger">Is told of retries.</param>
    /// <exception cref="ArgumentException">A key is unknown, missing or malformed.</exception>
    /// <exception cref="DataverseConnectionException">The environment cannot be reached or refuses the sign-in.</exception>
    public ServiceClient(string dataverseConnectionString, ILogger logger = null)
        : this(dataverseConnectionString, DataverseConnection.Network(), logger)
    {
    }

    /// <summary>Connects with tokens that the caller supplies.</summary>
    /// <param name="instanceUrl">Address of the environment, such as https://contoso.crm4.dynamics.com.</param>
    /// <param name="tokenProviderFunction">Is given the resource and returns an access token; asked for every request, so it should cache.</param>
    /// <param name="useUniqueInstance">Kept for compatibility: every client is one of its own here.</param>
    /// <param name="logger">Is told of retries.</param>
    /// <exception cref="DataverseConnectionException">The environment cannot be reached or refuses the sign-in.</exception>
    public ServiceClient(Uri instanceUrl, Func<string, Task<string>> tokenProviderFunction, bool useUniqueInstance = true, ILogger logger = null)
        : this(Checked(instanceUrl), Supplied(instanceUrl, tokenProviderFunction), AuthenticationType.ExternalTokenManagement, DataverseConnection.Network(), logger) { }

    /// <summary>Connects as an application with a secret.</summary>
    /// <exception cref="DataverseConnectionException">The environment cannot be reached or refuses the sign-in.</exception>
    public ServiceClient(Uri instanceUrl, string clientId, string clientSecret, bool useUniqueInstance, ILogger logger = null)
        : this(
            Checked(instanceUrl),
            (root, http) => new ApplicationTokens(root, http, Checked(clientId, nameof(clientId)), Checked(clientSecret, nameof(clientSecret)), certificate: null),
            AuthenticationType.ClientSecret,
            DataverseConnection.Network(),
            logger) { }

    /// <summary>Connects as an application with a certificate, given itself or by its thumbprint.</summary>
    /// <exception cref="DataverseConnectionException">The certificate is not there, or the environment cannot be reached or refuses the sign-in.</exception>
    public ServiceClient(
        X509Certificate2 certificate, StoreName certificateStoreName, string certificateThumbPrint, Uri instanceUrl, bool useUniqueInstance,
        OrganizationDetail orgDetail, string clientId, Uri redirectUri, ILogger logger = null)
        : this(
            Checked(instanceUrl),
            (root, http) => new ApplicationTokens(root, http, Checked(clientId, nameof(clientId)), secret: null, certificate ?? CertificateStore.Find(certificateStoreName, certificateThumbPrint)),
            AuthenticationType.Certificate,
            DataverseConnection.Network(),
            logger) { }

    internal ServiceClient(string connectionString, HttpMessageHandler network, ILogger logger)
        : this(ConnectionString.Parse(connectionString), network, logger) { }

    private ServiceClient(ConnectionString connection, HttpMessageHandler network, ILogger logger)
        : this(connection.Url, SignInOf(connection), connection.AuthType, network, logger) { }

    private ServiceClient(Uri instanceUrl, Func<Uri, HttpClient, ITokenSource> tokens, AuthenticationType authentication, HttpMessageHandler network, ILogger logger)
        : this(new DataverseConnection(instanceUrl, tokens, network), new CallSettings(), authentication, logger) => Connect();

    private ServiceClient(DataverseConnection connection, CallSettings settings, AuthenticationType authentication, ILogger logger)
    {
        this.logger = logger ?? NullLogger.Instance;
        session = new WebApiSession(connection, settings, this.logger);
        ActiveAuthenticationType = authentication;
    }

    /// <summary>How long a request may take; for all clients.</summary>
    public static TimeSpan MaxConnectionTimeout { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>Whether the sign-in succeeded.</summary>
    public bool IsReady { get; private set; }

    public AuthenticationType ActiveAuthenticationType { get; }

    /// <summary>What went wrong last, empty when nothing did.</summary>
    public string LastError { get; private set; } = string.Empty;

    /// <summary>What went wrong last, null when nothing did.</summary>
    public Exception LastException { get; private set; }

    /// <summary>The user in whose name calls are made, empty for the signed-in one.</summary>
    public Guid CallerId { get => session.Settings.CallerId; set => session.Settings.CallerId = value; }

    /// <summary>The same by the user's Microsoft Entra object id; goes before <see cref="CallerId"/>.</summary>
    public Guid? CallerAADObjectId { get => session.Settings.CallerObjectId; set => session.Settings.CallerObjectId = value; }

    /// <summary>How often a call is repeated while the service is busy. Set to 0 under a retry of your own.</summary>
    public int MaxRetryCount { get => session.Settings.MaxRetryCount; set => session.Settings.MaxRetryCount = value; }

    /// <summary>How long to wait before a repetition when the service does not say.</summary>
    public TimeSpan RetryPauseTime { get => session.Settings.RetryPauseTime; set => session.Settings.RetryPauseTime = value; }

    /// <summary>Whether the calls of this client stay on one server. Off for many calls at once.</summary>
    public bool EnableAffinityCookie { get => session.Settings.EnableAffinityCookie; set => session.Settings.EnableAffinityCookie = value; }

    /// <summary>An id that all calls carry, for finding them in the service's telemetry.</summary>
    public Guid? SessionTrackingId { get => session.Settings.SessionTrackingId; set => session.Settings.SessionTrackingId = value; }

    /// <summary>How many calls at once the service recommends; it says so with every answer.</summary>
    public int RecommendedDegreesOfParallelism => session.Connection.ParallelismHint is > 0 and var hint ? hint : ParallelismWithoutHint;

    /// <summary>A client of its own on the same connection, with the same caller and settings.</summary>
    /// <exception cref="ObjectDisposedException">This client was disposed of.</exception>
    public ServiceClient Clone() => Clone(logger);

    /// <summary>The same with another logger.</summary>
    public ServiceClient Clone(ILogger logger)
    {
        ObjectDisposedException.ThrowIf(isDisposed, this);
        return new ServiceClient(session.Connection.Share(), session.Settings.Copy(), ActiveAuthenticationType, logger) { IsReady = IsReady, identity = identity };
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (!disposing || isDisposed)
            return;
        isDisposed = true;
        IsReady = false;
        session.Connection.Release();
    }

    private static Func<Uri, HttpClient, ITokenSource> SignInOf(ConnectionString connection) => connection.AuthType switch
    {
        AuthenticationType.ClientSecret => (root, http) => new ApplicationTokens(root, http, connection.ClientId, connection.ClientSecret, certificate: null),
        AuthenticationType.Certificate => (root, http) => new ApplicationTokens(root, http, connection.ClientId, secret: null, CertificateStore.Find(connection.StoreName, connection.Thumbprint)),
        _ => (root, http) => new PersonTokens(root, http, connection),
    };

    private static Func<Uri, HttpClient, ITokenSource> Supplied(Uri instance, Func<string, Task<string>> provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        return (_, _) => new CallerSuppliedTokens(instance, provider);
    }

    private static Uri Checked(Uri instanceUrl) => instanceUrl ?? throw new ArgumentNullException(nameof(instanceUrl));

    private static string Checked(string value, string name) => string.IsNullOrEmpty(value) ? throw new ArgumentNullException(name) : value;

    private void Connect()
    {
        try
        {
            identity = (WhoAmIResponse)Wait(() => MessageExecution.RunAsync(new WhoAmIRequest(), session, CancellationToken.None));
            IsReady = true;
        }
        catch (Exception exception)
        {
            session.Connection.Release();
            throw exception as DataverseConnectionException
                ?? new DataverseConnectionException($"Failed to connect to Dataverse at {session.Connection.Instance}: {exception.Message}", exception);
        }
    }
}
