using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Journey;

public class DealDatesTests
{
    private static readonly DateTime Today = Some.Now.Date;

    private static readonly ChangeFacts InOrder = new()
    {
        DecidedOn = Today,
        RevisitOn = Today.AddDays(1),
        CustomerDecisionDate = Today.AddDays(30),
        ExpectedGoLiveOn = Today.AddDays(90),
    };

    [Fact]
    public void Check_DatesInOrder_HasNoProblem() => Assert.Empty(DealDates.Check(InOrder, Some.Now));

    [Fact]
    public void Check_NoDates_HasNoProblem() => Assert.Empty(DealDates.Check(ChangeFacts.Empty, Some.Now));

    [Fact]
    public void Check_DecidedTomorrow_IsTheFuture() =>
        Assert.Equal(
            new[] { DealDateProblem.ChangeDecidedInTheFuture, DealDateProblem.RevisitBeforeDecision },
            DealDates.Check(InOrder with { DecidedOn = Today.AddDays(2) }, Some.Now));

    [Fact]
    public void Check_AnyDateBefore1900_IsLongAgo()
    {
        var slip = new DateTime(1899, 12, 31, 0, 0, 0, DateTimeKind.Utc);

        Assert.Equal(new[] { DealDateProblem.LongAgo }, DealDates.Check(InOrder with { DecidedOn = DateTime.MinValue }, Some.Now));
        Assert.Contains(DealDateProblem.LongAgo, DealDates.Check(new ChangeFacts { RevisitOn = slip }, Some.Now));
        Assert.Contains(DealDateProblem.LongAgo, DealDates.Check(new ChangeFacts { CustomerDecisionDate = slip }, Some.Now));
        Assert.Contains(DealDateProblem.LongAgo, DealDates.Check(new ChangeFacts { ExpectedGoLiveOn = slip }, Some.Now));
        Assert.Empty(DealDates.Check(new ChangeFacts { DecidedOn = slip.AddDays(1) }, Some.Now));
    }

    [Fact]
    public void Check_DecidedTodayInTheFarEast_IsNotTheFuture() =>
        Assert.Empty(DealDates.Check(InOrder with { DecidedOn = Today.AddDays(1) }, Today.AddHours(10)));

    [Fact]
    public void Check_RevisitBeforeDecision_IsOutOfOrder() =>
        Assert.Equal(
            new[] { DealDateProblem.RevisitBeforeDecision },
            DealDates.Check(InOrder with { RevisitOn = Today.AddDays(-1) }, Some.Now));

    [Fact]
    public void Check_BuyingDecisionBeforeChangeDecision_IsOutOfOrder() =>
        Assert.Equal(
            new[] { DealDateProblem.CustomerDecisionBeforeChangeDecision },
            DealDates.Check(InOrder with { CustomerDecisionDate = Today.AddDays(-1) }, Some.Now));

    [Fact]
    public void Check_GoLiveBeforeBuyingDecision_IsOutOfOrder() =>
        Assert.Equal(
            new[] { DealDateProblem.GoLiveBeforeCustomerDecision },
            DealDates.Check(InOrder with { ExpectedGoLiveOn = Today.AddDays(29) }, Some.Now));
}
