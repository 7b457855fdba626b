using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.PowerPlatform.Dataverse.Client;

namespace BuyingDynamics.Operations.Tests.BadInput;

/// <summary>An environment over HTTP on a free port.</summary>
internal sealed class Served(LocalEnvironment local, FaultInjection? faults = null) : IAsyncDisposable
{
    private readonly WebApplication app = LocalApp.Create(local, new LocalAppOptions { Port = 0, JobInterval = TimeSpan.FromMilliseconds(100), Faults = faults });

    public Uri Url => new(app.Urls.First());

    public static async Task<Served> StartAsync(LocalEnvironment local, FaultInjection? faults = null)
    {
        var served = new Served(local, faults);
        await served.app.StartAsync();
        return served;
    }

    public Task<EnvironmentConnection> ConnectAsync() =>
        EnvironmentConnection.OpenAsync(ConnectionRequest.Of(Url, null, deviceCode: false, static _ => null), RunConsole.Plain(TextWriter.Null), CancellationToken.None);

    /// <summary>A client that calls as another user.</summary>
    public ServiceClient As(Guid user) => new(Url, _ => Task.FromResult(string.Empty)) { CallerId = user, MaxRetryCount = 0 };

    /// <summary>bd deploy over HTTP, off the test framework's own threads.</summary>
    public async Task DeployAsync(byte[] zip, TextWriter? output = null)
    {
        using var environment = await ConnectAsync();
        var target = new DeploymentTarget(environment.Service, zip, SolutionContents.Read(zip), environment.Request.Settings, Path.Combine(Prerequisite.RepositoryRoot, "solution", "data"), environment.UserId, TimeProvider.System);
        await Task.Run(() => new Deployment(target, RunConsole.Plain(output ?? TextWriter.Null)).RunAsync(whatIf: false, again: false, CancellationToken.None));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
