using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>The sweep heals what steps did not notice, because they were bypassed or switched off.</summary>
public class UnnoticedChangeTests
{
    [Theory]
    [InlineData(OpportunityTable.Table)]
    [InlineData(StakeholderTable.Table)]
    [InlineData(ValueMapTable.Table)]
    [InlineData(ValueMapItemTable.Table)]
    [InlineData(MilestoneRecordTable.Table)]
    [InlineData(OpportunitySalesProcessTable.Table)]
    [InlineData(LeadToOpportunityProcessTable.Table)]
    public void EvaluateDue_AfterAChangeThatBypassedTheSteps_EvaluatesTheDealOnce(string table)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var chart = story.Chart();
        var id = table switch
        {
            OpportunityTable.Table => story.Deal,
            StakeholderTable.Table => cfo,
            ValueMapTable.Table => chart,
            ValueMapItemTable.Table => story.Line(chart, cfo),
            MilestoneRecordTable.Table => story.Confirm(product.Settings.Contract),
            _ => product.System.Create(InstalledProduct.Row(table, ("name", "Nordhafen"), (OpportunitySalesProcessTable.OpportunityId, story.DealReference))),
        };
        Settle(product);

        Bypassing(product, new Entity(table, id) { ["statecode"] = new OptionSetValue(0) });
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, Sweep(product));
        Assert.Equal(0, Sweep(product));
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(0, Sweep(product));
    }

    [Fact]
    public void EvaluateDue_AfterAStepWasSwitchedOff_CountsWhoLeftMeanwhile()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        Settle(product);
        product.DisableStep("bd150002-0000-4000-8000-000000000002");
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.LeftOn, InstalledProduct.Today.Date));
        product.Environment.RunPendingJobs();
        Assert.Equal(3, product.Read(DealStateTable.Table, story.Deal)[DealStateTable.StakeholderCount]);
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, Sweep(product));

        Assert.Equal(2, product.Read(DealStateTable.Table, story.Deal)[DealStateTable.StakeholderCount]);
    }

    [Fact]
    public void EvaluateDue_InPagesOfOne_HealsEveryDealOnce()
    {
        using var product = new InstalledProduct();
        var deals = Enumerable.Range(1, 4).Select(number => product.Deal($"Deal {number}")).ToList();
        Settle(product);
        deals.ForEach(deal => Bypassing(product, new Entity(OpportunityTable.Table, deal) { [OpportunityTable.CustomerSituation] = "Ships wait." }));
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(4, Sweep(product, page: 1));

        Assert.Equal(0, Sweep(product, page: 1));
    }

    private static void Settle(InstalledProduct product)
    {
        product.Environment.RunPendingJobs();
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        Sweep(product);
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    private static void Bypassing(InstalledProduct product, Entity row) =>
        product.System.Execute(new UpdateRequest { Target = row, ["BypassCustomPluginExecution"] = true });

    private static int Sweep(InstalledProduct product, int page = 100)
    {
        var evaluated = 0;
        string? from = null;
        for (var calls = 0; calls < 20; calls++)
        {
            var answer = product.Administrator.Execute(new OrganizationRequest("bd_EvaluateDue") { ["MaxDeals"] = page, ["ContinueFrom"] = from });
            evaluated += (int)answer.Results["Evaluated"];
            from = (string)answer.Results["ContinueFrom"];
            if (!(bool)answer.Results["HasMore"])
            {
                return evaluated;
            }
        }

        throw new InvalidOperationException("The sweep does not end.");
    }
}
