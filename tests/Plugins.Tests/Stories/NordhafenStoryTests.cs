using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Stories;

/// <summary>
/// Acceptance story 1, from the qualified deal to the CFO's confirmation, in one environment. Its first step, the download and the
/// unprepared call, happens to a lead and is told with the leads.
/// </summary>
public sealed class NordhafenStoryTests : IDisposable
{
    private static readonly DateTime Live = new(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime FirstConfirmation = new(2027, 5, 30, 0, 0, 0, DateTimeKind.Utc);

    private readonly InstalledProduct product = new();
    private readonly Nordhafen story;
    private (Guid Cfo, Guid Cio, Guid Operations) people;
    private (Guid Chart, Guid Cfo, Guid Operations) map;

    public NordhafenStoryTests() => story = new Nordhafen(product);

    public void Dispose() => product.Dispose();

    [Fact]
    public void Nordhafen_FromTheRefusalToTheCfosConfirmation_PlaysToItsLastStep()
    {
        IsQualifiedAndRefusedInStrict();
        ViewsDivergeAndTheCfoAloneWouldChangeThat();
        CfoAndOperationsContradictEachOtherUntilTheWorkshop();
        CfoSaysYesAndTheDealEntersBuying();
        BudgetIsFrozenAndNobodyIsScolded();
        TheCustomersCaseIsCalculated();
        TheDealIsWonAndLive();
        TheCfoConfirms();
    }

    private void IsQualifiedAndRefusedInStrict()
    {
        product.Enforce("Strict");
        product.Save(
            OpportunityTable.Table,
            story.Deal,
            ("estimatedvalue", new Money(420_000m)),
            (OpportunityTable.InterestLevel, new OptionSetValue((int)InterestLevel.IndividualInterest)),
            (OpportunityTable.CustomerSituation, "Ships wait up to nine hours for a berth."));

        var refusal = Refusal.FaultOf(() => Move("3-Propose"));

        Assert.Equal(2, Refusal.NumberOf(refusal));
        Assert.Contains("Change decided", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(JourneyPhase.Awareness, product.PhaseOf(story.Deal));
    }

    private void ViewsDivergeAndTheCfoAloneWouldChangeThat()
    {
        people = story.People();
        Meet(people.Cfo, people.Cio, people.Operations);
        story.Evaluate();
        Later(8);

        var card = Card(RuleCodes.ViewsDiverge);
        var consensus = product.Rep.Ask("bd_FindConsensus", "Consensus", ("OpportunityId", story.Deal));

        Assert.Contains(Facts(card), fact => fact.Contains("48", StringComparison.Ordinal));
        Assert.Equal("Carla CFO alone: 48 → 100%", consensus.GetProperty("summary").GetString());
    }

    private void CfoAndOperationsContradictEachOtherUntilTheWorkshop()
    {
        var chart = story.Chart();
        map = (chart, Wants(chart, people.Cfo, ValueDirection.Decrease), Wants(chart, people.Operations, ValueDirection.Increase));
        Wants(chart, people.Cio, ValueDirection.Decrease);

        var card = Card(RuleCodes.ValueMapInconsistent);
        Assert.Contains(Facts(card), fact => fact.Contains("Carla CFO", StringComparison.Ordinal));
        Assert.Contains(Facts(card), fact => fact.Contains("Olga Operations", StringComparison.Ordinal));

        Meet(people.Cfo, people.Operations);
        product.Save(ValueMapItemTable.Table, map.Operations, (ValueMapItemTable.Direction, new OptionSetValue((int)ValueDirection.Decrease)));

        Assert.DoesNotContain(RuleCodes.ValueMapInconsistent, Cards());
        Assert.Equal(AlertState.Resolved, StateOf(card));
    }

    private void CfoSaysYesAndTheDealEntersBuying()
    {
        product.Save(StakeholderTable.Table, people.Cfo, (StakeholderTable.StanceToChange, new OptionSetValue((int)StanceToChange.Yes)));
        Assert.DoesNotContain(RuleCodes.ViewsDiverge, Cards());

        story.MeetTheGate(people.Cfo, people.Operations);
        Move("3-Propose");

        Assert.Equal(JourneyPhase.Buying, product.PhaseOf(story.Deal));
        Assert.DoesNotContain(RuleCodes.GateOpen, Cards());
    }

    private void BudgetIsFrozenAndNobodyIsScolded()
    {
        Later(5);
        Move("2-Develop");

        var back = story.Journey().GetProperty("lastTransition");
        Assert.Equal(JourneyPhase.Awareness, product.PhaseOf(story.Deal));
        Assert.True(back.GetProperty("askReason").GetBoolean());
        Assert.All(story.Journey().GetProperty("notifications").EnumerateArray(), note => Assert.Equal("INFO", note.GetProperty("level").GetString()));
        Assert.Equal(MilestoneStatus.ToBeReconfirmed, ChangeDecided());
        Assert.True((bool)product.Read(OpportunityTable.Table, story.Deal)[OpportunityTable.ChangeDecisionReconfirm]);
        Assert.Equal((int)ValueMapStatus.ToBeReviewed, product.Read(ValueMapTable.Table, map.Chart).GetAttributeValue<OptionSetValue>(ValueMapTable.Status).Value);

        product.Rep.Call(
            "bd_StateTransitionReason",
            ("TransitionId", back.GetProperty("id").GetGuid()),
            ("Reason", (int)TransitionReason.BudgetFreezeOrChange),
            ("Note", "The board froze all investments until October."));
        Assert.False(story.Journey().GetProperty("lastTransition").GetProperty("askReason").GetBoolean());

        // The budget is back: what was decided is confirmed again, and the deal goes on.
        Later(20);
        Meet(people.Cfo, people.Cio, people.Operations);
        foreach (var record in product.Rows(MilestoneRecordTable.Table, MilestoneRecordTable.OpportunityId, story.Deal))
        {
            product.Save(
                MilestoneRecordTable.Table,
                record.Id,
                (MilestoneRecordTable.Status, new OptionSetValue((int)MilestoneStatus.ConfirmedByCustomer)),
                (MilestoneRecordTable.ConfirmedBy, Contact(people.Cfo)),
                (MilestoneRecordTable.ConfirmedOn, Today));
        }

        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ChangeDecidedOn, Today));
        product.Save(ValueMapTable.Table, map.Chart, (ValueMapTable.ReviewedOn, Today));
        Move("3-Propose");
        Assert.Equal(JourneyPhase.Buying, product.PhaseOf(story.Deal));
    }

