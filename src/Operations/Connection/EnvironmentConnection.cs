using System.Globalization;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Identity.Client;
using Microsoft.PowerPlatform.Dataverse.Client;
using Spectre.Console;

namespace BuyingDynamics.Operations.Connection;

/// <summary>An open connection to an environment, with the one layer that repeats calls before it.</summary>
public sealed class EnvironmentConnection : IDisposable
{
    private readonly ServiceClient client;

    private EnvironmentConnection(ServiceClient client, ConnectionRequest request)
    {
        this.client = client;
        Request = request;
        Service = new ResilientService(new RequestPipeline((message, cancellation) => client.ExecuteAsync(message, cancellation)));
    }

    /// <summary>Calls the environment; safe for many threads.</summary>
    public ResilientService Service { get; }

    /// <summary>What it was opened with.</summary>
    public ConnectionRequest Request { get; }

    /// <summary>Who is signed in.</summary>
    public Guid UserId => client.GetMyUserId();

    /// <summary>How many calls at once the environment recommends.</summary>
    public int RecommendedParallelism => client.RecommendedDegreesOfParallelism;

    /// <summary>Id of the environment's organization.</summary>
    public Guid OrganizationId => client.ConnectedOrgId;

    /// <summary>Looks whether a Dataverse answers, signs in, and asks who one is. What goes wrong is named, with what to do.</summary>
    /// <param name="request">Where to, and as whom.</param>
    /// <param name="console">Told where to; asks a person to sign in.</param>
    /// <param name="cancellation">Stops.</param>
    /// <param name="directory">The way to Microsoft Entra; null for the network.</param>
    /// <exception cref="StopException">The environment cannot be reached, or does not take the sign-in.</exception>
    public static async Task<EnvironmentConnection> OpenAsync(ConnectionRequest request, IAnsiConsole console, CancellationToken cancellation, IMsalHttpClientFactory? directory = null)
    {
        await EnvironmentProbe.DemandAsync(request.Url, handler: null, cancellation);
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Environment     {request.Url.Authority}, as {request.SignIn.Description}");
        try
        {
            var opened = await OpenedAsync(() => ClientAsync(request, console, directory, cancellation), cancellation);

            // One layer repeats calls, and it is ours; calls spread over all servers of the environment.
            opened.MaxRetryCount = 0;
            opened.EnableAffinityCookie = false;
            return new EnvironmentConnection(opened, request);
        }
        catch (Exception problem) when (SignInProblem.Sentence(problem, request) is { } sentence)
        {
            throw new StopException(ExitCode.NotConnected, sentence, problem);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();

    // Opening asks who one is, and a gateway may lose that answer, too: it is a call like the others. Somebody waits for it, so it is tried less often.
    private static async Task<ServiceClient> OpenedAsync(Func<Task<ServiceClient>> open, CancellationToken cancellation)
    {
        ServiceClient? opened = null;
        var pipeline = new RequestPipeline(
            async (_, _) =>
            {
                opened = await open();
                return new WhoAmIResponse();
            },
            new ResilienceOptions { Retries = 4 });
        await pipeline.ExecuteAsync(new WhoAmIRequest(), cancellation);
        return opened!;
    }

    private static async Task<ServiceClient> ClientAsync(ConnectionRequest request, IAnsiConsole console, IMsalHttpClientFactory? directory, CancellationToken cancellation)
    {
        if (request.SignIn is SignIn.ByConnectionString connection)
        {
            return await Task.Run(() => new ServiceClient(connection.Text), cancellation);
        }

        var tokens = TokenSource.Of(request, console, directory);

        // Asked once before, so that a refused sign-in is told as one.
        await tokens.TokenAsync(cancellation);
        return await Task.Run(() => new ServiceClient(request.Url, _ => tokens.TokenAsync(CancellationToken.None)), cancellation);
    }
}
