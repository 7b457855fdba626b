using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Stories;

/// <summary>
/// Acceptance story 2 over 150 deals of six reps, in one environment. Its coaching (45 minutes, the share of working time, the follow-up)
/// comes with the indicators.
/// </summary>
public sealed class ManagerStoryTests : IDisposable
{
    private readonly SixReps team = new();

    public void Dispose() => team.Dispose();

    [Fact]
    public void Manager_OfSixRepsAnd150Deals_PlaysToTheStepBacks()
    {
        NoRepHasMoreThanFiveCardsAndNoHealthyDealMoreThanOne();
        ThreeDealsNearTheDecisionStandBesideEachOther();
        FortyPresalesDaysAreGrantedByRank();
        SixOfElevenStepsBackConcernProcurement();
    }

    private InstalledProduct Product => team.Product;

    private void NoRepHasMoreThanFiveCardsAndNoHealthyDealMoreThanOne()
    {
        Assert.Equal(150, team.Deals.Count);
        Assert.All(team.Reps, rep =>
        {
            var today = Product.Environment.ServiceFor(rep).Ask("bd_GetToday", "Today");
            Assert.InRange(today.GetProperty("cards").GetArrayLength(), 3, 5);
            Assert.InRange(today.GetProperty("openCards").GetInt32(), 20, 100);
        });

        var states = Product.System.RetrieveMultiple(new QueryExpression(DealStateTable.Table) { ColumnSet = new ColumnSet(true) }).Entities.ToDictionary(s => s.Id);
        Assert.Equal(30, team.HealthyDeals.Count);
        Assert.All(team.HealthyDeals, deal => Assert.InRange(states[deal].GetAttributeValue<int>(DealStateTable.OpenCards), 0, 1));
        Assert.All(team.Deals.Except(team.HealthyDeals), deal => Assert.InRange(states[deal].GetAttributeValue<int>(DealStateTable.OpenCards), 1, 10));
    }

    private void ThreeDealsNearTheDecisionStandBesideEachOther()
    {
        var deals = Compare().GetProperty("deals").EnumerateArray().ToList();

        Assert.Equal(Three, deals.Select(d => d.GetProperty("id").GetGuid()));
        Assert.All(deals, d => Assert.Equal("Awareness", d.GetProperty("phase").GetString()));
        Assert.All(deals, d => Assert.InRange(d.GetProperty("weightedYesPercent").GetDecimal(), 20m, 59.9m));
    }

    private void FortyPresalesDaysAreGrantedByRank()
    {
        var evaluations = Three.Select((deal, i) => Product.Manager.Create(InstalledProduct.Row(
            DealEvaluationTable.Table,
            (DealEvaluationTable.OpportunityId, Deal(deal)),
            (DealEvaluationTable.ValueForCustomer, 5 - i),
            (DealEvaluationTable.ValueForUs, 5 - i),
            (DealEvaluationTable.Chance, 80 - (10 * i)),
            (DealEvaluationTable.Risk, 1 + i)))).ToList();
        Product.Environment.RunPendingJobs();
        var asked = evaluations.Zip([15m, 15m, 25m], (evaluation, days) => Product.Manager.Create(InstalledProduct.Row(
            ResourceAllocationTable.Table,
            (ResourceAllocationTable.DealEvaluationId, new EntityReference(DealEvaluationTable.Table, evaluation)),
            (ResourceAllocationTable.Resource, "Presales"),
            (ResourceAllocationTable.DaysAsked, days)))).ToList();

        Grant(asked[2], 25m);
        Assert.Equal([(1, 0m, false), (2, 0m, false), (3, 25m, true)], Granted());

        foreach (var (allocation, days) in asked.Zip([15m, 15m, 10m]))
        {
            Grant(allocation, days);
        }

        Assert.Equal([(1, 15m, false), (2, 15m, false), (3, 10m, false)], Granted());
        var logged = Product.Read(ResourceAllocationTable.Table, asked[2]);
        Assert.Equal(Product.ManagerId, logged.GetAttributeValue<EntityReference>(ResourceAllocationTable.GrantedBy).Id);
        Assert.Equal(Product.Environment.Clock.Now.Date, logged[ResourceAllocationTable.GrantedOn]);
    }

