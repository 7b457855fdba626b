using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Doctor;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Import;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Tests.BadInput;
using BuyingDynamics.Operations.Tests.Deploy;
using BuyingDynamics.Operations.Tests.Export;
using BuyingDynamics.Operations.Uninstall;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Stories;

/// <summary>The administrator's way over HTTP: install, tune, upgrade, export, remove, restore.</summary>
public sealed class AdministratorOverHttpTests : IDisposable
{
    private static readonly Guid Rule = RowId.Of(AlertRuleTable.Table, "mechanics.start");

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-story-");
    private readonly StringWriter output = new();

    public void Dispose()
    {
        output.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public Task Product_InstalledTunedUpgradedRemovedAndRestored_KeepsWhatTheAdministratorSet() => Task.Run(PlayAsync);

    [Fact]
    public async Task Upgrade_WithDataInIt_LosesNothingAndKeepsWhatIsOffAndWhatWasSet()
    {
        using var local = SampleEnvironment.Open();
        await using var served = await Served.StartAsync(local);
        var system = local.ServiceFor(local.SystemUserId);
        var workflow = ProductWorkflows.Of(system, SampleEnvironment.Package.UniqueName)[0].Id;
        ProductWorkflows.Switch(system, workflow, on: false);
        system.Update(new Entity(AlertRuleTable.Table, Rule) { [AlertRuleTable.GraceDays] = 9 });
        system.Create(new Entity(EnvironmentVariableValueTable.Table)
        {
            [EnvironmentVariableValueTable.DefinitionId] = system.RetrieveMultiple(new QueryExpression(EnvironmentVariableDefinitionTable.Table) { Criteria = { Conditions = { new ConditionExpression(EnvironmentVariableDefinitionTable.SchemaName, ConditionOperator.Equal, SettingNames.EnforcementModeVariable) } } }).Entities.Single().ToEntityReference(),
            [EnvironmentVariableValueTable.Value] = "Strict",
        });
        local.RunPendingJobs();
        var before = SampleEnvironment.Dump(local);
        Assert.Contains($"workflows.tsv {workflow:D}\toff", before);

        await served.DeployAsync(Packages.OfVersion("1.1.0.0"), output);

        Assert.Contains("upgrade BuyingDynamics from 1.0.0.0 to 1.1.0.0", output.ToString(), StringComparison.Ordinal);
        SampleEnvironment.Same(before, SampleEnvironment.Dump(local));
    }

    // Off the test framework's own threads: the server's background work must not wait for calls that block.
    private async Task PlayAsync()
    {
        using var local = LocalEnvironment.Open();
        await using var app = LocalApp.Create(local, new LocalAppOptions { Port = 0, JobInterval = TimeSpan.FromMilliseconds(100) });
        await app.StartAsync();
        var request = ConnectionRequest.Of(new Uri(app.Urls.First()), null, deviceCode: false, static _ => null);
        using var environment = await EnvironmentConnection.OpenAsync(request, RunConsole.Plain(output), CancellationToken.None);
        var package = SolutionContents.Read(Packages.Product);

        Assert.Equal("not installed", Examine(environment, package).Single(one => one.Subject == "Version").Finding);
        await DeployAsync(environment, Packages.Product);
        Assert.DoesNotContain(Examine(environment, package), one => one.NeedsAttention && one.Subject is not "Last sweep");
        environment.Service.Update(new Entity(AlertRuleTable.Table, Rule) { [AlertRuleTable.GraceDays] = 9 });
        Assert.Equal("all have a role of the product", OwnersOf(environment, package, owner: environment.UserId));

        await DeployAsync(environment, Packages.OfVersion("1.1.0.0"));
        Assert.Equal(9, GraceDays(environment));
        Assert.Equal("1.1.0.0", InstalledSolution.Find(environment.Service, package.UniqueName)!.Version.ToString());

        var upgraded = SolutionContents.Read(Packages.OfVersion("1.1.0.0"));
        new ProductExport(environment.Service, environment.UserId, upgraded, TimeProvider.System).Write(folder.FullName, request.Url, environment.OrganizationId, static (_, _) => { }, CancellationToken.None);
        var uninstall = new ProductUninstall(environment.Service, environment.UserId, upgraded);
        uninstall.Remove(ExportManifest.Read(folder.FullName), environment.OrganizationId, CancellationToken.None);
        Assert.Empty(uninstall.Left());
        Assert.DoesNotContain(AlertRuleTable.Table, local.Metadata.Tables);

        await DeployAsync(environment, Packages.OfVersion("1.1.0.0"));
        new ProductImport(environment.Service, environment.UserId, upgraded).Write(folder.FullName, static (_, _) => { }, CancellationToken.None);
        Assert.Equal(9, GraceDays(environment));
    }

    private static int GraceDays(EnvironmentConnection environment) =>
        environment.Service.Retrieve(AlertRuleTable.Table, Rule, new ColumnSet(AlertRuleTable.GraceDays)).GetAttributeValue<int>(AlertRuleTable.GraceDays);

    private static List<Diagnosis> Examine(EnvironmentConnection environment, SolutionContents package) =>
        [.. new Examination(environment.Service, environment.UserId, package, TimeProvider.System).Run()];

    private static string OwnersOf(EnvironmentConnection environment, SolutionContents package, Guid owner)
    {
        environment.Service.Create(new Entity(OpportunityTable.Table) { [OpportunityTable.Name] = "Nordhafen", [StandardColumns.OwnerId] = new EntityReference(SystemUserTable.Table, owner) });
        return Examine(environment, package).Single(one => one.Subject == "Deal owners").Finding;
    }

    private Task DeployAsync(EnvironmentConnection environment, byte[] zip) => new Deployment(
        new DeploymentTarget(environment.Service, zip, SolutionContents.Read(zip), environment.Request.Settings, Path.Combine(Prerequisite.RepositoryRoot, "solution", "data"), environment.UserId, TimeProvider.System),
        RunConsole.Plain(output)).RunAsync(whatIf: false, again: false, CancellationToken.None);
}
