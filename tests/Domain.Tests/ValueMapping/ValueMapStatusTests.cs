using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.ValueMapping;

public class ValueMapStatusTests
{
    private static readonly Stakeholder[] People = { Some.Cfo(), Some.Operations() };
    private static readonly ValueMap Full = Some.Map(Some.Line(Some.Cfo()), Some.Line(Some.Operations()));

    [Fact]
    public void Status_NoLine_IsMissing() => Assert.Equal(ValueMapStatus.Missing, Of(Some.Map()));

    [Fact]
    public void Status_NoCompleteLine_IsDraft() =>
        Assert.Equal(ValueMapStatus.Draft, Of(Some.Map(Some.Line(Some.Cfo()) with { BusinessReason = null })));

    [Fact]
    public void Status_SomeoneNotCovered_IsPartial() => Assert.Equal(ValueMapStatus.Partial, Of(Some.Map(Some.Line(Some.Cfo()))));

    [Fact]
    public void Status_EverybodyCovered_IsComplete() => Assert.Equal(ValueMapStatus.Complete, Of(Full));

    [Fact]
    public void Status_DecidingObserverWithoutLine_IsPartialAlthoughCovered()
    {
        var observer = Some.Cio() with { Role = BuyingRole.Analyst };

        var analysis = ValueMapAnalysis.Of(new[] { Some.Cfo(), Some.Operations(), observer }, Full);

        Assert.Equal(1m, analysis.Coverage);
        Assert.Equal(ValueMapStatus.Partial, analysis.Status);
    }

    [Fact]
    public void Status_CoveredButALineWithoutMeasure_IsPartial() =>
        Assert.Equal(
            ValueMapStatus.Partial,
            Of(Full with { Lines = Full.Lines.Append(Some.Line(Some.Cfo(), " 2") with { SuccessMeasure = null }).ToArray() }));

    [Fact]
    public void Status_AllDecidersLinesConfirmed_IsConfirmedByCustomer() =>
        Assert.Equal(
            ValueMapStatus.ConfirmedByCustomer,
            Of(Some.Map(Some.Line(Some.Cfo()) with { Confirmation = Confirmation.Confirmed }, Some.Line(Some.Operations()))));

    [Fact]
    public void Status_NoDecider_IsNeverConfirmed() =>
        Assert.Equal(
            ValueMapStatus.Complete,
            ValueMapAnalysis.Of(
                new[] { Some.Operations() },
                Some.Map(Some.Line(Some.Operations()) with { Confirmation = Confirmation.Confirmed })).Status);

    [Fact]
    public void Status_StepBackAfterReview_IsToBeReviewedUntilReviewedAgain()
    {
        var steppedBack = Full with { ReviewedOn = Some.Now.AddDays(-3).Date, LastStepBackOn = Some.Now };

        Assert.Equal(ValueMapStatus.ToBeReviewed, Of(steppedBack));
        Assert.Equal(ValueMapStatus.Complete, Of(steppedBack with { ReviewedOn = Some.Now.Date }));
    }

    [Fact]
    public void Status_StepBackBeforeTheChartWasBegun_DoesNotConcernIt() =>
        Assert.Equal(ValueMapStatus.Complete, Of(Full with { LastStepBackOn = Full.CreatedOn!.Value.AddDays(-1) }));

    [Fact]
    public void Status_NeverReviewedAndSteppedBack_IsToBeReviewed() =>
        Assert.Equal(ValueMapStatus.ToBeReviewed, Of(Full with { LastStepBackOn = Some.Now }));

    [Fact]
    public void Status_SomeoneLeftAfterReview_IsToBeReviewed()
    {
        var people = new[] { Some.Cfo(), Some.Operations(), Some.Cio() with { LeftOn = Some.Now } };

        Assert.Equal(
            ValueMapStatus.ToBeReviewed,
            ValueMapAnalysis.Of(people, Full with { ReviewedOn = Some.Now.AddDays(-1).Date }).Status);
    }

    private static ValueMapStatus Of(ValueMap map) => ValueMapAnalysis.Of(People, map).Status;
}
