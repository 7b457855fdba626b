using System.Net;
using System.Net.Sockets;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Tests.Connection;

/// <summary>A wrong address is named as one before anybody signs in.</summary>
public class EnvironmentProbeTests
{
    [Fact]
    public async Task LocalEnvironment_Asked_IsADataverse()
    {
        using var environment = LocalEnvironment.Open();
        await using var app = LocalApp.Create(environment, new LocalAppOptions { Port = 0 });
        await app.StartAsync();

        await EnvironmentProbe.DemandAsync(new Uri(app.Urls.First()), handler: null, CancellationToken.None);
    }

    [Fact]
    public async Task NothingListening_Asked_SaysHowToStartOne()
    {
        var stop = await Stop(new Uri($"http://127.0.0.1:{FreePort()}/"), null);

        Assert.StartsWith("Nothing listens on 127.0.0.1:", stop.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.Redirect)]
    [InlineData(HttpStatusCode.Unauthorized)]
    public async Task SomeWebSite_Asked_IsNoDataverse(HttpStatusCode status)
    {
        using var site = new Site(() => new HttpResponseMessage(status));

        var stop = await Stop(new Uri("https://www.example.com/"), site);

        Assert.StartsWith($"www.example.com answers, but there is no Dataverse behind it (HTTP {(int)status}).", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownHost_Asked_IsNamed()
    {
        using var site = new Site(() => throw new HttpRequestException("No such host", new SocketException((int)SocketError.HostNotFound)));

        Assert.StartsWith("There is no server called contso.crm4.dynamics.com.", (await Stop(new Uri("https://contso.crm4.dynamics.com/"), site)).Message, StringComparison.Ordinal);
    }

    private static async Task<StopException> Stop(Uri url, HttpMessageHandler? handler)
    {
        var stop = await Assert.ThrowsAsync<StopException>(() => EnvironmentProbe.DemandAsync(url, handler, CancellationToken.None));
        Assert.Equal(ExitCode.NotConnected, stop.Code);
        return stop;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Site(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }
}
