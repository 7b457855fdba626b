using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Rules;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Pack;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Rules;

public sealed class RuleSettingTests : IDisposable
{
    private const string Stalled = "change.decision-stalled";
    private readonly LocalEnvironment environment = OurPackage.Open();
    private readonly StringWriter output = new();
    private readonly Guid row;

    public RuleSettingTests() => row = System.Create(new Entity(AlertRuleTable.Table)
    {
        [AlertRuleTable.Code] = Stalled,
        [AlertRuleTable.IsEnabled] = true,
        [AlertRuleTable.Thresholds] = """{"complexDays":60,"transactionalDays":7}""",
    });

    private IOrganizationService System => environment.ServiceFor(environment.SystemUserId);

    private RuleSetting Setting => new(new RuleSettingsService(new ResilientService(System)), RunConsole.Plain(output));

    public void Dispose()
    {
        environment.Dispose();
        output.Dispose();
    }

    [Fact]
    public async Task Set_Confirmed_ShowsBeforeAndAfterAndChangesNothingElse()
    {
        var wish = new RuleChangeWish { IsEnabled = false, Severity = "Critical", GraceDays = 5, Thresholds = RuleChangeWish.Limits(["complexDays=90.5"]) };

        Assert.Equal(ExitCode.Done, await Setting.SetAsync(Stalled, wish, () => true, default));

        var stored = System.Retrieve(AlertRuleTable.Table, row, new ColumnSet(true));
        Assert.Equal(false, stored[AlertRuleTable.IsEnabled]);
        Assert.Equal(5, stored[AlertRuleTable.GraceDays]);
        Assert.Equal("""{"complexDays":90.5,"transactionalDays":7}""", stored[AlertRuleTable.Thresholds]);
        Assert.Matches(@"complexDays +\| 60 +\| 90\.5", output.ToString());
        Assert.Matches(@"enabled +\| on +\| off", output.ToString());
        await Setting.SetAsync(Stalled, wish, () => throw new InvalidOperationException("Asked though nothing changes."), default);
        Assert.Contains("set so already", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Set_NotConfirmedOrRefusedByTheProduct_ChangesNothing()
    {
        await Setting.SetAsync(Stalled, new RuleChangeWish { IsEnabled = false }, () => false, default);
        var refused = await Assert.ThrowsAsync<StopException>(() => Setting.SetAsync(Stalled, new RuleChangeWish { Thresholds = RuleChangeWish.Limits(["complexDays=-1"]) }, () => true, default));
        var unknown = await Assert.ThrowsAsync<StopException>(() => Setting.SetAsync("no.rule", new RuleChangeWish { IsEnabled = true }, () => true, default));

        Assert.Equal((ExitCode.WrongInput, ExitCode.WrongUsage), (refused.Code, unknown.Code));
        Assert.Contains("complexDays", refused.Message, StringComparison.Ordinal);
        Assert.Contains(Stalled, unknown.Message, StringComparison.Ordinal);
        Assert.Equal(true, System.Retrieve(AlertRuleTable.Table, row, new ColumnSet(true))[AlertRuleTable.IsEnabled]);
        Assert.Equal(ExitCode.WrongUsage, Assert.Throws<StopException>(() => RuleChangeWish.Limits(["complexDays"])).Code);
    }
}
