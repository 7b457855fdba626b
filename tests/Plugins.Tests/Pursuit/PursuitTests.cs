using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Pursuit;

public class PursuitTests
{
    [Fact]
    public void Evaluations_OfATeamsOpenDeals_AreScoredAndRankedAndFollowAClose()
    {
        using var product = new InstalledProduct();
        var (better, worse) = (product.Deal("Better"), product.Deal("Worse"));
        var worseEvaluation = Evaluate(product, worse, 3, 3, 50, 3);
        var betterEvaluation = Evaluate(product, better, 5, 5, 80, 1);
        product.Environment.RunPendingJobs();

        Assert.Equal((95m, 1), Place(product, betterEvaluation));
        Assert.Equal((50m, 2), Place(product, worseEvaluation));

        InstalledProduct.Save(product.System, OpportunityTable.Table, better, (OpportunityTable.State, new OptionSetValue((int)DealStatus.Lost)));
        product.Environment.RunPendingJobs();

        Assert.Equal((50m, 1), Place(product, worseEvaluation));
    }

    [Fact]
    public void Evaluation_ReplacedByALaterOne_LosesItsRank()
    {
        using var product = new InstalledProduct();
        var deal = product.Deal();
        var first = Evaluate(product, deal, 5, 5, 80, 1, (DealEvaluationTable.EvaluatedOn, InstalledProduct.Today.Date.AddDays(-30)));
        var second = Evaluate(product, deal, 3, 3, 50, 3, (DealEvaluationTable.EvaluatedOn, InstalledProduct.Today.Date));
        product.Environment.RunPendingJobs();

        Assert.Equal((95m, null), Place(product, first));
        Assert.Equal((50m, 1), Place(product, second));
    }

    [Fact]
    public void Owner_InAnotherTeam_RanksTheDealThereAndClosesTheGapItLeft()
    {
        using var product = new InstalledProduct();
        var unit = product.Setup.BusinessUnit("South");
        var colleague = product.Setup.User("Sven", "South", unit, 1033, "BD Rep");
        var (better, worse) = (product.Deal("Better"), product.Deal("Worse"));
        var (first, second) = (Evaluate(product, better, 5, 5, 80, 1), Evaluate(product, worse, 3, 3, 50, 3));
        var there = product.Environment.ServiceFor(colleague).Create(InstalledProduct.Row(OpportunityTable.Table, (OpportunityTable.Name, "Best"), ("processid", Guid.Empty)));
        Evaluate(product, there, 5, 5, 100, 1);
        product.Environment.RunPendingJobs();
        Assert.Equal((1, 2), (Place(product, first).Rank, Place(product, second).Rank));

        InstalledProduct.Save(product.System, OpportunityTable.Table, better, (OpportunityTable.OwnerId, new EntityReference(SystemUserTable.Table, colleague)));
        product.Environment.RunPendingJobs();

        Assert.Equal((2, 1), (Place(product, first).Rank, Place(product, second).Rank));
    }

    [Fact]
    public void CompareDeals_InTheOrderAsked_ShowsFiguresScoreAndTheCallersWords()
    {
        using var product = new InstalledProduct(language: 1031);
        var story = new Nordhafen(product);
        story.People();
        story.Evaluate();
        var other = product.Deal("Other");
        Evaluate(product, story.Deal, 5, 5, 80, 1);
        product.Environment.RunPendingJobs();

        var comparison = product.Rep.Ask("bd_CompareDeals", "Comparison", ("OpportunityIds", $"{other}, {story.Deal}"));

        var deals = comparison.GetProperty("deals").EnumerateArray().ToList();
        Assert.Equal([other, story.Deal], deals.Select(d => d.GetProperty("id").GetGuid()));
        Assert.Equal(48.3m, deals[1].GetProperty("weightedYesPercent").GetDecimal());
        Assert.Equal(95m, deals[1].GetProperty("score").GetDecimal());
        Assert.Equal(1, deals[1].GetProperty("rank").GetInt32());
        Assert.Equal(3, deals[1].GetProperty("stakeholders").GetInt32());
        Assert.Equal("Deals vergleichen", comparison.GetProperty("texts").GetProperty("title").GetString());
    }

    [Fact]
    public void CompareDeals_WithoutAParameter_AnswersTheOpenDealsToChooseFrom()
    {
        using var product = new InstalledProduct();
        var open = product.Deal("Open");
        var lost = product.Deal("Lost");
        InstalledProduct.Save(product.System, OpportunityTable.Table, lost, (OpportunityTable.State, new OptionSetValue((int)DealStatus.Lost)));

        var choices = product.Manager.Ask("bd_CompareDeals", "Comparison").GetProperty("choices").EnumerateArray().ToList();

        Assert.Equal([open], choices.Select(c => c.GetProperty("id").GetGuid()));
        Assert.Equal("Rita Rep", choices[0].GetProperty("owner").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an id")]
    public void CompareDeals_WithoutIds_IsRefused(string ids)
    {
        using var product = new InstalledProduct();

        Assert.Equal(0x3E, Refusal.NumberOf(Refusal.FaultOf(() => product.Rep.Call("bd_CompareDeals", ("OpportunityIds", ids)))));
    }

    [Fact]
    public void CompareDeals_WithADealOfOthers_IsRefused()
    {
        using var product = new InstalledProduct();
        var deal = product.Deal();
        var colleague = product.Setup.User("Cora", "Colleague", businessUnit: null, 1033, "BD Rep");

        var fault = Refusal.FaultOf(() => product.Environment.ServiceFor(colleague).Call("bd_CompareDeals", ("OpportunityIds", deal.ToString())));

        Assert.Equal(0x3C, Refusal.NumberOf(fault));
    }

    private static Guid Evaluate(
        InstalledProduct product, Guid deal, int customer, int us, int chance, int risk, params (string Column, object Value)[] more) =>
        product.System.Create(InstalledProduct.Row(
            DealEvaluationTable.Table,
            [
                (DealEvaluationTable.OpportunityId, new EntityReference(OpportunityTable.Table, deal)),
                (DealEvaluationTable.ValueForCustomer, customer),
                (DealEvaluationTable.ValueForUs, us),
                (DealEvaluationTable.Chance, chance),
                (DealEvaluationTable.Risk, risk),
                .. more,
            ]));

    private static (decimal? Score, int? Rank) Place(InstalledProduct product, Guid evaluation)
    {
        var row = product.Read(DealEvaluationTable.Table, evaluation);
        return (row.GetAttributeValue<decimal?>(DealEvaluationTable.Score), row.GetAttributeValue<int?>(DealEvaluationTable.Rank));
    }
}
