using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Local;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Spectre.Console;

namespace BuyingDynamics.Operations.Tests.Local;

/// <summary>"bd local --load" with every thirty-fifth deal of a real pipeline, all of its accounts and people.</summary>
public sealed class RealPipelineTests : IDisposable
{
    private const int Step = 35;
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-pipeline-");

    public void Dispose() => folder.Delete(recursive: true);

    [SkippableFact]
    public async Task Local_LoadOfARealPipeline_MapsEveryDealAndLosesNoneAndASecondRunChangesNothing()
    {
        var source = folder.CreateSubdirectory("csv").FullName;
        foreach (var file in Directory.GetFiles(Prerequisite.Shared("data", "crm-sales-opportunities"), "*.csv"))
        {
            var lines = await File.ReadAllLinesAsync(file);
            var isPipeline = Path.GetFileName(file).Equals("sales_pipeline.csv", StringComparison.Ordinal);
            await File.WriteAllLinesAsync(Path.Combine(source, Path.GetFileName(file)), isPipeline ? lines.Where((_, index) => index % Step == 0) : lines);
        }

        await RunAsync(source);
        var first = Rows();
        await RunAsync(source);
        var second = Rows();

        Assert.Equal((85, (8800 / Step)), (first.Accounts, first.Deals.Count));
        Assert.All(first.Deals, deal => Assert.True(deal.Contains(OpportunityTable.JourneyPhase)));
        Assert.Equal(first.Deals.Count(deal => deal.GetAttributeValue<OptionSetValue>("statecode").Value == 0), first.OpenAlerts);
        Assert.Equal(first.Deals.Select(deal => (deal.Id, deal.RowVersion)), second.Deals.Select(deal => (deal.Id, deal.RowVersion)));
        Assert.Equal(first.OpenAlerts, second.OpenAlerts);
    }

    private async Task RunAsync(string source)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null), Interactive = InteractionSupport.No });
        var options = new LocalOptions
        {
            DataFolder = Path.Combine(folder.FullName, "data"),
            LoadFolder = source,
            MapFile = Path.Combine(AppContext.BaseDirectory, "Load", "crm-sales-opportunities.map.json"),
            WithSample = false,
            Serve = false,
        };
        await new LocalRun(options, console).RunAsync(CancellationToken.None);
    }

    private (int Accounts, IReadOnlyList<Entity> Deals, int OpenAlerts) Rows()
    {
        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = Path.Combine(folder.FullName, "data") });
        var service = environment.ServiceFor(environment.SystemUserId);
        var alerts = new QueryExpression(AlertTable.Table) { ColumnSet = new ColumnSet(AlertTable.Id) };
        alerts.Criteria.AddCondition(AlertTable.State, ConditionOperator.Equal, (int)AlertState.Open);
        var deals = new QueryExpression(OpportunityTable.Table) { ColumnSet = new ColumnSet(OpportunityTable.JourneyPhase, "statecode") };
        deals.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        return (service.RetrieveMultiple(new QueryExpression("account")).Entities.Count, [.. service.RetrieveMultiple(deals).Entities], service.RetrieveMultiple(alerts).Entities.Count);
    }
}
