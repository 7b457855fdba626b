using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Pursuit;

namespace BuyingDynamics.Domain.Tests.Pursuit;

public class WinLossReviewPlanTests
{
    private static readonly DateTime Now = new(2027, 1, 4, 15, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void OnClose_WithoutReview_OpensOneDueInFourteenDays()
    {
        var plan = WinLossReviewPlan.OnClose([], WinLossOutcome.Lost, Now);

        Assert.Equal(new WinLossReviewPlan(WinLossOutcome.Lost, Now.Date.AddDays(14), ReviewId: null), plan);
    }

    [Fact]
    public void OnClose_WithAnOpenReviewOfAnotherOutcome_TurnsIt()
    {
        var open = new WinLossReview(Guid.NewGuid(), WinLossOutcome.Lost, ReviewStatus.Open);

        Assert.Equal(open.Id, WinLossReviewPlan.OnClose([open], WinLossOutcome.Won, Now)!.ReviewId);
    }

    [Theory]
    [InlineData(ReviewStatus.Open)]
    [InlineData(ReviewStatus.Done)]
    public void OnClose_WithAReviewOfTheSameOutcome_DoesNothing(ReviewStatus status) =>
        Assert.Null(WinLossReviewPlan.OnClose([new WinLossReview(Guid.NewGuid(), WinLossOutcome.Won, status)], WinLossOutcome.Won, Now));

    [Fact]
    public void OnClose_AfterAReviewOfAnotherOutcomeWasDone_OpensASecond()
    {
        var done = new WinLossReview(Guid.NewGuid(), WinLossOutcome.Lost, ReviewStatus.Done);

        Assert.Null(WinLossReviewPlan.OnClose([done], WinLossOutcome.Won, Now)!.ReviewId);
    }

    [Theory]
    [InlineData(DealStatus.Won, null, null, WinLossOutcome.Won)]
    [InlineData(DealStatus.Lost, 4, ChangeDecision.Yes, WinLossOutcome.NoDecision)]
    [InlineData(DealStatus.Lost, 5, ChangeDecision.Yes, WinLossOutcome.Lost)]
    [InlineData(DealStatus.Lost, 5, ChangeDecision.NotNow, WinLossOutcome.NoDecision)]
    [InlineData(DealStatus.Lost, null, null, WinLossOutcome.Lost)]
    public void OutcomeOf_AClosedDeal_TellsALossFromNoDecision(DealStatus status, int? reason, ChangeDecision? decision, WinLossOutcome expected) =>
        Assert.Equal(expected, WinLossReviewPlan.OutcomeOf(status, reason, decision));
}
