using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.Tests.Alerts;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Stories;

/// <summary>The rep's acceptance story as far as this slice goes: one deal, from the first refusal to the step back.</summary>
public class NordhafenTests
{
    private readonly AlertBook book = new();
    private DealFacts deal = new()
    {
        DealId = Some.Id(420),
        Variant = ProcessVariant.Complex,
        Change = new ChangeFacts { InterestLevel = InterestLevel.IndividualInterest, CustomerSituation = "Three warehouses" },
    };

    [Fact]
    public void Play_FromRefusalToStepBack_EndsWithEvidenceReopened()
    {
        Move("1-Qualify", Some.Now, EnforcementMode.Strict);
        Assert.Equal(JourneyPhase.Awareness, deal.Journey.Phase);

        var refused = Move("3-Propose", Day(1), EnforcementMode.Strict);
        Assert.Equal(PhaseChangeRefusal.GateNotMet, refused.Refusal);
        Assert.Equal(12, refused.Missing.Count);
        Assert.Equal(JourneyPhase.Awareness, deal.Journey.Phase);

        Move("3-Propose", Day(1), EnforcementMode.Advisory);
        Assert.Equal(new[] { RuleCodes.GateOpen }, OpenOn(Day(1)));

        deal = deal with { Stakeholders = new[] { Some.Cfo(), Some.Cio(), Some.Operations() } };
        OpenOn(Day(2));
        Assert.Contains(RuleCodes.ViewsDiverge, OpenOn(Day(9)));
        Assert.Equal(new NumberFact(48m), book.Of(RuleCodes.ViewsDiverge).Facts.Find("weightedYesPercent"));

        deal = deal with { Stakeholders = new[] { Some.Cfo(StanceToChange.Yes), Some.Cio(), Some.Operations() } };
        Assert.DoesNotContain(RuleCodes.ViewsDiverge, OpenOn(Day(9)));

        deal = deal with { ValueMap = Some.BuyingDeal().ValueMap with { CreatedOn = Day(9) } };
        Assert.Equal(new[] { RuleCodes.GateOpen, RuleCodes.NoBusinessValueAnalysis }, OpenOn(Day(10)));

        deal = deal with { Analyses = Some.BuyingDeal().Analyses };
        Assert.Equal(new[] { RuleCodes.GateOpen }, OpenOn(Day(10)));

        deal = deal with { Change = Some.DecidedChange(), MilestoneRecords = Some.BuyingDeal().MilestoneRecords };
        Assert.Empty(OpenOn(Day(10)));

        var back = Move("2-Develop", Day(20), EnforcementMode.Strict);
        Assert.False(back.IsRefused);
        Assert.Equal(TransitionReason.NotStated, back.Transition!.Reason);
        Assert.Equal(19, back.Transition.DaysSpent);
        Assert.Equal(new[] { Some.Id(901) }, back.MilestonesToReopen);
        Assert.True(back.ReconfirmChangeDecision);
        Assert.Equal(
            ValueMapStatus.ToBeReviewed,
            ValueMapAnalysis.Of(deal.Stakeholders, deal.ValueMap with { LastStepBackOn = back.Transition.On }).Status);
        Assert.Null(TransitionReasonPolicy.Check(Some.Id(1), Some.Id(1), Some.Id(2), Day(20), TransitionReason.BudgetFreezeOrChange, Day(21)));
    }

    private static DateTime Day(int number) => Some.Now.AddDays(number);

    private string[] OpenOn(DateTime now) => book.Evaluate(deal, now).Open.Select(o => o.Finding.RuleCode).ToArray();

    private PhaseChangeDecision Move(string stepName, DateTime now, EnforcementMode mode)
    {
        var request = new PhaseChangeRequest
        {
            Trigger = PhaseTrigger.StageChanged,
            Stored = deal.Journey,
            Stage = StageReference.FromStepName(stepName),
            Change = deal.Change,
            Stakeholders = deal.Stakeholders,
            MilestoneRecords = deal.MilestoneRecords,
            Settings = Some.Settings(mode),
        };
        var decision = PhaseChange.Decide(request, now);
        deal = deal with { Journey = decision.Position };
        return decision;
    }
}
