using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Journey;

public class TransitionReasonPolicyTests
{
    private static readonly Guid Mover = Some.Id(1);
    private static readonly Guid Owner = Some.Id(2);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Check_MoverOrOwnerWithinSevenDays_IsAllowed(int caller) =>
        Assert.Null(Check(Some.Id(caller), Some.Now.AddDays(7).AddSeconds(-1), TransitionReason.BudgetFreezeOrChange));

    [Fact]
    public void Check_SomeoneElse_IsRefused() =>
        Assert.Equal(TransitionReasonRefusal.NotMoverOrOwner, Check(Some.Id(3), Some.Now, TransitionReason.Other));

    [Fact]
    public void Check_AfterSevenDays_IsTooLate() =>
        Assert.Equal(TransitionReasonRefusal.TooLate, Check(Mover, Some.Now.AddDays(7), TransitionReason.Other));

    [Theory]
    [InlineData(null)]
    [InlineData(TransitionReason.NotStated)]
    public void Check_NoReason_IsRefused(TransitionReason? reason) =>
        Assert.Equal(TransitionReasonRefusal.ReasonMissing, Check(Owner, Some.Now, reason));

    private static TransitionReasonRefusal? Check(Guid caller, DateTime now, TransitionReason? reason) =>
        TransitionReasonPolicy.Check(caller, Mover, Owner, Some.Now, reason, now);
}
