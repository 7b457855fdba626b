using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Tests.Deploy;
using BuyingDynamics.Operations.Tests.Pack;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Load;

/// <summary>bd load: the CSV loader over HTTP.</summary>
public sealed class HttpLoadTests : IDisposable
{
    private const int Step = 400;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-http-load-");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableFact(Timeout = 120_000)]
    public async Task RealPipeline_LoadedOverHttpTwice_IsThereOnce()
    {
        foreach (var file in Directory.GetFiles(Prerequisite.Shared("data", "crm-sales-opportunities"), "*.csv"))
        {
            var lines = await File.ReadAllLinesAsync(file);
            var isPipeline = Path.GetFileName(file).Equals("sales_pipeline.csv", StringComparison.Ordinal);
            await File.WriteAllLinesAsync(Path.Combine(folder.FullName, Path.GetFileName(file)), isPipeline ? lines.Where((_, index) => index % Step == 0) : lines);
        }

        using var environment = OurPackage.Open();
        await using var app = LocalApp.Create(environment, new LocalAppOptions { Port = 0 });
        await app.StartAsync();
        using var client = new ServiceClient(new Uri(app.Urls.First()), _ => Task.FromResult(string.Empty)) { MaxRetryCount = 0 };
        var service = new ResilientService(new RequestPipeline((request, cancellation) => client.ExecuteAsync(request, cancellation), new ResilienceOptions { Retries = 0 }));
        var map = LoadMap.Read(Path.Combine(AppContext.BaseDirectory, "Load", "crm-sales-opportunities.map.json"));
        var load = new CsvLoad(service, SolutionContents.Read(Packages.Product).Metadata, environment.Clock.Now);

        var first = await load.RunAsync(folder.FullName, map);
        var second = await load.RunAsync(folder.FullName, map);

        Assert.Equal(8800 / Step, first.Files[^1].Created + first.Files[^1].Refused);
        Assert.Equal((0, 8800 / Step), (second.Files[^1].Created, second.Files[^1].Unchanged + second.Files[^1].Refused));
        Assert.Equal(first.Files[^1].Created, environment.ServiceFor(environment.SystemUserId).RetrieveMultiple(new QueryExpression(OpportunityTable.Table)).Entities.Count);
        Assert.Equal(0, first.Files[^1].Refused);
    }
}
