using System.Net;
using BuyingDynamics.LocalDataverse.App.Dashboards;
using BuyingDynamics.LocalDataverse.App.Navigation;
using BuyingDynamics.LocalDataverse.App.Session;
using BuyingDynamics.LocalDataverse.App.Tables;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.WebApi;
using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.LocalDataverse.WebApi.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BuyingDynamics.LocalDataverse.App;

/// <summary>The web application of an environment: Web API, browser app and what the browser app asks for. On 127.0.0.1 only.</summary>
public static class LocalApp
{
    // Characters; Dataverse takes addresses of up to 32 KB, which long FetchXML needs.
    private const int GreatestAddress = 32 * 1024;

    // Dataverse's limit of a request: a solution of 95 MB, written as base64.
    private const long GreatestBody = 128L * 1024 * 1024;

    /// <summary>Builds it; nothing is served before it is started.</summary>
    public static WebApplication Create(LocalEnvironment environment, LocalAppOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestLineSize = GreatestAddress;
            kestrel.Limits.MaxRequestBodySize = GreatestBody;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning);
        builder.Services
            .AddSingleton(environment)
            .AddSingleton(options)
            .AddSingleton(options.Time)
            .AddSingleton<UserDirectory>()
            .AddSingleton<AppDefinition>()
            .AddSingleton<DashboardDirectory>()
            .AddWebApi()
            .AddHostedService<PendingJobs>()
            .AddSingleton<ScheduledWork>()
            .AddHostedService(services => services.GetRequiredService<ScheduledWork>());

        if (options.Faults is { } faults)
        {
            builder.Services.AddSingleton(services => new FaultPlan(faults, services.GetRequiredService<TimeProvider>()));
        }

        var app = builder.Build();
        app.UseMiddleware<LoopbackGuard>();
        if (options.Faults is not null)
        {
            app.UseMiddleware<FaultyNetwork>();
        }

        app.UseMiddleware<ProtectedService>();
        app.MapWebApi();
        var local = app.MapGroup("/local").AddEndpointFilter<LocalErrors>();
        local.MapSession();
        local.MapClock();
        local.MapNavigation();
        local.MapDashboards();
        local.MapTables();
        local.MapProcess();
        app.MapWebResources();
        app.MapBrowserApp();
        return app;
    }
}
