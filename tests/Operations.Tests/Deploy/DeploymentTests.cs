using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Deploy;

/// <summary>bd deploy against environments in every state that an administrator may meet.</summary>
public sealed class DeploymentTests : IDisposable
{
    private static readonly string Shipped = Path.Combine(Prerequisite.RepositoryRoot, "solution", "data");
    private static readonly string[] Looked = ["solution", "sdkmessageprocessingstep", "workflow", "team", "teamroles", "systemuserroles", "teamtemplate", "environmentvariablevalue", "bd_alertrule", "bd_stagemapping", "bd_milestone", "bd_compiledsettings"];
    private static readonly Guid Stalled = RowId.Of(AlertRuleTable.Table, "mechanics.start");

    // Deployed once; tests of what comes later start from there.
    private static readonly Lazy<PreparedEnvironment> Deployed = new(() =>
    {
        using var empty = LocalEnvironment.Open();
        DeployAsync(empty, TextWriter.Null).GetAwaiter().GetResult();
        return empty.Prepare();
    });

    private LocalEnvironment environment = LocalEnvironment.Open();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-deploy-");
    private readonly StringWriter output = new();

    private IOrganizationService Service => environment.ServiceFor(environment.SystemUserId);

    public void Dispose()
    {
        environment.Dispose();
        output.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task EmptyEnvironment_Deployed_IsReadyAndASecondRunChangesNothing()
    {
        await DeployAsync(whatIf: true);
        Assert.DoesNotContain("bd_alert", environment.Metadata.Tables);
        var rep = new EnvironmentSetup(environment).User("Ada", "Lind");
        var settings = new EnvironmentSettings
        {
            Version = 1,
            Variables = new Dictionary<string, string> { ["bd_EnforcementMode"] = "Strict" },
            Roles = [new RoleMembers { Role = "BD Rep", Users = ["Ada.Lind@local"] }],
        };

        await DeployAsync(settings);
        var first = Versions();
        Clear();
        await DeployAsync(settings);

        Assert.Equal(first, Versions());
        Assert.Equal("Nothing to do: BuyingDynamics 1.0.0.0 is in place.", output.ToString().Trim());
        Assert.Equal(45, first.Count(row => row.StartsWith("bd_alertrule", StringComparison.Ordinal) || row.StartsWith("bd_stagemapping", StringComparison.Ordinal) || row.StartsWith("bd_milestone", StringComparison.Ordinal)));
        Assert.Equal("Strict", Service.RetrieveMultiple(new QueryExpression("environmentvariablevalue") { ColumnSet = new ColumnSet("value") }).Entities.Single()["value"]);
        Assert.Contains("BD Rep", BuyingDynamics.Operations.Deploy.Checks.ImportRights.RolesOf(Service, rep).Select(role => role.Name));
        Assert.Contains("BD Administrator", RolesOfUnassigned());
    }

    [Fact]
    public async Task Upgrade_WithChangedSettings_KeepsWhatPeopleChangedAndBringsTheRest()
    {
        StartDeployed();
        Service.Update(new Entity(AlertRuleTable.Table, Stalled) { [AlertRuleTable.GraceDays] = 5 });
        Service.Delete(StageMappingTable.Table, RowId.Of(StageMappingTable.Table, "close"));
        var rules = Copied("30-bd_alertrule.csv", text => text.Replace("mechanics.start,mechanics.start,true,Info,{},\"Awareness,Buying\",,0,", "mechanics.start,mechanics.start,true,Warning,{},\"Awareness,Buying\",,2,", StringComparison.Ordinal));
        Clear();

        await DeployAsync(zip: Packages.OfVersion("1.1.0.0"), data: rules);

        var rule = Service.Retrieve(AlertRuleTable.Table, Stalled, new ColumnSet(AlertRuleTable.GraceDays, AlertRuleTable.Severity));
        Assert.Equal((5, "Warning"), (rule.GetAttributeValue<int>(AlertRuleTable.GraceDays), rule.FormattedValues[AlertRuleTable.Severity]));
        Assert.DoesNotContain(Service.RetrieveMultiple(new QueryExpression(StageMappingTable.Table)).Entities, row => row.Id == RowId.Of(StageMappingTable.Table, "close"));
        Assert.Contains("upgrade BuyingDynamics from 1.0.0.0 to 1.1.0.0", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("bd_alertrule:mechanics.start, bd_gracedays: 5 stays (shipped: 2)", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("bd_stagemapping:close: deleted here, stays deleted", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewerVersionInstalled_Deployed_IsRefused()
    {
        environment.ImportSolution(Packages.Hollow("2.0.0.0", managed: true));

        await RefusedAsync(ExitCode.UnfitEnvironment, "BuyingDynamics 2.0.0.0 is installed, which is newer than this package (1.0.0.0).");
    }

    [Fact]
    public async Task UnmanagedCopyInstalled_Deployed_IsRefused()
    {
        environment.ImportSolution(Packages.Hollow("1.0.0.0", managed: false));

        await RefusedAsync(ExitCode.UnfitEnvironment, "An unmanaged copy of BuyingDynamics (1.0.0.0) is installed");
    }

    [Fact]
    public async Task UserWithoutAdministratorRole_Deploys_IsTold()
    {
        var user = new EnvironmentSetup(environment).User("Ada", "Lind");

        await RefusedAsync(ExitCode.MissingPrivilege, "Ada Lind may not do this: it takes the role System Administrator, and Ada Lind has no role.", user: user);
    }

    [Theory]
    [InlineData("bd_Enforcement", "Strict", "Settings file: variables names 'bd_Enforcement', which is no environment variable of BuyingDynamics. There are bd_ConfirmationDueDays, ")]
    [InlineData("bd_EnforcementMode", "Strickt", "Settings file: variables.bd_EnforcementMode does not take 'Strickt'. It takes Off, Advisory, Strict.")]
    [InlineData("bd_Holidays", "Christmas", "Settings file: variables.bd_Holidays does not take 'Christmas'.")]
    public async Task SettingsFile_WithAWrongVariable_IsRefusedBeforeAnything(string name, string value, string sentence) =>
        await RefusedAsync(ExitCode.WrongUsage, sentence, new EnvironmentSettings { Version = 1, Variables = new Dictionary<string, string> { [name] = value } });

    [Fact]
    public async Task SettingsFile_WithAnUnknownUser_IsRefusedBeforeAnything() => await RefusedAsync(
        ExitCode.WrongUsage, "Settings file: roles names the user 'nobody@local'", new EnvironmentSettings { Version = 1, Roles = [new RoleMembers { Role = "BD Rep", Users = ["nobody@local"] }] });

    [Fact]
    public async Task UpgradeLeftStaged_DeployedAgain_IsApplied()
    {
        StartDeployed();
        Service.Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = Packages.OfVersion("1.1.0.0"), ["HoldingSolution"] = true });

        await RefusedAsync(ExitCode.UnfitEnvironment, "An upgrade to 1.1.0.0 was staged and never applied.");
        await DeployAsync(zip: Packages.OfVersion("1.1.0.0"));

        Assert.Equal(new Version(1, 1, 0, 0), InstalledSolution.Find(Service, "BuyingDynamics")!.Version);
    }

    private async Task RefusedAsync(ExitCode code, string sentence, EnvironmentSettings? settings = null, Guid? user = null)
    {
        var before = Versions();

        var stop = await Assert.ThrowsAsync<StopException>(() => DeployAsync(settings, user: user));

        Assert.Equal(code, stop.Code);
        Assert.StartsWith(sentence, stop.Message, StringComparison.Ordinal);
        Assert.Equal(before, Versions());
    }

    private Task DeployAsync(EnvironmentSettings? settings = null, bool whatIf = false, byte[]? zip = null, string? data = null, Guid? user = null) =>
        DeployAsync(environment, output, settings, whatIf, zip, data, user);

    private static async Task DeployAsync(LocalEnvironment environment, TextWriter output, EnvironmentSettings? settings = null, bool whatIf = false, byte[]? zip = null, string? data = null, Guid? user = null)
    {
        zip ??= Packages.Product;
        var caller = user ?? new EnvironmentSetup(environment).Administrator;
        var target = new DeploymentTarget(
            new InProcessService(environment, caller), zip, SolutionContents.Read(zip), settings ?? new EnvironmentSettings { Version = 1 }, data ?? Shipped, caller, TimeProvider.System);
        await new Deployment(target, RunConsole.Plain(output)).RunAsync(whatIf, again: false, CancellationToken.None);
    }

    private void StartDeployed()
    {
        environment.Dispose();
        environment = LocalEnvironment.Open(new EnvironmentOptions { From = Deployed.Value });
    }

    private string Copied(string file, Func<string, string> change)
    {
        foreach (var path in Directory.GetFiles(Shipped, "*.csv"))
        {
            var text = File.ReadAllText(path);
            var changed = Path.GetFileName(path) == file ? change(text) : text;
            Assert.Equal(Path.GetFileName(path) == file, changed != text);
            File.WriteAllText(Path.Combine(folder.FullName, Path.GetFileName(path)), changed);
        }

        return folder.FullName;
    }

    private List<string> Versions() =>
    [.. Looked.Where(environment.Metadata.Tables.ContainsKey)
        .SelectMany(table => Service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(allColumns: false) }).Entities.Select(row => $"{table} {row.Id:D} {row.RowVersion}"))
        .Order(StringComparer.Ordinal)];

    private IEnumerable<string> RolesOfUnassigned()
    {
        var roles = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        roles.AddLink("teamroles", "roleid", "roleid").AddLink("team", "teamid", "teamid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, SettingNames.UnassignedTeam);
        return Service.RetrieveMultiple(roles).Entities.Select(role => role.GetAttributeValue<string>("name"));
    }

    private void Clear() => output.GetStringBuilder().Clear();
}
