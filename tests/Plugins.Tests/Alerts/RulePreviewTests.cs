using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Alerts;

public class RulePreviewTests
{
    private const string Rule = RuleCodes.GateOpen;

    [Fact]
    public void Preview_OfARuleSwitchedOff_EqualsWhatTheSweepThenCloses()
    {
        using var product = new InstalledProduct();
        var deals = new[] { InBuying(product), InBuying(product) };
        var open = Open(product);

        var preview = product.Administrator.Ask("bd_PreviewRule", "Preview", ("Rule", Rule), ("Settings", """{"isEnabled":false}"""));

        Assert.Equal(2, open);
        Assert.Equal(open, Open(product));
        Assert.Equal(2, preview.GetProperty("closes").EnumerateArray().Single(r => r.GetProperty("rule").GetString() == Rule).GetProperty("count").GetInt32());
        product.Administrator.Create(InstalledProduct.Row(
            AlertRuleTable.Table,
            (AlertRuleTable.Code, Rule),
            (AlertRuleTable.IsEnabled, false),
            (AlertRuleTable.Severity, new OptionSetValue((int)Severity.Critical)),
            (AlertRuleTable.Phases, "Buying")));
        product.Environment.Clock.Set(InstalledProduct.Today.AddMinutes(5));
        product.Administrator.Call("bd_EvaluateDue");
        Assert.Equal(0, Open(product));
        Assert.Equal(deals.Order(), preview.GetProperty("closes")[0].GetProperty("dealIds").EnumerateArray().Select(d => d.GetGuid()).Order());
        Assert.Equal("Deal", preview.GetProperty("closes")[0].GetProperty("deals")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void Preview_InPages_ContinuesWhereItStopped()
    {
        using var product = new InstalledProduct();
        InBuying(product);
        InBuying(product);
        var settings = ("Settings", (object)"""{"isEnabled":false}""");

        var first = product.Administrator.Call("bd_PreviewRule", ("Rule", Rule), settings, ("MaxDeals", 1));
        var second = product.Administrator.Call("bd_PreviewRule", ("Rule", Rule), settings, ("MaxDeals", 1), ("ContinueFrom", first.Results["ContinueFrom"]));

        Assert.True((bool)first.Results["HasMore"]);
        Assert.False((bool)second.Results["HasMore"]);
    }

    [Fact]
    public void Preview_OfSettingsThatMeanNothing_IsRefusedByName()
    {
        using var product = new InstalledProduct();
        (int Number, string Sentence) Refused(string settings)
        {
            var fault = Refusal.FaultOf(() => product.Administrator.Call("bd_PreviewRule", ("Rule", RuleCodes.CustomerSilent), ("Settings", settings)));
            return (Refusal.NumberOf(fault), fault.Message);
        }

        Assert.Equal(0xA4, Refused("""{"thresholds":{"nothing":1}}""").Number);
        Assert.Equal(
            (0xA4, "Rule \"decision.customer-silent\", field \"Severity\": \"Terrible\" is no severity. The field takes Info; Warning; Critical."),
            Refused("""{"severity":"Terrible"}"""));
        Assert.Equal(
            (0xA5, "Rule \"decision.customer-silent\", field \"Grace days\": \"2147483647\" is out of bounds. The field takes whole days from 0 to 365."),
            Refused("""{"graceDays":2147483647}"""));
        Assert.Equal(0xA5, Refused("""{"graceDays":-1}""").Number);
        Assert.Equal(0xA5, Refused("""{"thresholds":{"businessDays":1e20}}""").Number);
        Assert.Equal(
            (0xA7, "Rule \"decision.customer-silent\": the changed settings have no \"enabled\". They take isEnabled; severity; thresholds; phases; variants; graceDays; surface."),
            Refused("""{"enabled":true}"""));
        Assert.All(["no json", "[]", "3", "null"], settings => Assert.Equal(0xA7, Refused(settings).Number));
    }

    [Theory]
    [InlineData("bd_PreviewRule")]
    [InlineData("bd_GetRuleReport")]
    [InlineData("bd_GetAlertRules")]
    public void SettingsApis_CalledByARep_AreRefused(string api)
    {
        using var product = new InstalledProduct();

        Assert.NotEmpty(Refusal.Of(() => product.Rep.Call(api, ("Rule", Rule), ("Settings", "{}"))));
    }

    [Fact]
    public void Report_AfterADismissal_CountsItByReason()
    {
        using var product = new InstalledProduct(language: 1031);
        var deal = InBuying(product);
        var alert = product.Rows(AlertTable.Table, AlertTable.OpportunityId, deal)
            .First(a => a.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value == RuleCatalogue.Find(Rule)!.OptionValue).Id;
        product.Rep.Call("bd_DismissAlert", ("AlertId", alert), ("Reason", (int)DismissalReason.NotRelevant));

        var report = product.Administrator.Ask("bd_GetRuleReport", "Report");
        var row = report.GetProperty("rules").EnumerateArray().Single(r => r.GetProperty("rule").GetString() == Rule);

        Assert.Equal(1, row.GetProperty("raised").GetInt32());
        Assert.Equal(100m, row.GetProperty("notRelevantPercent").GetDecimal());
        Assert.Equal("NotRelevant", row.GetProperty("dismissed")[0].GetProperty("reason").GetString());
        Assert.False(row.GetProperty("suggestsDemotion").GetBoolean());
        Assert.Equal(90, report.GetProperty("days").GetInt32());
        Assert.StartsWith("In the last 90 days: ", report.GetProperty("summary").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_AsAnAdministratorSetThem_AreToldWithEveryThresholdInWords()
    {
        using var product = new InstalledProduct();
        product.Administrator.Create(InstalledProduct.Row(
            AlertRuleTable.Table,
            (AlertRuleTable.Code, Rule),
            (AlertRuleTable.IsEnabled, false),
            (AlertRuleTable.Severity, new OptionSetValue((int)Severity.Warning)),
            (AlertRuleTable.Phases, "Buying")));

        var rules = product.Administrator.Ask("bd_GetAlertRules", "Rules").GetProperty("rules").EnumerateArray().ToDictionary(r => r.GetProperty("rule").GetString()!);

        Assert.False(rules[Rule].GetProperty("isEnabled").GetBoolean());
        Assert.Equal("Warning", rules[Rule].GetProperty("severity").GetString());
        var stalled = rules[RuleCodes.DecisionStalled].GetProperty("thresholds").EnumerateArray().Single(t => t.GetProperty("name").GetString() == "complexDays");
        Assert.Equal("Days, Complex", stalled.GetProperty("text").GetString());
        Assert.Equal(60, stalled.GetProperty("value").GetDecimal());
        Assert.Equal(RuleCatalogue.All.Where(r => r.Rule is not null).Select(r => r.Code).Order(StringComparer.Ordinal), rules.Keys.Order(StringComparer.Ordinal));
    }

    private static int Open(InstalledProduct product) => product.Rows(AlertTable.Table, AlertTable.Rule, RuleCatalogue.Find(Rule)!.OptionValue)
        .Count(a => a.GetAttributeValue<OptionSetValue>(AlertTable.State).Value == (int)AlertState.Open);

    private static Guid InBuying(InstalledProduct product)
    {
        var deal = product.Deal("Deal", "3-Propose", (OpportunityTable.CustomerSituation, "Ships wait."));
        product.Rep.Call("bd_EvaluateOpportunity", ("OpportunityId", deal));
        return deal;
    }
}
