using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Tests.Alerts;

public class AlertActionsTests
{
    [Fact]
    public void CheckSnooze_UntilTheFuture_IsAllowed() =>
        Assert.Null(AlertActions.CheckSnooze(AlertState.Open, Some.Now.AddSeconds(1), Some.Now));

    [Fact]
    public void CheckSnooze_UntilNowOrBefore_IsRefused()
    {
        Assert.Equal(AlertActionRefusal.SnoozeIntoThePast, AlertActions.CheckSnooze(AlertState.Open, Some.Now, Some.Now));
        Assert.Equal(AlertActionRefusal.SnoozeIntoThePast, AlertActions.CheckSnooze(AlertState.Open, Some.Now.AddDays(-1), Some.Now));
    }

    [Fact]
    public void CheckDismissal_OneOfTheReasons_IsAllowed() =>
        Assert.Null(AlertActions.CheckDismissal(AlertState.Snoozed, DismissalReason.TooEarly));

    [Theory]
    [InlineData(null)]
    [InlineData((DismissalReason)7)]
    public void CheckDismissal_NoReasonOfTheChoice_IsRefused(DismissalReason? reason) =>
        Assert.Equal(AlertActionRefusal.ReasonMissing, AlertActions.CheckDismissal(AlertState.Open, reason));

    [Fact]
    public void AnyAction_ResolvedAlert_IsRefused()
    {
        Assert.Equal(AlertActionRefusal.AlertResolved, AlertActions.CheckSnooze(AlertState.Resolved, Some.Now.AddDays(1), Some.Now));
        Assert.Equal(AlertActionRefusal.AlertResolved, AlertActions.CheckDismissal(AlertState.Resolved, DismissalReason.Other));
        Assert.Equal(AlertActionRefusal.AlertResolved, AlertActions.CheckAct(AlertState.Resolved));
    }

    [Fact]
    public void CheckAct_OpenAlert_IsAllowed() => Assert.Null(AlertActions.CheckAct(AlertState.Open));
}
