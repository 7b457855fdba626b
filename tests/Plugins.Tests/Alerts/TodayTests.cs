using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Alerts;

public class TodayTests
{
    [Fact]
    public void Today_WithSevenCriticalDeals_ShowsFiveCardsRankedWithTheirDeals()
    {
        using var product = new InstalledProduct();
        var deals = Enumerable.Range(1, 7).Select(n => InBuying(product, n)).ToList();

        var today = product.Rep.Ask("bd_GetToday", "Today");

        var cards = today.GetProperty("cards").EnumerateArray().ToList();
        Assert.Equal(5, cards.Count);
        Assert.True(today.GetProperty("openCards").GetInt32() >= 7);
        Assert.Equal(cards.Select(Rank).OrderDescending(), cards.Select(Rank));
        Assert.All(cards, c => Assert.Contains(c.GetProperty("dealId").GetGuid(), deals));

        // The largest deal leads: the stake counts across deals.
        Assert.Equal("Deal 7", cards[0].GetProperty("dealName").GetString());
        Assert.Equal("Today", today.GetProperty("texts").GetProperty("title").GetString());
    }

    [Fact]
    public void Today_Asked_ChangesNeitherAlertsNorDealStates()
    {
        using var product = new InstalledProduct();
        var deal = InBuying(product, 1);
        var before = Versions(product, deal);

        product.Rep.Ask("bd_GetToday", "Today");

        Assert.Equal(before, Versions(product, deal));
    }

    [Fact]
    public void Today_OfAColleague_ShowsNoCardOfOthers()
    {
        using var product = new InstalledProduct();
        InBuying(product, 1);
        var colleague = product.Setup.User("Cora", "Colleague", businessUnit: null, 1031, "BD Rep");

        var today = product.Environment.ServiceFor(colleague).Ask("bd_GetToday", "Today");

        Assert.Empty(today.GetProperty("cards").EnumerateArray());
        Assert.Equal("Heute", today.GetProperty("texts").GetProperty("title").GetString());
    }

    private static decimal Rank(JsonElement card) => card.GetProperty("rank").GetDecimal();

    private static Guid InBuying(InstalledProduct product, int number)
    {
        var deal = product.Deal("Deal " + number, "3-Propose", ("estimatedvalue", new Money(number * 1000m)), (OpportunityTable.CustomerSituation, "Ships wait."));
        product.Rep.Call("bd_EvaluateOpportunity", ("OpportunityId", deal));
        return deal;
    }

    private static IEnumerable<string?> Versions(InstalledProduct product, Guid deal) =>
        product.Rows(AlertTable.Table, AlertTable.OpportunityId, deal).Select(a => a.RowVersion).Order(StringComparer.Ordinal)
            .Append(product.Read(DealStateTable.Table, deal).RowVersion)
            .ToList();
}