    private void SixOfElevenStepsBackConcernProcurement()
    {
        Product.Administrator.Create(InstalledProduct.Row(
            AlertRuleTable.Table, (AlertRuleTable.Code, RuleCodes.IterationPattern), (AlertRuleTable.IsEnabled, true), (AlertRuleTable.Thresholds, "{}")));
        var returning = team.InBuying[0];
        var procurement = Enumerable.Repeat(returning, 3).Concat(team.InBuying.Skip(1).Take(3)).ToList();
        foreach (var deal in procurement)
        {
            StepBack(deal, TransitionReason.StakeholderJoined, BuyingRole.Procurement);
        }

        TransitionReason[] others = [TransitionReason.ScopeChange, TransitionReason.RiskRaised, TransitionReason.NewOptions, TransitionReason.StrategyChange, TransitionReason.Other];
        foreach (var (deal, reason) in team.InBuying.Skip(4).Zip(others))
        {
            StepBack(deal, reason);
        }

        var pattern = Product.Manager.Ask("bd_GetStepBackPattern", "Pattern");
        Assert.Equal((11, 9), (pattern.GetProperty("steps").GetInt32(), pattern.GetProperty("deals").GetInt32()));
        Assert.Equal("6 of 11 steps back: Procurement.", pattern.GetProperty("summary").GetString());
        Assert.StartsWith("Procurement: invite this role earlier", pattern.GetProperty("advice").GetString(), StringComparison.Ordinal);

        Product.Environment.ServiceFor(returning.Rep).Call("bd_EvaluateOpportunity", ("OpportunityId", returning.Deal));
        var alert = Assert.Single(Product.Rows(AlertTable.Table, AlertTable.OpportunityId, returning.Deal), a =>
            a.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value == RuleCatalogue.Find(RuleCodes.IterationPattern)!.OptionValue);
        Assert.Contains($"\"{IterationPattern.CommonRoles}\",\"texts\":[\"Procurement\"]", (string)alert[AlertTable.Facts], StringComparison.Ordinal);
    }

    private IReadOnlyList<Guid> Three => team.NearTheDecision.Take(3).ToList();

    private static EntityReference Deal(Guid id) => new(OpportunityTable.Table, id);

    private JsonElement Compare() => Product.Manager.Ask("bd_CompareDeals", "Comparison", ("OpportunityIds", string.Join(',', Three)));

    private IEnumerable<(int Rank, decimal Granted, bool IsAgainstRank)> Granted() => Compare().GetProperty("deals").EnumerateArray().Select(d =>
        (d.GetProperty("rank").GetInt32(), d.GetProperty("daysGranted").GetDecimal(), d.GetProperty("isGrantedAgainstRank").GetBoolean()));

    private void Grant(Guid allocation, decimal days) =>
        InstalledProduct.Save(Product.Manager, ResourceAllocationTable.Table, allocation, (ResourceAllocationTable.DaysGranted, days));

    // The rep goes back with the customer, says why, and forward again.
    private void StepBack((Guid Deal, Guid Rep) deal, TransitionReason reason, BuyingRole? concerned = null)
    {
        Product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        var rep = Product.Environment.ServiceFor(deal.Rep);
        InstalledProduct.Save(rep, OpportunityTable.Table, deal.Deal, (OpportunityTable.StepName, "2-Develop"));
        var back = Product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, deal.Deal)
            .Where(t => t.GetAttributeValue<OptionSetValue>(PhaseTransitionTable.Kind).Value == (int)TransitionKind.Back)
            .MaxBy(t => t.GetAttributeValue<DateTime>(PhaseTransitionTable.TransitionedOn))!;
        (string, object)[] parameters = [("TransitionId", back.Id), ("Reason", (int)reason)];
        rep.Call("bd_StateTransitionReason", concerned is { } role ? [.. parameters, ("StakeholderId", Somebody(deal, role))] : parameters);
        InstalledProduct.Save(rep, OpportunityTable.Table, deal.Deal, (OpportunityTable.StepName, "3-Propose"));
    }

    private Guid Somebody((Guid Deal, Guid Rep) deal, BuyingRole role) =>
        Product.Rows(StakeholderTable.Table, StakeholderTable.OpportunityId, deal.Deal)
            .FirstOrDefault(s => s.GetAttributeValue<OptionSetValue>(StakeholderTable.BuyingRole)?.Value == (int)role)?.Id
        ?? team.Create(
            StakeholderTable.Table,
            (StakeholderTable.OpportunityId, Deal(deal.Deal)),
            (StakeholderTable.ContactId, new EntityReference(ContactTable.Table, team.Create(ContactTable.Table, ("lastname", role.ToString())))),
            (StakeholderTable.BuyingRole, new OptionSetValue((int)role)));
}
