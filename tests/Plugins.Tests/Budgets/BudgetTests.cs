extern alias shipped;

using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using EvaluateDue = shipped::BuyingDynamics.Plugins.Alerts.EvaluateDue;

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
    public void Evaluation_OfAWonDealWithConfirmedValue_StaysWithinTheBudget()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var account = product.Rep.Create(InstalledProduct.Row("account", ("name", "Nordhafen")));
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ParentAccountId, new EntityReference("account", account)));
        story.Line(story.Chart(), story.People().Cfo);
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue(1)), (OpportunityTable.StatusReason, new OptionSetValue(3)));
        product.Save(
            ValueConfirmationTable.Table,
            product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.OpportunityId, story.Deal)[0].Id,
            (ValueConfirmationTable.Stage, new OptionSetValue((int)ConfirmationStage.Held)),
            (ValueConfirmationTable.Outcome, new OptionSetValue((int)ConfirmationOutcome.Confirmed)),
            (ValueConfirmationTable.HeldOn, InstalledProduct.Today.Date));

        // The last idea for the account is asked for only here: the evaluation with the most reads.
        Assert.Contains(AccountLeadTable.Table, Evaluate(product, story.Deal).Reads);
    }

    [Fact]
    public void Sweep_OfFiveHundredDeals_ReadsAsOftenAsOfFifty()
    {
        using var product = new InstalledProduct();
        product.Setup.Grant(product.RepId, "BD Administrator");
        for (var number = 0; number < 520; number++)
        {
            var deal = Bypassing(product, InstalledProduct.Row(OpportunityTable.Table, (OpportunityTable.Name, $"Deal {number}"), ("processid", Guid.Empty)));
            Bypassing(product, new Entity(DealStateTable.Table, deal) { [DealStateTable.OpportunityId] = new EntityReference(OpportunityTable.Table, deal) });
        }

        var (fifty, fiveHundred) = (Sweep(product, 50), Sweep(product, 500));

        Assert.Equal(50, fifty.Writes.Count(write => write == "update " + DealStateTable.Table));
        Assert.Equal(500, fiveHundred.Writes.Count(write => write == "update " + DealStateTable.Table));
        Assert.Equal(fifty.Reads, fiveHundred.Reads);
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

    private static RecordingService Sweep(InstalledProduct product, int deals) => RecordedRun.OfApi(
        new EvaluateDue(), "bd_EvaluateDue", product, depth: 1, new ParameterCollection { ["MaxDeals"] = deals }, []);

    private static Guid Bypassing(InstalledProduct product, Entity row) =>
        ((CreateResponse)product.System.Execute(new CreateRequest { Target = row, ["BypassCustomPluginExecution"] = true })).id;
}
