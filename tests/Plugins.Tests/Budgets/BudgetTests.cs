using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Plugins.Tests.Product;

namespace BuyingDynamics.Plugins.Tests.Budgets;

/// <summary>The budgets of the architecture in numbers of calls.</summary>
public class BudgetTests
{
    private const int StageSaveReads = 6;
    private const int EvaluationReads = 24;

    [Fact]
    public void Save_OfAnIrrelevantColumn_RunsNoPluginOfOurs()
    {
        using var product = new InstalledProduct();

        Assert.Equal(0, MeasuredRuns.PluginsOfAnIrrelevantSave(product));
    }

    [Theory]
    [InlineData("1-Qualify", "3-Propose")]
    [InlineData("3-Propose", "2-Develop")]
    public void StageSave_ForwardOrBack_ReadsAtMostSixTimes(string from, string to)
    {
        using var product = new InstalledProduct();

        var run = MeasuredRuns.StageSave(product, from, to);

        Assert.True(run.Reads.Count <= StageSaveReads, string.Join(", ", run.Reads));
        Assert.Contains("create " + PhaseTransitionTable.Table, run.Writes);
    }

    [Theory]
    [InlineData("1-Qualify", "Propose")]
    [InlineData("3-Propose", "Develop")]
    public void ProcessInstance_MovedForwardOrBack_ReadsAtMostSixTimes(string from, string to)
    {
        using var product = new InstalledProduct();

        var run = MeasuredRuns.ProcessMove(product, from, to);

        Assert.True(run.Reads.Count <= StageSaveReads, string.Join(", ", run.Reads));
        Assert.Contains("update " + OpportunityTable.Table, run.Writes);
    }

    [Fact]
    public void Evaluation_OfThreeDeals_ReadsAsOftenAsOfOneAndWithinTheBudget()
    {
        using var product = new InstalledProduct();
        var deals = new[] { new Nordhafen(product), new Nordhafen(product), new Nordhafen(product) };
        foreach (var deal in deals)
        {
            var (cfo, _, _) = deal.People();
            deal.Line(deal.Chart(), cfo);
        }

        var one = Facts(product, deals[0].Deal);
        var three = Facts(product, [.. deals.Select(d => d.Deal)]);

        Assert.Equal(one.Reads, three.Reads);
        Assert.True(one.Reads.Count <= EvaluationReads, string.Join(", ", one.Reads));
    }

    [Fact]
    public void Evaluation_WithNothingNew_WritesNothing()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.People();
        story.MoveTo("3-Propose");
        story.Evaluate();

        Assert.Empty(Evaluate(product, story.Deal).Writes);
    }

    [Fact]
    public void Evaluation_OfADealMarkedDueWithNothingNew_WritesOnlyTheDealStateOnce()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.People();
        story.MoveTo("3-Propose");
        story.Evaluate();
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.CompellingEvent, "New berth opens."));

        Assert.Equal(["update " + DealStateTable.Table], Evaluate(product, story.Deal).Writes);
    }

    private static RecordingService Facts(InstalledProduct product, params Guid[] deals)
    {
        var service = new RecordingService(product.System);
        Assert.Equal(deals.Length, DealFactsReader.Read(service, SettingsReader.Read(service), deals).Count);
        return service;
    }

    private static RecordingService Evaluate(InstalledProduct product, Guid deal)
    {
        var run = MeasuredRuns.Evaluate(product, deal);
        Assert.True(run.Reads.Count <= EvaluationReads, string.Join(", ", run.Reads));
        return run;
    }
}
