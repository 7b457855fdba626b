using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Settings;

public class RuleSettingsTests
{
    private const string CreateStep = "bd140003-0000-4000-8000-000000000001";
    private const string UpdateStep = "bd140003-0000-4000-8000-000000000002";

    [Fact]
    public void Rule_SetToWhatItDoesNotTake_IsRefusedInItsOwnWordsAndDealsAreStillEvaluated()
    {
        using var product = new InstalledProduct();
        var silent = product.Administrator.Create(Row(RuleCodes.CustomerSilent, (AlertRuleTable.IsEnabled, false)));
        var before = Compiled(product);

        Assert.Equal(
            (0xA5, "Rule \"decision.customer-silent\", field \"Thresholds\": \"businessDays\" takes a number from 0 to 3650."),
            Refused(() => product.Administrator.Update(Change(silent, AlertRuleTable.Thresholds, """{"businessDays":5000000}"""))));
        Assert.Equal(0xA5, Refused(() => product.Administrator.Update(Change(silent, AlertRuleTable.Thresholds, """{"businessDays":1e20}"""))).Number);
        Assert.Equal(0xA5, Refused(() => product.Administrator.Create(
            Row(RuleCodes.DecisionStalled, (AlertRuleTable.Thresholds, """{"complexDays":3e9}""")))).Number);
        Assert.Equal(
            (0xA4, "Rule \"decision.customer-silent\", field \"Thresholds\": \"silence\" is no threshold of this rule. It takes businessDays; daysAfterWin; replyFactor."),
            Refused(() => product.Administrator.Update(Change(silent, AlertRuleTable.Thresholds, """{"silence":3}"""))));
        Assert.Equal(0xA6, Refused(() => product.Administrator.Update(Change(silent, AlertRuleTable.Parents, RuleCodes.CustomerSilent))).Number);
        Assert.StartsWith(
            "Rule \"" + RuleCodes.Start + "\", field \"Parents\": \"" + RuleCodes.DecisionStalled + "\" leads back to this rule",
            Refused(() => product.Administrator.Create(Row(RuleCodes.Start, (AlertRuleTable.Parents, RuleCodes.DecisionStalled)))).Sentence,
            StringComparison.Ordinal);
        Assert.Equal(9, Refused(() => product.Administrator.Update(Change(silent, AlertRuleTable.Code, null))).Number);
        Assert.Equal(9, Refused(() => product.Administrator.Create(
            InstalledProduct.Row(AlertRuleTable.Table, (AlertRuleTable.IsEnabled, false)))).Number);

        Assert.Equal(before, Compiled(product));
        var row = Assert.Single(product.Rows(AlertRuleTable.Table, AlertRuleTable.IsEnabled, false));
        Assert.Equal((silent, RuleCodes.CustomerSilent), (row.Id, (string)row[AlertRuleTable.Code]));
        var deal = product.Deal("Deal", "3-Propose", (OpportunityTable.CustomerSituation, "Ships wait."));
        product.Rep.Call("bd_EvaluateOpportunity", ("OpportunityId", deal));
        Assert.NotEmpty(product.Rows(AlertTable.Table, AlertTable.OpportunityId, deal));
    }

    [Fact]
    public void Rules_StoredWronglyBeforeTheCheck_AreEachCorrectedAlone()
    {
        using var product = new InstalledProduct();
        var (silent, stalled, start) = (Guid.Empty, Guid.Empty, Guid.Empty);
        product.WithoutSteps(
            () =>
            {
                silent = product.Administrator.Create(Row(RuleCodes.CustomerSilent, (AlertRuleTable.Thresholds, """{"businessDays":5000000}""")));
                stalled = product.Administrator.Create(Row(RuleCodes.DecisionStalled, (AlertRuleTable.Thresholds, """{"complexDays":3e9}""")));
                start = product.Administrator.Create(Row(RuleCodes.Start, (AlertRuleTable.Parents, RuleCodes.Start)));
            },
            CreateStep);

        product.Administrator.Update(Change(silent, AlertRuleTable.Thresholds, """{"businessDays":15}"""));
        Assert.Equal(0xA5, Refused(() => product.Administrator.Update(Change(stalled, AlertRuleTable.GraceDays, 3))).Number);
        Assert.Equal(0xA6, Refused(() => product.Administrator.Update(Change(start, AlertRuleTable.IsEnabled, true))).Number);
        product.Administrator.Update(new Entity(AlertRuleTable.Table, stalled) { [AlertRuleTable.Thresholds] = null, [AlertRuleTable.GraceDays] = 3 });
        Assert.Equal(Shipped(RuleCodes.Start).Parents, InForce(product, RuleCodes.Start).Parents);
        product.Administrator.Update(Change(start, AlertRuleTable.Parents, null));

        Assert.Equal(15m, InForce(product, RuleCodes.CustomerSilent).Thresholds[CustomerSilent.SilentBusinessDays]);
        Assert.Equal(3, InForce(product, RuleCodes.DecisionStalled).GraceDays);
        Assert.Empty(InForce(product, RuleCodes.Start).Parents);
    }

