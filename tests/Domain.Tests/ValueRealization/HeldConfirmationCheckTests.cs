using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests.ValueRealization;

public class HeldConfirmationCheckTests
{
    private const HeldConfirmationProblem Otherwise = HeldConfirmationProblem.StageSaysOtherwise;
    private static readonly DateTime Today = Some.Now.Date;

    private static readonly ValueConfirmation Held = new()
    {
        Id = Some.Id(1), Name = "CFO", Stage = ConfirmationStage.Held, Outcome = ConfirmationOutcome.Confirmed, HeldOn = Today, MeasuredValue = 0m,
    };

    [Fact]
    public void Check_HeldTodayWithOutcome_IsSound() => Assert.Null(Check(Held));

    [Fact]
    public void Check_HeldWithoutOutcomeOrDay_IsAProblem()
    {
        Assert.Equal(HeldConfirmationProblem.WithoutOutcome, Check(Held with { Outcome = null }));
        Assert.Equal(HeldConfirmationProblem.WithoutDay, Check(Held with { HeldOn = null }));
        Assert.Null(Check(Held with { HeldOn = null, Outcome = ConfirmationOutcome.NotHeld }));
        Assert.Null(Check(Held with { Stage = ConfirmationStage.Planned, HeldOn = null, Outcome = null }));
    }

    [Fact]
    public void Check_DayToCome_IsAProblemWhenEnteredOrHeld()
    {
        var ahead = Held with { HeldOn = Today.AddDays(2) };

        Assert.Equal(HeldConfirmationProblem.InTheFuture, Check(ahead));
        Assert.Equal(HeldConfirmationProblem.InTheFuture, Check(ahead with { Stage = ConfirmationStage.Planned }, isDayEntered: true));

        // Giving up what is planned is the product's own doing.
        Assert.Null(Check(ahead with { Stage = ConfirmationStage.Cancelled }));
    }

    [Fact]
    public void Check_MeasuredBelowZero_IsAProblemWhenEnteredOrHeld()
    {
        var loss = Held with { MeasuredValue = -1m };

        Assert.Equal(HeldConfirmationProblem.NegativeValue, Check(loss));
        Assert.Equal(HeldConfirmationProblem.NegativeValue, Check(loss with { Stage = ConfirmationStage.Planned }, isValueEntered: true));
        Assert.Null(Check(loss with { Stage = ConfirmationStage.Cancelled }));
    }

    [Fact]
    public void Check_ConversationOfARowThatIsNotHeld_IsAProblemWhenSaidOrTakenBack()
    {
        var planned = new ValueConfirmation { Id = Some.Id(1), Name = "CFO", Stage = ConfirmationStage.Planned };

        Assert.Equal(Otherwise, Check(planned with { Outcome = ConfirmationOutcome.Confirmed }, isOutcomeEntered: true));
        Assert.Equal(Otherwise, Check(planned with { HeldOn = Today }, isDayEntered: true));
        Assert.Equal(Otherwise, Check(planned with { MeasuredValue = 0m }, isValueEntered: true));
        Assert.Equal(Otherwise, Check(Held with { Stage = ConfirmationStage.Cancelled }, wasHeld: true));

        Assert.Null(Check(planned with { Outcome = ConfirmationOutcome.NotHeld }, isOutcomeEntered: true));
        Assert.Null(Check(planned, isDayEntered: true, isValueEntered: true, isOutcomeEntered: true, wasHeld: true));

        // What an older row says passes until somebody touches it.
        Assert.Null(Check(Held with { Stage = ConfirmationStage.Planned }));
    }

    [Fact]
    public void Check_HeldWithNobodyOrNotAfterTheWin_IsAProblem()
    {
        Assert.Equal(HeldConfirmationProblem.WithNobody, HeldConfirmationCheck.Check(Held, new() { NamesPerson = false }, Some.Now));
        Assert.Equal(HeldConfirmationProblem.DealNotWon, HeldConfirmationCheck.Check(Held, new() { Deal = DealStatus.Open }, Some.Now));
        Assert.Equal(HeldConfirmationProblem.DealNotWon, HeldConfirmationCheck.Check(Held, new() { Deal = DealStatus.Lost }, Some.Now));
        Assert.Equal(
            HeldConfirmationProblem.BeforeTheWin,
            HeldConfirmationCheck.Check(Held with { HeldOn = Today.AddDays(-1) }, new() { WonOn = Today, IsDayEntered = true, WasHeld = true }, Some.Now));
        Assert.Null(HeldConfirmationCheck.Check(Held, new() { WonOn = Today.AddHours(9) }, Some.Now));

        // A deal that was reopened keeps its answers, and they may be corrected.
        Assert.Null(HeldConfirmationCheck.Check(Held, new() { Deal = DealStatus.Open, WasHeld = true, IsOutcomeEntered = true }, Some.Now));
    }

    private static HeldConfirmationProblem? Check(
        ValueConfirmation confirmation, bool isDayEntered = false, bool isValueEntered = false, bool isOutcomeEntered = false, bool wasHeld = false) =>
        HeldConfirmationCheck.Check(
            confirmation,
            new SaidOfConversation { IsDayEntered = isDayEntered, IsValueEntered = isValueEntered, IsOutcomeEntered = isOutcomeEntered, WasHeld = wasHeld },
            Some.Now);
}
