using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Import;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Deploy;
using BuyingDynamics.Operations.Uninstall;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Export;

/// <summary>Export, removal and import: what was there comes back, row by row, column by column.</summary>
public sealed class ExportRoundTripTests : IDisposable
{
    private static readonly Uri Url = new("http://localhost/");

    private readonly LocalEnvironment environment = SampleEnvironment.Open();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-export-");
    private readonly SolutionContents package = SampleEnvironment.Package;

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
        var before = SampleEnvironment.Dump(environment);
        var export = Export();

        Uninstaller.Demand();
        Uninstaller.Remove(export, environment.OrganizationId, CancellationToken.None);
        Assert.Empty(Uninstaller.Left());
        Assert.DoesNotContain(AlertTable.Table, environment.Metadata.Tables);
        await SampleEnvironment.DeployAsync(environment);
        var counts = Import();
        environment.RunPendingJobs();

        SampleEnvironment.Same(before, SampleEnvironment.Dump(environment));
        Assert.Equal(1, counts.Removed);
        Assert.True(counts.Created > 150, $"{counts.Created} rows");
        Assert.Equal(new ImportCounts(counts.Rows, Created: 0, Removed: 0), Import());
        SampleEnvironment.Same(before, SampleEnvironment.Dump(environment));
    }

    [Fact]
    public void Export_ChangedOrIncomplete_IsNotImported()
    {
        Export();
        var file = Path.Combine(folder.FullName, "bd_stakeholder.jsonl");
        var before = SampleEnvironment.Dump(environment);

        File.AppendAllText(file, "\n");
        Assert.StartsWith("bd_stakeholder.jsonl in ", Assert.Throws<StopException>(() => Import()).Message, StringComparison.Ordinal);
        File.Delete(file);
        Assert.Contains("lacks bd_stakeholder.jsonl", Assert.Throws<StopException>(() => Import()).Message, StringComparison.Ordinal);
        File.Delete(Path.Combine(folder.FullName, ExportManifest.FileName));
        Assert.Contains("holds no finished export", Assert.Throws<StopException>(() => Import()).Message, StringComparison.Ordinal);
        Assert.Equal(before, SampleEnvironment.Dump(environment));
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
    public void Removal_AfterAVariableOrAHolderOfARoleChangedSinceTheExport_IsRefusedAndNothingIsRemoved()
    {
        Export();
        Assert.NotNull(Uninstaller.Kept(folder.FullName, environment.OrganizationId, CancellationToken.None));
        Assert.True(EnvironmentFacts.All.Single(fact => fact.File == "variables.tsv").Write(Service, $"{SettingNames.HolidaysVariable}\t2031-12-24"));
        new EnvironmentSetup(environment).User("Ada", "Lind", roles: "BD Rep");

        foreach (var stop in new[]
        {
            Assert.Throws<StopException>(() => Uninstaller.Kept(folder.FullName, environment.OrganizationId, CancellationToken.None)),
            Assert.Throws<StopException>(() => Uninstaller.Remove(ExportManifest.Read(folder.FullName), environment.OrganizationId, CancellationToken.None)),
        })
        {
            Assert.Equal(ExitCode.WrongInput, stop.Code);
            Assert.Contains("these files would be others today: variables.tsv, role-users.tsv. ", stop.Message, StringComparison.Ordinal);
        }

        Assert.Contains(AlertTable.Table, environment.Metadata.Tables);
    }

    [Fact]
    public void Folder_ForTheExportOfARemoval_IsLookedAtBeforeAnythingIsDone()
    {
        var free = Path.Combine(folder.FullName, "new");
        Assert.Null(Uninstaller.Kept(free, environment.OrganizationId, CancellationToken.None));
        Assert.False(Directory.Exists(free));

        File.WriteAllText(Path.Combine(folder.FullName, "letter.txt"), "Mine");
        Assert.Contains("is not empty", Assert.Throws<StopException>(() => Uninstaller.Kept(folder.FullName, environment.OrganizationId, CancellationToken.None)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_InNumbersAndOnTheDisk_CountsAsAnImportDoesAndIsItsMakersOnly()
    {
        var inside = Path.Combine(folder.FullName, "mine");
        var export = Exporter.Write(inside, Url, environment.OrganizationId, static (_, _) => { }, CancellationToken.None);

        Assert.Equal(export.Rows, Importer.Write(inside, static (_, _) => { }, CancellationToken.None).Rows);
        Assert.True(export.Lines > 0);
        if (!OperatingSystem.IsWindows())
        {
            const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            Assert.Equal(owner | UnixFileMode.UserExecute, File.GetUnixFileMode(inside));
            foreach (var file in Directory.GetFiles(inside))
            {
                Assert.Equal(owner, File.GetUnixFileMode(file));
            }
        }
    }

    [Fact]
    public void Import_OverWorkDoneAfterTheExport_NamesItIsRefusedAndOnlyWhenWantedMakesRowsAsTheyWere()
    {
        Export();
        environment.Clock.Advance(TimeSpan.FromMinutes(1));
        const string empty = StakeholderTable.Viewpoint;
        var stakeholder = Service.RetrieveMultiple(new QueryExpression(StakeholderTable.Table) { ColumnSet = new ColumnSet(empty) }).Entities.First(row => !row.Contains(empty));
        Service.Update(new Entity(StakeholderTable.Table, stakeholder.Id) { [empty] = "Since then" });
        var mapping = Service.Create(new Entity(StageMappingTable.Table)
        {
            [StageMappingTable.Name] = "Ours",
            [StageMappingTable.StageName] = "Ours",
            [StageMappingTable.Phase] = new OptionSetValue((int)Domain.Journey.JourneyPhase.Awareness),
        });

        var plan = Importer.Plan(folder.FullName, CancellationToken.None);
        var stop = Assert.Throws<StopException>(() => Import());

        Assert.Contains("1 row of bd_stakeholder", plan.Overwritten);
        Assert.Equal(["1 row of bd_stagemapping"], plan.Deleted);
        Assert.Equal(ExitCode.WrongUsage, stop.Code);
        Assert.Contains("1 row of bd_stakeholder", stop.Message, StringComparison.Ordinal);
        Assert.Contains("1 row of bd_stagemapping", stop.Message, StringComparison.Ordinal);
        Assert.Equal("Since then", Service.Retrieve(StakeholderTable.Table, stakeholder.Id, new ColumnSet(empty))[empty]);

        Importer.Write(folder.FullName, static (_, _) => { }, CancellationToken.None, overwrite: true);

        Assert.False(Service.Retrieve(StakeholderTable.Table, stakeholder.Id, new ColumnSet(empty)).Contains(empty));
        Assert.DoesNotContain(Service.RetrieveMultiple(new QueryExpression(StageMappingTable.Table)).Entities, row => row.Id == mapping);
        Assert.False(Importer.Plan(folder.FullName, CancellationToken.None).LosesWork);
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

    private ExportManifest Export()
    {
        Exporter.Write(folder.FullName, Url, environment.OrganizationId, static (_, _) => { }, CancellationToken.None);
        return ExportManifest.Read(folder.FullName);
    }

    private ImportCounts Import() => Importer.Write(folder.FullName, static (_, _) => { }, CancellationToken.None);
}
