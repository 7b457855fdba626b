using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.Operations.Tests.Pack;
using BuyingDynamics.Operations.Tests.Resilience;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.PowerPlatform.Dataverse.Client;

namespace BuyingDynamics.Operations.Tests.Load;

/// <summary>An environment with the product, served over HTTP to be loaded into. It counts the requests that write.</summary>
internal sealed class ServedLoad : IAsyncDisposable
{
    private readonly WebApplication app;
    private int writes;

    private ServedLoad(FaultInjection? faults, TimeProvider time)
    {
        app = LocalApp.Create(Environment, new LocalAppOptions { Port = 0, Faults = faults, Time = time, JobInterval = SkippedTime.Never, ScheduleInterval = SkippedTime.Never });
        app.Use(CountAsync);
    }

    public LocalEnvironment Environment { get; } = OurPackage.Open();

    public Uri Url => new(app.Urls.First());

    /// <summary>Asked at each request that writes, with its number since the last start of counting; passes it on, or not.</summary>
    public Func<int, Func<Task>, Task>? AtWrite { get; set; }

    public int Writes => Volatile.Read(ref writes);

    public static async Task<ServedLoad> StartAsync(FaultInjection? faults = null, TimeProvider? time = null)
    {
        var served = new ServedLoad(faults, time ?? TimeProvider.System);
        await served.app.StartAsync();
        return served;
    }

    public void CountAnew() => Interlocked.Exchange(ref writes, 0);

    /// <summary>A client; signing in may meet the faults, too, and it is no part of a load.</summary>
    public async Task<ServiceClient> ConnectedAsync()
    {
        while (true)
        {
            var client = new ServiceClient(Url, _ => Task.FromResult("local")) { MaxRetryCount = 0, EnableAffinityCookie = false };
            if (client.IsReady)
            {
                return client;
            }

            client.Dispose();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        Environment.Dispose();
    }

    private Task CountAsync(HttpContext http, RequestDelegate next) => HttpMethods.IsPost(http.Request.Method) && AtWrite is { } ask
        ? ask(Interlocked.Increment(ref writes), () => next(http))
        : next(http);
}