    private void TheCustomersCaseIsCalculated()
    {
        product.Save(
            OpportunityTable.Table,
            story.Deal,
            (OpportunityTable.HurdleRate, 8m),
            (OpportunityTable.CalculationMethod, new OptionSetValue((int)CalculationMethod.NetPresentValue)),
            (OpportunityTable.MethodSetBy, Contact(people.Cfo)));
        var analysis = product.Rep.Create(InstalledProduct.Row(
            BusinessValueAnalysisTable.Table, (BusinessValueAnalysisTable.OpportunityId, story.DealReference), (BusinessValueAnalysisTable.Name, "Berth planning")));
        Flow(analysis, 0, CashFlowKind.Cost, 420_000m);
        foreach (var year in new[] { 1, 2, 3 })
        {
            Flow(analysis, year, CashFlowKind.Benefit, 170_000m);
            Flow(analysis, year, CashFlowKind.Saving, 90_000m);
        }

        var result = product.Read(BusinessValueAnalysisTable.Table, analysis);
        Assert.Equal(250_045m, Math.Round(result.GetAttributeValue<Money>(BusinessValueAnalysisTable.NetPresentValue).Value, 0));
        Assert.Equal(34.6m, result[BusinessValueAnalysisTable.SavingsShare]);

        product.Save(
            BusinessValueAnalysisTable.Table,
            analysis,
            (BusinessValueAnalysisTable.Status, new OptionSetValue((int)AnalysisStatus.Confirmed)),
            (BusinessValueAnalysisTable.ConfirmedBy, Contact(people.Cfo)),
            (BusinessValueAnalysisTable.ConfirmedOn, Today));
        Later(4);
        Assert.DoesNotContain(RuleCodes.NoBusinessValueAnalysis, Cards());
    }

