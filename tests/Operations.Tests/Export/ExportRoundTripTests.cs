using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Import;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Deploy;
using BuyingDynamics.Operations.Uninstall;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Export;

/// <summary>Export, removal and import: what was there comes back, row by row, column by column.</summary>
public sealed class ExportRoundTripTests : IDisposable
{
    private static readonly Lazy<PreparedEnvironment> Sample = new(LoadSample);
    private static readonly Uri Url = new("http://localhost/");

    private readonly LocalEnvironment environment = LocalEnvironment.Open(new EnvironmentOptions { From = Sample.Value });
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-export-");
    private readonly SolutionContents package = SolutionContents.Read(Packages.Product);

    private Guid Administrator => new EnvironmentSetup(environment).Administrator;

    private IOrganizationService Service => environment.ServiceFor(Administrator);

    private ProductExport Exporter => new(Service, Administrator, package, TimeProvider.System);

    private ProductUninstall Uninstaller => new(Service, Administrator, package);

    private ProductImport Importer => new(Service, Administrator, package);

    public void Dispose()
    {
        environment.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Product_ExportedRemovedDeployedAndImported_IsAsItWas()
    {
        Service.Update(new Entity(AlertRuleTable.Table, RowId.Of(AlertRuleTable.Table, "mechanics.start")) { [AlertRuleTable.GraceDays] = 7 });
        Service.Delete(StageMappingTable.Table, RowId.Of(StageMappingTable.Table, "close"));
        environment.RunPendingJobs();
        var before = Dump();
        var export = Export();

        Uninstaller.Demand();
        Uninstaller.Remove(export, environment.OrganizationId, CancellationToken.None);
        Assert.Empty(Uninstaller.Left());
        Assert.DoesNotContain(AlertTable.Table, environment.Metadata.Tables);
        await DeployAsync();
        var counts = Import();
        environment.RunPendingJobs();

        Same(before, Dump());
        Assert.Equal(1, counts.Removed);
        Assert.True(counts.Created > 150, $"{counts.Created} rows");
        Assert.Equal(new ImportCounts(counts.Rows, Created: 0, Removed: 0), Import());
        Same(before, Dump());
    }

    [Fact]
    public void Export_ChangedOrIncomplete_IsNotImported()
    {
        Export();
        var file = Path.Combine(folder.FullName, "bd_stakeholder.jsonl");
        var before = Dump();

        File.AppendAllText(file, "\n");
        Assert.StartsWith("bd_stakeholder.jsonl in ", Assert.Throws<StopException>(() => Import()).Message, StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("lacks bd_stakeholder.jsonl", Assert.Throws<StopException>(() => Import()).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder.FullName, ExportManifest.FileName));
        Assert.Contains("holds no finished export", Assert.Throws<StopException>(() => Import()).Message, StringComparison.Ordinal);
        Assert.Equal(before, Dump());
    }

    [Fact]
    public void Export_IntoAnEnvironmentWithoutItsDeals_IsRefusedBeforeAnythingIsWritten()
    {
        Export();
        using var other = LocalEnvironment.Open();
        other.ImportSolution(Packages.Product);
        var service = other.ServiceFor(Administrator);

        var stop = Assert.Throws<StopException>(() => new ProductImport(service, Administrator, package).Write(folder.FullName, static (_, _) => { }, CancellationToken.None));

        Assert.Matches("^[0-9]+ rows that the export points to are not in this environment: ", stop.Message);
        Assert.Empty(service.RetrieveMultiple(new QueryExpression(StakeholderTable.Table)).Entities);
    }

    [Fact]
    public void Removal_AfterRowsChangedSinceTheExport_IsRefused()
    {
        var export = Export();
        environment.Clock.Advance(TimeSpan.FromMinutes(1));
        var newestFirst = new QueryExpression(StakeholderTable.Table) { Orders = { new OrderExpression(StakeholderTable.ModifiedOn, OrderType.Descending) } };
        var stakeholder = Service.RetrieveMultiple(newestFirst).Entities[0];
        Service.Update(new Entity(StakeholderTable.Table, stakeholder.Id) { [StakeholderTable.Influence] = 1 });

        var stop = Assert.Throws<StopException>(() => Uninstaller.Remove(export, environment.OrganizationId, CancellationToken.None));

        Assert.Contains("rows were added or changed: ", stop.Message, StringComparison.Ordinal);
        Assert.Contains(StakeholderTable.Table, stop.Message, StringComparison.Ordinal);
        Assert.Contains(AlertTable.Table, environment.Metadata.Tables);
    }

    [Fact]
    public void RowsOfOthers_SentToTheRestore_AreRefused()
    {
        var foreign = new Entity("opportunity", Guid.NewGuid()) { ["name"] = "Mine" };

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => BuyingDynamics.Operations.Restoring.RestoreCall.Send(Service, [foreign]));

        Assert.StartsWith("Column name of table opportunity is not one of Buying Dynamics", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Representative_SendingRowsToTheRestore_IsRefused()
    {
        var rep = environment.ServiceFor(new EnvironmentSetup(environment).User("Ada", "Lind", roles: "BD Administrator"));
        var row = new Entity(DealStateTable.Table, Guid.NewGuid()) { [DealStateTable.Rank] = 1 };

        var fault = Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => BuyingDynamics.Operations.Restoring.RestoreCall.Send(rep, [row]));

        Assert.Contains("prvCreatebd_CompiledSettings", fault.Detail.Message, StringComparison.Ordinal);
    }

    private static PreparedEnvironment LoadSample()
    {
        var temporary = Directory.CreateTempSubdirectory("bd-sample-");
        try
        {
            using var source = LocalEnvironment.Open();
            DeployAsync(source).GetAwaiter().GetResult();
            var service = source.ServiceFor(source.SystemUserId);
            new BuyingDynamics.Operations.Local.Rows.ShippedRows(service, source.Metadata, source.SystemUserId, source.Clock.Now)
                .Load(Path.Combine(Prerequisite.RepositoryRoot, "solution", "data", "sample"), new Dictionary<string, string>());
            source.RunPendingJobs();
            new OpenDealEvaluation(service).Run();
            return source.Prepare();
        }
        finally
        {
            temporary.Delete(recursive: true);
        }
    }

    private static async Task DeployAsync(LocalEnvironment environment)
    {
        var user = new EnvironmentSetup(environment).Administrator;
        var target = new DeploymentTarget(
            new InProcessService(environment, user), Packages.Product, SolutionContents.Read(Packages.Product), new EnvironmentSettings { Version = 1 },
            Path.Combine(Prerequisite.RepositoryRoot, "solution", "data"), user, TimeProvider.System);
        await new Deployment(target, RunConsole.Plain(TextWriter.Null)).RunAsync(whatIf: false, again: false, CancellationToken.None);
    }

    private Task DeployAsync() => DeployAsync(environment);

    private ExportManifest Export()
    {
        Exporter.Write(folder.FullName, Url, environment.OrganizationId, static (_, _) => { }, CancellationToken.None);
        return ExportManifest.Read(folder.FullName);
    }

    private ImportCounts Import() => Importer.Write(folder.FullName, static (_, _) => { }, CancellationToken.None);

    private static void Same(List<string> before, List<string> after)
    {
        var lost = before.Except(after).Take(3).Select(row => "- " + row).Concat(after.Except(before).Take(3).Select(row => "+ " + row)).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    // Everything that a person sees of the product, but who changed a row last and when: nobody can set that.
    private List<string> Dump()
    {
        var tables = ExportedTable.Of(package).Where(table => environment.Metadata.Tables.ContainsKey(table.Table.LogicalName)).ToList();
        var rows = tables.SelectMany(table =>
        {
            var columns = table.Columns.Concat(table.Table.Columns.Keys.Where(column => column.EndsWith("_base", StringComparison.Ordinal))).Distinct().ToList();
            var query = new QueryExpression(table.Table.LogicalName) { ColumnSet = new ColumnSet([.. columns]) };
            return environment.ServiceFor(environment.SystemUserId).RetrieveMultiple(query).Entities
                .Select(row => $"{row.LogicalName} {row.Id:D} {string.Join('|', columns.Order(StringComparer.Ordinal).Where(row.Contains).Select(column => $"{column}={RowText.Of(row[column])}"))}");
        });
        return [.. rows.Concat(EnvironmentFacts.All.SelectMany(fact => fact.Read(Service, package))).Order(StringComparer.Ordinal)];
    }
}
