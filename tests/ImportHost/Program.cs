using System.Diagnostics;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

// Arguments: folder of the environment, what to do (import, upgrade, uninstall), the zip. Says "ready" before it begins and "done" at the end.
// Or: folder, serve, the number of the POST at which it kills itself when it has begun to carry it out (0 for never). Says its address.
using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = args[0] });
var service = environment.ServiceFor(environment.SystemUserId);
if (args[1] is "serve")
{
    await ServeAsync(environment, killAt: int.Parse(args[2], System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args[1] is "uninstall")
{
    var solution = service.RetrieveMultiple(new QueryExpression("solution")).Entities.Single();
    Console.WriteLine("ready");
    service.Delete("solution", solution.Id);
}
else
{
    var zip = File.ReadAllBytes(args[2]);
    service.Execute(args[1] is "upgrade"
        ? new StageAndUpgradeAsyncRequest { CustomizationFile = zip, PublishWorkflows = true }
        : new ImportSolutionAsyncRequest { CustomizationFile = zip, PublishWorkflows = true });
    Console.WriteLine("ready");
    environment.RunPendingJobs();
}

Console.WriteLine("done");

static async Task ServeAsync(LocalEnvironment environment, int killAt)
{
    var posts = 0;
    await using var app = LocalApp.Create(environment, new LocalAppOptions { Port = 0, JobInterval = TimeSpan.FromDays(1), ScheduleInterval = TimeSpan.FromDays(1) });
    app.Use(async (http, next) =>
    {
        var dies = HttpMethods.IsPost(http.Request.Method) && Interlocked.Increment(ref posts) == killAt;
        var work = Task.Run(() => next(http));
        if (dies)
        {
            // Long enough for some of the request's rows to be written, not for all: whichever they are.
            await Task.WhenAny(work, Task.Delay(15));
            Process.GetCurrentProcess().Kill();
        }

        await work;
    });
    await app.StartAsync();
    Console.WriteLine(app.Urls.First());
    await app.WaitForShutdownAsync();
}
