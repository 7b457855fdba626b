using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

public class ConfirmationCheckTests
{
    private static readonly DateTime Today = Some.Now.Date;

    private static readonly StatedConfirmation Signed = new()
    {
        IsConfirmed = true, NamesPerson = true, On = Today, IsDayEntered = true, NamesAnOutsider = false,
    };

    [Fact]
    public void Check_ConfirmedByAPersonToday_IsSound() => Assert.Null(Check(Signed));

    [Fact]
    public void Check_ConfirmedWithoutPersonOrDay_IsAProblemUnlessItDoesNotCount()
    {
        Assert.Equal(ConfirmationProblem.WithoutPersonOrDay, Check(Signed with { NamesPerson = false }));
        Assert.Equal(ConfirmationProblem.WithoutPersonOrDay, Check(Signed with { On = null }));
        Assert.Null(Check(Signed with { NamesPerson = false, On = null, IsConfirmed = false }));
    }

    [Fact]
    public void Check_DayToCome_IsAProblemWhenEnteredOrCounted()
    {
        var ahead = Signed with { On = Today.AddDays(3) };

        Assert.Equal(ConfirmationProblem.InTheFutureAndNeeded, Check(ahead));
        Assert.Equal(ConfirmationProblem.InTheFuture, Check(ahead with { IsConfirmed = false }));
        Assert.Equal(ConfirmationProblem.InTheFutureAndNeeded, Check(ahead with { IsDayEntered = false }));

        // A step back takes the confirmation away, whatever day an older row says.
        Assert.Null(Check(ahead with { IsConfirmed = false, IsDayEntered = false }));
    }

    [Fact]
    public void Check_TodayOfTheEasternmostZone_IsSound()
    {
        var lateEvening = Today.AddHours(20);

        Assert.Null(ConfirmationCheck.Check(Signed with { On = Today.AddDays(1) }, lateEvening));
        Assert.Equal(ConfirmationProblem.InTheFutureAndNeeded, ConfirmationCheck.Check(Signed with { On = Today.AddDays(2) }, lateEvening));
    }

    [Fact]
    public void Check_ConfirmedByAnOutsider_IsAProblemWhetherItCountsOrNot()
    {
        Assert.Equal(ConfirmationProblem.NotOfTheCustomer, Check(Signed with { NamesAnOutsider = true }));
        Assert.Equal(ConfirmationProblem.NotOfTheCustomer, Check(Signed with { NamesAnOutsider = true, IsConfirmed = false }));
    }

    private static ConfirmationProblem? Check(StatedConfirmation stated) => ConfirmationCheck.Check(stated, Some.Now);
}
