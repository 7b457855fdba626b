using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Import;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Export;

/// <summary>An export of one environment, put into another one over HTTP: into which the platform's rows came before, with their ids, and whose users and teams are its own.</summary>
public sealed class FreshEnvironmentTests : IDisposable
{
    private readonly LocalEnvironment source = SampleEnvironment.Open();
    private readonly LocalEnvironment target = LocalEnvironment.Open();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-fresh-");

    public void Dispose()
    {
        source.Dispose();
        target.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public Task Product_PutIntoAFreshEnvironment_IsCellByCellWhatItWas() => Task.Run(async () =>
    {
        Work();
        var migration = new Migration(source, target);
        migration.Run("contact");
        await SampleEnvironment.DeployAsync(target);
        await ServeAsync(source, environment => new ProductExport(environment.Service, environment.UserId, SampleEnvironment.Package, TimeProvider.System)
            .Write(folder.FullName, environment.Request.Url, environment.OrganizationId, static (_, _) => { }, CancellationToken.None));
        var empty = SampleEnvironment.Dump(target);

        // Without the contacts: refused whole, or all but what needs them, each named.
        await ServeAsync(target, environment => Assert.Matches("^[0-9]+ rows that the export points to are not in this environment: contact ", Assert.Throws<StopException>(() => Importer(environment).Write(folder.FullName, static (_, _) => { }, CancellationToken.None)).Message));
        SampleEnvironment.Same(empty, SampleEnvironment.Dump(target));
        await LeaveOutAsync(migration);

        migration.Copy("contact");
        await ServeAsync(target, environment =>
        {
            var import = Importer(environment);
            import.Write(folder.FullName, static (_, _) => { }, CancellationToken.None);
            Assert.Empty(import.LeftOut);
            Assert.Empty(import.Kept);
            Assert.Contains("team North", import.FoundByName);
            Assert.Contains("systemuser anna.berger@example.com", import.FoundByName);
        });
        target.RunPendingJobs();

        SampleEnvironment.Same(migration.AsInTarget(SampleEnvironment.Dump(source)), SampleEnvironment.Dump(target));
    });

    [Fact]
    public void Tables_OfTheSolution_AreAllExportedAndRestored()
    {
        var exported = ExportedTable.Of(SampleEnvironment.Package);
        var ofTheTree = Directory.GetFiles(Path.Combine(Prerequisite.RepositoryRoot, "solution", "Entities"), "Entity.xml", SearchOption.AllDirectories)
            .Select(file => System.Xml.Linq.XDocument.Load(file).Root!)
            .Where(entity => entity.Descendants("attribute").Any(column => column.Attribute("PhysicalName")!.Value.StartsWith("bd_", StringComparison.OrdinalIgnoreCase)))
            .Select(entity => entity.Element("Name")!.Value.ToLowerInvariant()).ToList();

        Assert.Equal(ofTheTree.Order(StringComparer.Ordinal), exported.Select(table => table.Table.LogicalName).Order(StringComparer.Ordinal));
        Assert.All(exported, table => Assert.True(DataAccess.Restoring.ProductRows.MayBeWritten(table.Table.LogicalName), table.Table.LogicalName));
        Assert.All(exported, table => Assert.Equal(table.Table.PrimaryId, DataAccess.Restoring.ProductRows.IdOf(table.Table.LogicalName)));
    }

    // What an administrator and people do: settings, a workflow that is off, rows of a team.
    private void Work()
    {
        var system = source.ServiceFor(source.SystemUserId);
        system.Update(new Entity(AlertRuleTable.Table, RowId.Of(AlertRuleTable.Table, "mechanics.start")) { [AlertRuleTable.GraceDays] = 7 });
        system.Delete(StageMappingTable.Table, RowId.Of(StageMappingTable.Table, "close"));
        ProductWorkflows.Switch(system, ProductWorkflows.Of(system, SampleEnvironment.Package.UniqueName)[0].Id, on: false);
        var team = new EnvironmentSetup(source).Team("North", businessUnit: null, members: [], "BD Account Manager");
        var initiative = system.RetrieveMultiple(new QueryExpression(StrategicInitiativeTable.Table)).Entities[0];
        system.Update(new Entity(StrategicInitiativeTable.Table, initiative.Id) { [StandardColumns.OwnerId] = new EntityReference(TeamTable.Table, team) });
        source.RunPendingJobs();
    }

    private async Task LeaveOutAsync(Migration migration)
    {
        using var copy = LocalEnvironment.Open(new EnvironmentOptions { From = target.Prepare() });
        IReadOnlyList<string> leftOut = [];
        await ServeAsync(copy, environment =>
        {
            var import = Importer(environment);
            import.Write(folder.FullName, static (_, _) => { }, CancellationToken.None, leaveOut: true);
            leftOut = import.LeftOut;
        });

        // Cell by cell as it was, but for the rows that are named.
        var rows = SampleEnvironment.Dump(copy);
        var differing = migration.AsInTarget(SampleEnvironment.Dump(source)).Except(rows).Select(row => string.Join(' ', row.Split(' ').Take(2))).ToList();
        Assert.Contains(leftOut, line => line.StartsWith(StakeholderTable.Table, StringComparison.Ordinal) && line.Contains("its bd_contactid contact ", StringComparison.Ordinal));
        Assert.Contains(leftOut, line => line.StartsWith(RiskViewTable.Table, StringComparison.Ordinal) && line.Contains("its bd_stakeholderid bd_stakeholder ", StringComparison.Ordinal));
        Assert.All(differing, row => Assert.Contains(leftOut, line => line.StartsWith(row + ":", StringComparison.Ordinal)));
        Assert.True(differing.Count < rows.Count, $"{differing.Count} of {rows.Count}");
    }

    private static ProductImport Importer(EnvironmentConnection environment) => new(environment.Service, environment.UserId, SampleEnvironment.Package);

    private static async Task ServeAsync(LocalEnvironment local, Action<EnvironmentConnection> work)
    {
        await using var app = LocalApp.Create(local, new LocalAppOptions { Port = 0 });
        await app.StartAsync();
        using var environment = await EnvironmentConnection.OpenAsync(ConnectionRequest.Of(new Uri(app.Urls.First()), null, deviceCode: false, static _ => null), RunConsole.Plain(TextWriter.Null), CancellationToken.None);
        await Task.Run(() => work(environment));
    }

    /// <summary>Brings the platform's rows over as a migration does: rows with their ids, users and teams as the target's own.</summary>
    private sealed class Migration(LocalEnvironment source, LocalEnvironment target)
    {
        private static readonly string[] Tables = ["account", "contact", "competitor", "product", "opportunity", "appointment", "phonecall", "email", "task"];
        private static readonly string[] UserColumns = ["firstname", "lastname", "domainname", "internalemailaddress"];
        private readonly Dictionary<Guid, Guid> ids = [];

        private IOrganizationService From => source.ServiceFor(source.SystemUserId);

        private IOrganizationService To => target.ServiceFor(target.SystemUserId);

        public void Run(string without)
        {
            var present = To.RetrieveMultiple(new QueryExpression("systemuser")).Entities.Select(user => user.Id).ToHashSet();
            foreach (var user in From.RetrieveMultiple(new QueryExpression("systemuser") { ColumnSet = new ColumnSet(UserColumns) }).Entities.Where(user => !present.Contains(user.Id)))
            {
                var row = new Entity("systemuser") { ["businessunitid"] = new EntityReference("businessunit", new EnvironmentSetup(target).RootBusinessUnit) };
                foreach (var column in UserColumns)
                {
                    row[column] = user.GetAttributeValue<string>(column);
                }

                ids[user.Id] = To.Create(row);
            }

            var team = From.RetrieveMultiple(new QueryExpression("team") { ColumnSet = new ColumnSet("name") }).Entities.Single(row => row.GetAttributeValue<string>("name") == "North");
            ids[team.Id] = new EnvironmentSetup(target).Team("North", businessUnit: null, members: []);
            foreach (var table in Tables.Where(table => table != without))
            {
                Copy(table);
            }
        }

        public void Copy(string table)
        {
            var definition = source.Metadata.Table(table);
            foreach (var row in From.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(definition.PrimaryName!) }).Entities)
            {
                var copy = new Entity(table, row.Id);
                if (table is "contact")
                {
                    copy["lastname"] = row.GetAttributeValue<string>(definition.PrimaryName!);
                }
                else
                {
                    copy[definition.PrimaryName!] = row.GetAttributeValue<string>(definition.PrimaryName!);
                }

                To.Create(copy);
            }
        }

        /// <summary>Rows of the source with the ids that the target has.</summary>
        public List<string> AsInTarget(List<string> rows) =>
            [.. rows.Select(row => ids.Aggregate(row, (text, id) => text.Replace(id.Key.ToString("D"), id.Value.ToString("D"), StringComparison.Ordinal))).Order(StringComparer.Ordinal)];
    }
}
