using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Settings;

/// <summary>How long own won deals stayed in Awareness, learned by the sweep, is the limit of what counts as stalled.</summary>
public class WonDealExperienceTests
{
    [Fact]
    public void Sweep_OnceEnoughDealsAreWon_CountsStalledFromTheirMedianAndLearnsOnceADay()
    {
        using var product = new InstalledProduct();
        product.Administrator.Create(InstalledProduct.Row(
            AlertRuleTable.Table,
            (AlertRuleTable.Code, RuleCodes.DecisionStalled),
            (AlertRuleTable.IsEnabled, true),
            (AlertRuleTable.Thresholds, $$"""{"{{DecisionStalled.MedianSample}}":3}""")));
        var won = new[] { 4, 10, 12 }.Select(days => WinAfter(product, days)).ToList();
        var deal = product.Deal("Slow", more: (OpportunityTable.CustomerSituation, "Ships wait."));
        product.Environment.Clock.Advance(TimeSpan.FromDays(16));

        Assert.DoesNotContain(RuleCodes.DecisionStalled, Rules(product, deal));
        Sweep(product);

        // 1.5 × 10 days: the deal of 16 days is late, where the shipped 60 days leave it alone.
        Assert.Contains(RuleCodes.DecisionStalled, Rules(product, deal));
        Assert.Contains("\"limitDays\",\"number\":15", (string)Alert(product, deal)[AlertTable.Facts], StringComparison.Ordinal);

        var learned = Experience(product).RowVersion;
        product.Environment.Clock.Advance(TimeSpan.FromHours(1));
        Sweep(product);
        Assert.Equal(learned, Experience(product).RowVersion);
        Assert.Equal(3, won.Count);
    }

    private static Guid WinAfter(InstalledProduct product, int days)
    {
        var deal = product.Deal("Won after " + days);
        product.Environment.Clock.Advance(TimeSpan.FromDays(days));
        InstalledProduct.Save(product.System, OpportunityTable.Table, deal, (OpportunityTable.State, new OptionSetValue((int)DealStatus.Won)));
        return deal;
    }

    private static void Sweep(InstalledProduct product) => product.Administrator.Call("bd_EvaluateDue");

    private static IEnumerable<string> Rules(InstalledProduct product, Guid deal)
    {
        product.Rep.Call("bd_EvaluateOpportunity", ("OpportunityId", deal));
        return product.Rows(AlertTable.Table, AlertTable.OpportunityId, deal)
            .Select(a => RuleCatalogue.All.Single(r => r.OptionValue == a.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value).Code);
    }

    private static Entity Alert(InstalledProduct product, Guid deal) => product.Rows(AlertTable.Table, AlertTable.OpportunityId, deal)
        .Single(a => a.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value == RuleCatalogue.Find(RuleCodes.DecisionStalled)!.OptionValue);

    private static Entity Experience(InstalledProduct product) =>
        Assert.Single(product.Rows(CompiledSettingsTable.Table, CompiledSettingsTable.Name, SettingNames.ExperienceRow));
}
