using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Conversations;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class PromisesAndPaceTests
{
    // A Friday.
    private static readonly DateTime Due = new(2026, 10, 30, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Evaluate_PromiseDueOnFriday_IsLateOnTuesdayAndDueExactlyThen()
    {
        var deal = Deal(Promise(71, Due));
        var tuesday = Due.AddDays(4);

        Assert.Equal(tuesday, Late(deal, Due).NextDue);
        Assert.Null(Late(deal, tuesday.AddTicks(-1)).Of(RuleCodes.FollowUpLate));
        Assert.Equal(AlertSurface.Panel, Late(deal, tuesday).Of(RuleCodes.FollowUpLate)!.Surface);
    }

    [Fact]
    public void Evaluate_SeveralPromises_CountsTheLateOnesAndIsDueForTheNext()
    {
        var seen = Late(Deal(Promise(72, Due.AddDays(5)), Promise(71, Due), Promise(73, Due.AddDays(-1))), Due.AddDays(4));

        Assert.Equal(FactSet.Of(Fact.Number("promises", 2m), Fact.Moment("oldestDue", Due.AddDays(-1))), seen.Of(RuleCodes.FollowUpLate)!.Facts);
        Assert.Equal(Due.AddDays(5 + 2), seen.NextDue);
    }

    [Theory]
    [InlineData(ActivityStatus.Completed)]
    [InlineData(ActivityStatus.Cancelled)]
    public void Evaluate_PromiseKeptOrCalledOff_IsQuiet(ActivityStatus status) =>
        Assert.Empty(Late(Deal(Promise(71, Due) with { Status = status }), Due.AddDays(30)).Findings);

    [Fact]
    public void Evaluate_OtherOpenTaskOrPromiseWithoutADay_IsQuiet() =>
        Assert.Empty(Late(
            Deal(Promise(71, Due) with { Purpose = ActivityPurpose.Internal }, Promise(72, Due) with { ScheduledEnd = null }),
            Due.AddDays(30)).Findings);

    [Fact]
    public void Evaluate_MoreDaysInTheStageThanExpected_RaisesOnTheDayAfter()
    {
        var deal = Some.AwarenessDeal() with { Stage = Some.Settings().Mappings[1] with { ExpectedDays = 20 } };
        var entered = deal.Journey.StageEnteredOn!.Value;

        Assert.Equal(entered.AddDays(21), Pace(deal, entered).NextDue);
        Assert.Null(Pace(deal, entered.AddDays(21).AddTicks(-1)).Of(RuleCodes.OverPace));
        Assert.Equal(
            FactSet.Of(Fact.Moment("since", entered), Fact.Number("expectedDays", 20m)),
            Pace(deal, entered.AddDays(21)).Of(RuleCodes.OverPace)!.Facts);
    }

    [Fact]
    public void Evaluate_StageWithoutExpectation_IsQuiet() =>
        Assert.Empty(Pace(Some.AwarenessDeal() with { Stage = Some.Settings().Mappings[1] }, Some.Now.AddYears(1)).Findings);

    private static Evaluation Late(DealFacts deal, DateTime now) => Judged.Alone(RuleCodes.FollowUpLate, deal, now);

    private static Evaluation Pace(DealFacts deal, DateTime now) => Judged.Alone(RuleCodes.OverPace, deal, now);

    private static DealFacts Deal(params DealActivity[] activities) => Some.AwarenessDeal() with { Activities = activities };

    private static DealActivity Promise(int number, DateTime due) => new()
    {
        Id = Some.Id(number),
        Kind = ActivityKind.Task,
        Status = ActivityStatus.Open,
        Purpose = ActivityPurpose.PromisedFollowUp,
        CreatedOn = due.AddDays(-7),
        ScheduledEnd = due,
    };
}
