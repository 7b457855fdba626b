using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Alerts;

public class ViewsDivergeTests
{
    [Fact]
    public void Evaluate_StanceOfTheCfoNotNowPastGrace_ShowsFortyEightPercentAndResolvesWithHerYes()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();

        Assert.DoesNotContain(story.Evaluate(), IsDivergence);
        product.Environment.Clock.Advance(TimeSpan.FromDays(8));

        var card = Assert.Single(story.Evaluate(), IsDivergence);
        Assert.Equal("Views of the change diverge", card.GetProperty("title").GetString());
        Assert.Equal(
            ["Not now: Carla CFO", "Weighted Yes: 48%", "Yes: Ivo CIO; Olga Operations"],
            card.GetProperty("facts").EnumerateArray().Select(f => f.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal(2, card.GetProperty("options").GetArrayLength());

        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.StanceToChange, new OptionSetValue((int)StanceToChange.Yes)));

        Assert.DoesNotContain(story.Evaluate(), IsDivergence);
        var stored = Assert.Single(product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal), a => (string)a[AlertTable.Name] == "Views of the change diverge");
        Assert.Equal("ConditionEnded", stored[AlertTable.ResolvedCause]);
    }

    [Fact]
    public void Evaluate_AsGermanRep_SpeaksGerman()
    {
        using var product = new InstalledProduct(language: 1031);
        var story = new Nordhafen(product);
        story.People();
        story.Evaluate();
        product.Environment.Clock.Advance(TimeSpan.FromDays(8));

        var card = Assert.Single(story.Evaluate(), IsDivergence);

        Assert.Contains("Gewichtetes Ja: 48 %", card.GetProperty("facts").EnumerateArray().Select(f => f.GetString()));
        Assert.Equal("Sichten auf die Veränderung gehen auseinander", card.GetProperty("title").GetString());
        var facts = (string)Stored(product, story)[AlertTable.Facts];
        Assert.Contains("48", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("Gewichtet", facts, StringComparison.Ordinal);
        Assert.DoesNotContain("Weighted Yes", facts, StringComparison.Ordinal);
    }

    [Fact]
    public void Evaluate_OpponentOfHighInfluence_ShowsOnlyToThoseWhoMayReadStances()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.StanceToUs, new OptionSetValue((int)StanceToUs.Opponent)));
        story.Evaluate();
        product.Environment.Clock.Advance(TimeSpan.FromDays(8));
        var colleague = product.Setup.User("Nele", "Newcomer", businessUnit: null, 1033, "BD Manager");

        var seenByRep = Assert.Single(story.Evaluate(), IsDivergence);
        var seenWithoutProfile = Assert.Single(story.Evaluate(product.Environment.ServiceFor(colleague)), IsDivergence);

        Assert.Contains("Against us", seenByRep.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Against us", seenWithoutProfile.GetRawText(), StringComparison.Ordinal);
        var stored = Stored(product, story);
        Assert.Contains("opponents", (string)stored[AlertTable.SecuredFacts], StringComparison.Ordinal);
        Assert.DoesNotContain("opponents", (string)stored[AlertTable.Facts], StringComparison.Ordinal);
        Assert.DoesNotContain("Carla", (string)stored[AlertTable.Name], StringComparison.Ordinal);
        var top = product.Rows(DealStateTable.Table, DealStateTable.OpportunityId, story.Deal).Single().GetAttributeValue<EntityReference>(DealStateTable.TopAlertId);
        Assert.DoesNotContain("Carla", top.Name, StringComparison.Ordinal);
    }

    private static Entity Stored(InstalledProduct product, Nordhafen story) =>
        Assert.Single(product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal), alert => (string)alert[AlertTable.Name] == "Views of the change diverge");

    private static bool IsDivergence(JsonElement card) => card.GetProperty("rule").GetString() == "change.views-diverge";
}
