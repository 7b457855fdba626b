using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class NoNextStepTests
{
    private static readonly DateTime Entered = Some.Now;

    [Theory]
    [InlineData(ProcessVariant.Transactional, 7)]
    [InlineData(ProcessVariant.LargeVolume, 7)]
    [InlineData(ProcessVariant.Complex, 14)]
    public void Evaluate_NoStepSinceThePhase_RaisesAtTheLimitOfTheVariant(ProcessVariant variant, int days)
    {
        var deal = Deal() with { Variant = variant };

        Assert.Equal(Entered.AddDays(days), Judge(deal, Entered).NextDue);
        Assert.Null(Judge(deal, Entered.AddDays(days).AddTicks(-1)).Of(RuleCodes.NoNextStep));
        Assert.Equal(
            FactSet.Of(Fact.Moment("since", Entered), Fact.Number("limitDays", days)),
            Judge(deal, Entered.AddDays(days)).Of(RuleCodes.NoNextStep)!.Facts);
    }

    [Fact]
    public void Evaluate_StepAhead_IsQuietUntilTheLimitAfterItsEnd()
    {
        var deal = Deal(Step(Entered.AddDays(20)));

        Assert.Equal(Entered.AddDays(34), Judge(deal, Entered.AddDays(16)).NextDue);
        Assert.Null(Judge(deal, Entered.AddDays(34).AddTicks(-1)).Of(RuleCodes.NoNextStep));
        Assert.NotNull(Judge(deal, Entered.AddDays(34)).Of(RuleCodes.NoNextStep));
    }

    [Fact]
    public void Evaluate_CancelledOrUndatedStep_IsNone()
    {
        var deal = Deal(Step(Entered.AddDays(20)) with { Status = ActivityStatus.Cancelled }, Step(Entered) with { Id = Some.Id(72), ScheduledEnd = null });

        Assert.Equal(Entered.AddDays(14), Judge(deal, Entered).NextDue);
    }

    [Fact]
    public void Evaluate_PlannedActivityWithoutPurpose_AsksUntilItIsOver()
    {
        var deal = Deal(Step(Entered.AddDays(20)) with { Purpose = null });

        var asked = Judge(deal, Entered.AddDays(14));
        Assert.True(asked.Of(RuleCodes.NoNextStep)!.IsQuestion);
        Assert.Equal(Entered.AddDays(20), asked.NextDue);
        Assert.False(Judge(deal, Entered.AddDays(20)).Of(RuleCodes.NoNextStep)!.IsQuestion);
    }

    [Fact]
    public void Evaluate_PlannedActivityOfAnotherPurpose_Warns() =>
        Assert.False(Judge(Deal(Step(Entered.AddDays(20)) with { Purpose = ActivityPurpose.Internal }), Entered.AddDays(14)).Of(RuleCodes.NoNextStep)!.IsQuestion);

    [Fact]
    public void Evaluate_ActivitiesNotRead_SaysNothing() =>
        Assert.Empty(Judge(Deal() with { Activities = null }, Entered.AddYears(1)).Findings);

    private static Evaluation Judge(DealFacts deal, DateTime now) => Judged.Alone(RuleCodes.NoNextStep, deal, now);

    private static DealFacts Deal(params DealActivity[] activities) => Some.AwarenessDeal() with
    {
        Journey = new JourneyPosition(JourneyPhase.Awareness, "Develop", Entered, Entered),
        Activities = activities,
    };

    private static DealActivity Step(DateTime end) => new()
    {
        Id = Some.Id(71),
        Kind = ActivityKind.Task,
        Status = ActivityStatus.Open,
        Purpose = ActivityPurpose.CustomerAgreedNextStep,
        CreatedOn = Entered,
        ScheduledEnd = end,
    };
}