    [Fact]
    public void RuleAboveItself_StoredPastTheCheck_StaysAsInForceUntilCorrected()
    {
        using var product = new InstalledProduct();
        var left = Guid.Empty;
        var stalled = product.Administrator.Create(Row(RuleCodes.DecisionStalled, (AlertRuleTable.GraceDays, 4)));
        product.WithoutSteps(
            () =>
            {
                left = product.Administrator.Create(Row(RuleCodes.SponsorLeft, (AlertRuleTable.Parents, RuleCodes.SponsorLeft)));
                product.Administrator.Update(Change(stalled, AlertRuleTable.Parents, RuleCodes.DecisionStalled));
            },
            CreateStep,
            UpdateStep);

        product.Administrator.Create(Row(RuleCodes.CustomerSilent, (AlertRuleTable.GraceDays, 2)));

        Assert.Equal(Shipped(RuleCodes.SponsorLeft).Parents, InForce(product, RuleCodes.SponsorLeft).Parents);
        Assert.Equal((4, 0), (InForce(product, RuleCodes.DecisionStalled).GraceDays, InForce(product, RuleCodes.DecisionStalled).Parents.Count));
        Assert.Equal(2, InForce(product, RuleCodes.CustomerSilent).GraceDays);
        Assert.Equal(0xA6, Refused(() => product.Administrator.Update(Change(left, AlertRuleTable.GraceDays, 1))).Number);
        product.Administrator.Update(Change(left, AlertRuleTable.Parents, RuleCodes.CustomerSilent));
        Assert.Equal([RuleCodes.CustomerSilent], InForce(product, RuleCodes.SponsorLeft).Parents);
        Assert.Empty(InForce(product, RuleCodes.DecisionStalled).Parents);
    }

    [Fact]
    public void RuleWithoutCode_StoredPastTheCheck_StaysAsInForceUntilAnotherRowTakesItsCode()
    {
        using var product = new InstalledProduct();
        var silent = product.Administrator.Create(Row(RuleCodes.CustomerSilent, (AlertRuleTable.GraceDays, 7)));
        product.WithoutSteps(() => product.Administrator.Update(Change(silent, AlertRuleTable.Code, null)), UpdateStep);

        product.Administrator.Create(Row(RuleCodes.DecisionStalled, (AlertRuleTable.GraceDays, 4)));
        Assert.Equal(7, InForce(product, RuleCodes.CustomerSilent).GraceDays);
        product.Administrator.Create(Row(RuleCodes.CustomerSilent, (AlertRuleTable.GraceDays, 9)));

        Assert.Equal(9, InForce(product, RuleCodes.CustomerSilent).GraceDays);
        Assert.StartsWith(
            "The setting \"Alert rule, Code\" is empty.",
            Refused(() => product.Administrator.Update(Change(silent, AlertRuleTable.GraceDays, 1))).Sentence,
            StringComparison.Ordinal);
        product.Administrator.Delete(AlertRuleTable.Table, silent);
        Assert.Equal(9, InForce(product, RuleCodes.CustomerSilent).GraceDays);
    }

    private static RuleSettings InForce(InstalledProduct product, string code) => SettingsReader.Read(product.System).Rules.For(RuleCatalogue.Find(code)!);

    private static RuleSettings Shipped(string code) => RuleCatalogue.Find(code)!.Shipped;

    private static (int Number, string Sentence) Refused(Action action)
    {
        var fault = Refusal.FaultOf(action);
        return (Refusal.NumberOf(fault), fault.Message);
    }

    private static string Compiled(InstalledProduct product) =>
        (string)Assert.Single(product.Rows(CompiledSettingsTable.Table, CompiledSettingsTable.Name, SettingNames.CompiledRow))[CompiledSettingsTable.Json];

    private static Entity Row(string code, (string Column, object Value) value) =>
        InstalledProduct.Row(AlertRuleTable.Table, (AlertRuleTable.Code, code), value);

    private static Entity Change(Guid id, string column, object? value) => new(AlertRuleTable.Table, id) { [column] = value };
}