    private void TheDealIsWonAndLive()
    {
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ExpectedGoLiveOn, Live.AddDays(-14)));
        InstalledProduct.Save(product.Rep, OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue((int)DealStatus.Won)));
        var handover = Assert.Single(product.Rows(HandoverTable.Table, HandoverTable.OpportunityId, story.Deal));
        product.Save(HandoverTable.Table, handover.Id, (HandoverTable.GoLiveOn, Live));

        Assert.Equal(JourneyPhase.ImplementationAdoption, product.PhaseOf(story.Deal));
        Assert.Equal(9, Confirmations().Count);
        Assert.Equal(FirstConfirmation, OfCfo().GetAttributeValue<DateTime>(ValueConfirmationTable.DueOn));
    }

    private void TheCfoConfirms()
    {
        product.Environment.Clock.Set(FirstConfirmation.AddDays(1).AddHours(8));
        product.Administrator.Call("bd_EvaluateDue");
        Assert.Equal(3, product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal).Count(a => IsOpen(a, RuleCodes.ConfirmationOverdue)));

        foreach (var confirmation in Confirmations().Where(c => c.GetAttributeValue<int>(ValueConfirmationTable.Cycle) == 1))
        {
            product.Save(
                ValueConfirmationTable.Table,
                confirmation.Id,
                (ValueConfirmationTable.Stage, new OptionSetValue((int)ConfirmationStage.Held)),
                (ValueConfirmationTable.HeldOn, Today),
                (ValueConfirmationTable.Outcome, new OptionSetValue((int)ConfirmationOutcome.Confirmed)),
                (ValueConfirmationTable.Perceived, "Ships wait two hours less."));
        }

        Assert.DoesNotContain(RuleCodes.ConfirmationOverdue, Cards());
        Assert.DoesNotContain(RuleCodes.ValueNotConfirmed, Cards());
    }

    private DateTime Today => product.Environment.Clock.Now.Date;

    private void Later(int days) => product.Environment.Clock.Advance(TimeSpan.FromDays(days));

    private void Move(string stepName) => product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.StepName, stepName));

    private void Meet(params Guid[] stakeholders)
    {
        product.Rep.Meeting(
            story.DealReference, product.Environment.Clock.Now.AddHours(1), ActivityPurpose.CustomerConversation, stakeholders.Select(Contact).ToArray());
        product.Environment.Clock.Advance(TimeSpan.FromHours(2));
    }

    private EntityReference Contact(Guid stakeholder) =>
        product.Read(StakeholderTable.Table, stakeholder).GetAttributeValue<EntityReference>(StakeholderTable.ContactId);

    private Guid Wants(Guid chart, Guid stakeholder, ValueDirection direction)
    {
        var line = story.Line(chart, stakeholder);
        product.Save(
            ValueMapItemTable.Table,
            line,
            (ValueMapItemTable.FinancialMetric, new OptionSetValue((int)FinancialMetric.OperatingCost)),
            (ValueMapItemTable.Direction, new OptionSetValue((int)direction)));
        return line;
    }

    private void Flow(Guid analysis, int year, CashFlowKind kind, decimal amount) => product.Rep.Create(InstalledProduct.Row(
        CashFlowTable.Table,
        (CashFlowTable.AnalysisId, new EntityReference(BusinessValueAnalysisTable.Table, analysis)),
        (CashFlowTable.Year, year),
        (CashFlowTable.Kind, new OptionSetValue((int)kind)),
        (CashFlowTable.Amount, new Money(amount))));

    private IEnumerable<string?> Cards() => story.Evaluate().Select(c => c.GetProperty("rule").GetString()).ToArray();

    private JsonElement Card(string rule) => Assert.Single(story.Evaluate(), c => c.GetProperty("rule").GetString() == rule);

    private static IEnumerable<string> Facts(JsonElement card) => card.GetProperty("facts").EnumerateArray().Select(f => f.GetString()!);

    private AlertState StateOf(JsonElement card) =>
        (AlertState)product.Read(AlertTable.Table, card.GetProperty("id").GetGuid()).GetAttributeValue<OptionSetValue>(AlertTable.State).Value;

    private static bool IsOpen(Entity alert, string rule) =>
        alert.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value == RuleCatalogue.Find(rule)!.OptionValue
        && alert.GetAttributeValue<OptionSetValue>(AlertTable.State).Value == (int)AlertState.Open;

    private MilestoneStatus ChangeDecided() => (MilestoneStatus)product.Rows(MilestoneRecordTable.Table, MilestoneRecordTable.OpportunityId, story.Deal)
        .Single(r => r.GetAttributeValue<EntityReference>(MilestoneRecordTable.MilestoneId).Id == product.Settings.ChangeDecided.Id)
        .GetAttributeValue<OptionSetValue>(MilestoneRecordTable.Status).Value;

    private IReadOnlyList<Entity> Confirmations() => product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.OpportunityId, story.Deal);

    private Entity OfCfo() => Confirmations().Single(c =>
        c.GetAttributeValue<EntityReference>(ValueConfirmationTable.StakeholderId).Id == people.Cfo && c.GetAttributeValue<int>(ValueConfirmationTable.Cycle) == 1);
}
