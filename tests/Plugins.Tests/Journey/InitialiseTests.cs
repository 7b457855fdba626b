using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using StandardProcess = BuyingDynamics.LocalDataverse.Metadata.StandardProcess;

namespace BuyingDynamics.Plugins.Tests.Journey;

/// <summary>The product comes into an environment whose deals are older.</summary>
public sealed class InitialiseTests : IDisposable
{
    private static readonly DateTime LongAgo = InstalledProduct.Today.AddDays(-200);
    private static readonly Guid ProposeStage = StandardProcess.OpportunitySales.Stages[2].Id;
    private readonly InstalledProduct product = new();

    public void Dispose() => product.Dispose();

    [Fact]
    public void Initialise_OverOlderDeals_PlacesThemSinceTheirStageBeganAndLogsNothing()
    {
        var deals = Enumerable.Range(1, 5).Select(number => Older($"Deal {number}")).ToList();
        var onProcess = Older("On a process", stage: null);
        var instance = Bypassing(InstalledProduct.Row(
            OpportunitySalesProcessTable.Table,
            ("name", "Older"),
            (OpportunitySalesProcessTable.OpportunityId, new EntityReference(OpportunityTable.Table, onProcess)),
            (OpportunitySalesProcessTable.ProcessId, new EntityReference("workflow", StandardProcess.OpportunitySales.Id)),
            (OpportunitySalesProcessTable.ActiveStageId, new EntityReference(ProcessStageTable.Table, ProposeStage))));
        product.System.Execute(new UpdateRequest
        {
            Target = new Entity(OpportunitySalesProcessTable.Table, instance) { [OpportunitySalesProcessTable.ActiveStageStartedOn] = LongAgo.AddDays(30) },
            ["BypassCustomPluginExecution"] = true,
        });

        var (looked, placed) = Initialise(page: 2);

        Assert.Equal((6, 6), (looked, placed));
        var first = product.Read(OpportunityTable.Table, deals[0]);
        Assert.Equal((int)JourneyPhase.Awareness, first.GetAttributeValue<OptionSetValue>(OpportunityTable.JourneyPhase).Value);
        Assert.Equal(LongAgo, first[OpportunityTable.PhaseEnteredOn]);
        Assert.Equal(LongAgo.AddDays(30), product.Read(OpportunityTable.Table, onProcess)[OpportunityTable.StageEnteredOn]);
        Assert.Empty(product.System.RetrieveMultiple(new QueryExpression(PhaseTransitionTable.Table)).Entities);
        Assert.All(deals.Append(onProcess), deal => Assert.NotNull(product.Read(DealStateTable.Table, deal)[DealStateTable.NextDue]));
        Assert.Equal((6, 0), Initialise(page: 100));
    }

    [Fact]
    public void Initialise_FromToday_RaisesAStalledDealOnlyAfterItsDaysFromTodayOn()
    {
        var deal = Older("Stalled");
        Bypassing(InstalledProduct.Row(
            StakeholderTable.Table,
            (StakeholderTable.Name, "CFO"),
            (StakeholderTable.OpportunityId, new EntityReference(OpportunityTable.Table, deal))));

        Initialise();
        Assert.DoesNotContain("change.decision-stalled", OpenAfterSweep(deal));

        product.Environment.Clock.Advance(TimeSpan.FromDays(61));
        Assert.Contains("change.decision-stalled", OpenAfterSweep(deal));
    }

    [Fact]
    public void Initialise_AgainFromAnEarlierDay_JudgesAllDealsAnew()
    {
        var deal = Older("Stalled");
        Bypassing(InstalledProduct.Row(StakeholderTable.Table, (StakeholderTable.Name, "CFO"), (StakeholderTable.OpportunityId, new EntityReference(OpportunityTable.Table, deal))));
        Initialise();
        Assert.DoesNotContain("change.decision-stalled", OpenAfterSweep(deal));

        Initialise(from: LongAgo);

        Assert.Contains("change.decision-stalled", OpenAfterSweep(deal));
    }

    [Fact]
    public void Initialise_OverAStageThatNobodyMapped_TellsAdministratorsOnce()
    {
        var pilots = Enumerable.Range(1, 3).Select(_ => Older("Pilot", stage: "7-Pilot")).ToList();

        var answer = product.Administrator.Call("bd_Initialise").Results;

        Assert.Equal(0, answer["Placed"]);
        Assert.Equal(3, answer["Unmapped"]);
        var alert = Assert.Single(product.Rows(AlertTable.Table, AlertTable.Rule, RuleCatalogue.Find("mechanics.stage-unmapped")!.OptionValue));
        Assert.Null(alert.GetAttributeValue<EntityReference>(AlertTable.OpportunityId));
        Assert.Equal(3, pilots.Count);
    }

    [Fact]
    public void Initialise_ByARepOrWithAPlaceThatMeansNothing_IsRefused()
    {
        Assert.NotEmpty(Refusal.Of(() => product.Rep.Call("bd_Initialise")));
        Assert.Contains("ContinueFrom", Refusal.Of(() => product.Administrator.Call("bd_Initialise", ("ContinueFrom", "{}"))), StringComparison.Ordinal);
    }

    private Guid Older(string name, string? stage = "1-Qualify")
    {
        var deal = Bypassing(InstalledProduct.Row(
            OpportunityTable.Table,
            (OpportunityTable.Name, name),
            (OpportunityTable.StepName, stage!),
            (OpportunityTable.OverriddenCreatedOn, LongAgo),
            ("ownerid", new EntityReference(SystemUserTable.Table, product.RepId)),
            ("processid", Guid.Empty)));
        Assert.Empty(product.Rows(DealStateTable.Table, DealStateTable.Id, deal));
        return deal;
    }

    private Guid Bypassing(Entity row) =>
        ((CreateResponse)product.System.Execute(new CreateRequest { Target = row, ["BypassCustomPluginExecution"] = true })).id;

    private (int Deals, int Placed) Initialise(int page = 100, DateTime? from = null)
    {
        var (deals, placed) = (0, 0);
        string? place = null;
        do
        {
            var answer = product.Administrator.Call("bd_Initialise", ("MaxDeals", page), ("From", from!), ("ContinueFrom", place!)).Results;
            deals += (int)answer["Deals"];
            placed += (int)answer["Placed"];
            place = (string?)answer["ContinueFrom"];
            Assert.Equal(place is not null, answer["HasMore"]);
        }
        while (place is not null);
        return (deals, placed);
    }

    private List<string> OpenAfterSweep(Guid deal)
    {
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        product.Administrator.Call("bd_EvaluateDue");
        return [.. product.Rows(AlertTable.Table, AlertTable.OpportunityId, deal)
            .Where(row => row.GetAttributeValue<OptionSetValue>(AlertTable.State).Value == (int)AlertState.Open)
            .Select(row => RuleCatalogue.All.First(rule => rule.OptionValue == row.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value).Code)];
    }
}
