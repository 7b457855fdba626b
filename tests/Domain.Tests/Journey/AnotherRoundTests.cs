using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Journey;

public class AnotherRoundTests
{
    private static readonly DateTime Now = new(2026, 9, 10, 8, 0, 0, DateTimeKind.Utc);
    private static readonly JourneyPosition Buying = new(JourneyPhase.Buying, "Propose", Now.AddDays(-9), Now.AddDays(-3));

    [Theory]
    [InlineData(null, 5, true)]
    [InlineData(null, 0, false)]
    [InlineData(7, 5, false)]
    [InlineData(5, 5, false)]
    [InlineData(2, 5, true)]
    public void IsNewcomer_ByDaysSinceJoiningAndSinceTheFirstOne_OnlyWhenLater(int? joinedDaysAgo, int firstDaysAgo, bool expected) =>
        Assert.Equal(expected, AnotherRound.IsNewcomer(joinedDaysAgo is { } days ? Now.AddDays(-days) : null, Now.AddDays(-firstDaysAgo), Now));

    [Fact]
    public void IsNewcomer_FirstInTheDeal_IsNone() => Assert.False(AnotherRound.IsNewcomer(joinedOn: null, firstOn: null, Now));

    [Theory]
    [InlineData(MilestoneStatus.ConfirmedByCustomer, MilestoneStatus.Assumed, true)]
    [InlineData(MilestoneStatus.ConfirmedByCustomer, MilestoneStatus.ConfirmedByCustomer, false)]
    [InlineData(MilestoneStatus.Assumed, MilestoneStatus.ToBeReconfirmed, false)]
    public void IsReopened_ByStatusBeforeAndAfter_OnlyWhenAConfirmationIsTakenBack(MilestoneStatus before, MilestoneStatus after, bool expected) =>
        Assert.Equal(expected, AnotherRound.IsReopened(before, after));

    [Fact]
    public void Of_AnOpenDeal_StaysInStageAndPhase()
    {
        var round = AnotherRound.Of(RoundTrigger.Newcomer, DealStatus.Open, Buying, Now)!;

        Assert.Equal(
            (JourneyPhase.Buying, JourneyPhase.Buying, "Propose", "Propose", TransitionKind.WithinPhase, 3),
            (round.FromPhase!.Value, round.ToPhase!.Value, round.FromStage!, round.ToStage!, round.Kind, round.DaysSpent));
        Assert.Equal(TransitionReason.StakeholderJoined, round.Reason);
    }

    [Fact]
    public void Of_AClosedDealOrOneInNoPhase_IsNone()
    {
        Assert.Null(AnotherRound.Of(RoundTrigger.OptionDropped, DealStatus.Won, Buying, Now));
        Assert.Null(AnotherRound.Of(RoundTrigger.OptionDropped, DealStatus.Open, Buying with { Phase = null }, Now));
    }
}
