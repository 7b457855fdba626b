using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Settings;

public class RuleSettingsTests
{
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
        var step = new Guid("bd140003-0000-4000-8000-000000000001");
        product.DisableStep(step.ToString());
        var silent = product.Administrator.Create(Row(RuleCodes.CustomerSilent, (AlertRuleTable.Thresholds, """{"businessDays":5000000}""")));
        var stalled = product.Administrator.Create(Row(RuleCodes.DecisionStalled, (AlertRuleTable.Thresholds, """{"complexDays":3e9}""")));
        var start = product.Administrator.Create(Row(RuleCodes.Start, (AlertRuleTable.Parents, RuleCodes.Start)));
        product.System.Update(new Entity("sdkmessageprocessingstep", step) { ["statecode"] = new OptionSetValue(0) });

        product.Administrator.Update(Change(silent, AlertRuleTable.Thresholds, """{"businessDays":15}"""));
        Assert.Equal(0xA5, Refused(() => product.Administrator.Update(Change(stalled, AlertRuleTable.GraceDays, 3))).Number);
        Assert.Equal(0xA6, Refused(() => product.Administrator.Update(Change(start, AlertRuleTable.IsEnabled, true))).Number);
        product.Administrator.Update(Change(stalled, AlertRuleTable.Thresholds, null));
        product.Administrator.Update(Change(start, AlertRuleTable.Parents, null));

        var compiled = Compiled(product);
        Assert.Contains("15", compiled, StringComparison.Ordinal);
        Assert.DoesNotContain("5000000", compiled, StringComparison.Ordinal);
        Assert.Contains(RuleCodes.DecisionStalled, compiled, StringComparison.Ordinal);
    }

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
