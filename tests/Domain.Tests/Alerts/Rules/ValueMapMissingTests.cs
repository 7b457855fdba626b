using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class ValueMapMissingTests
{
    private static readonly DateTime Seen = Some.Now;
    private static readonly DateTime GraceOver = Some.Now.AddDays(3);

    private static readonly DealFacts InBuying = Some.BuyingDeal() with { ValueMap = ValueMap.None };

    private static readonly DealFacts InAwareness = Some.AwarenessDeal() with
    {
        Journey = new JourneyPosition(JourneyPhase.Awareness, "Develop", Some.Now, Some.Now),
    };

    [Fact]
    public void Evaluate_BuyingWithoutAChart_IsCriticalAfterThreeDaysOfGrace()
    {
        Assert.Null(Judged.At(InBuying, GraceOver.AddTicks(-1), Seen).Of(RuleCodes.ValueMapMissing));

        var finding = Judged.At(InBuying, GraceOver, Seen).Of(RuleCodes.ValueMapMissing)!;

        Assert.Equal(Severity.Critical, finding.Severity);
        Assert.Equal(
            FactSet.Of(Fact.Number("stakeholders", 3m), Fact.Moment("since", InBuying.Journey.PhaseEnteredOn!.Value)),
            finding.Facts);
    }

    [Fact]
    public void Evaluate_FirstSeen_IsDueWhenTheGraceEnds() => Assert.Equal(GraceOver, Judged.At(InBuying, Seen).NextDue);

    [Fact]
    public void Evaluate_ChartWithoutLines_IsMissingToo() =>
        Assert.NotNull(Judged.At(InBuying with { ValueMap = Some.Map() }, GraceOver, Seen).Of(RuleCodes.ValueMapMissing));

    [Fact]
    public void Evaluate_FirstLine_Resolves()
    {
        var book = new AlertBook();
        book.Evaluate(InBuying, Seen);
        book.Evaluate(InBuying, GraceOver);

        var plan = book.Evaluate(InBuying with { ValueMap = Some.Map(Some.Line(Some.Cfo())) }, GraceOver);

        Assert.Single(plan.Resolve);
    }

    [Fact]
    public void Evaluate_ComplexInAwareness_NeedsAChartAfter30DaysAndThenGrace()
    {
        var needed = Some.Now.AddDays(30);

        Assert.Equal(needed, Judged.At(InAwareness, Some.Now).NextDue);
        Assert.Equal(needed.AddDays(3), Judged.At(InAwareness, needed).NextDue);
        Assert.NotNull(Judged.At(InAwareness, needed.AddDays(3), needed).Of(RuleCodes.ValueMapMissing));
    }

    [Theory]
    [InlineData(ProcessVariant.Transactional)]
    [InlineData(ProcessVariant.LargeVolume)]
    public void Evaluate_SimplerDealInAwareness_NeedsNone(ProcessVariant variant) =>
        Assert.Null(Judged.At(InAwareness with { Variant = variant }, Some.Now.AddDays(90), Some.Now.AddDays(60)).Of(RuleCodes.ValueMapMissing));

    [Fact]
    public void Evaluate_Missing_SilencesIncomplete()
    {
        var evaluation = Judged.At(InBuying, Some.Now.AddDays(30), Seen);

        Assert.Null(evaluation.Of(RuleCodes.ValueMapIncomplete));
        Assert.Equal(RuleCodes.ValueMapMissing, Assert.Single(evaluation.Silenced).SilencedBy);
    }
}
