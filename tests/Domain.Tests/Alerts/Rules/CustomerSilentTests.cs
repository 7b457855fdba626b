using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class CustomerSilentTests
{
    // A Monday, 9:00: ten business days later is two Mondays later, 9:00.
    private static readonly DateTime Last = Some.Now;

    [Fact]
    public void Evaluate_HolidayOnTheWay_WaitsADayLonger()
    {
        var deal = Deal(Some.MailFrom(Some.Cio(), Last));
        var settings = Some.Settings() with { Holidays = new HolidayCalendar([new Holiday(null, Last.AddDays(3).Month, Last.AddDays(3).Day)]) };

        Assert.Equal(Last.AddDays(14), SilentFrom(deal, Some.Settings()));
        Assert.Equal(Last.AddDays(15), SilentFrom(deal, settings));
    }

    [Fact]
    public void Evaluate_CustomerWhoAnswersSlowly_HasTwiceTheirUsualTime()
    {
        var mails = Enumerable.Range(1, 3).SelectMany(n => new[]
        {
            Some.MailTo(Some.Cio(), Last.AddDays((-20 * n) - 9)),
            Some.MailFrom(Some.Cio(), Last.AddDays(-20 * n)),
        });
        var deal = Deal(mails.Append(Some.MailFrom(Some.Cio(), Last)).ToArray());

        Assert.Equal(Last.AddDays(18), SilentFrom(deal, Some.Settings()));
        var finding = Judged.At(deal, Last.AddDays(18)).Of(RuleCodes.CustomerSilent)!;
        Assert.Equal(FactSet.Of(Fact.Moment("lastAction", Last), Fact.Number("usualReplyDays", 9m)), finding.Facts);
        Assert.Equal(1m, finding.Confidence);
        Assert.Equal(Severity.Critical, Judged.At(deal, Last.AddDays(36)).Of(RuleCodes.CustomerSilent)!.Severity);
    }

    [Fact]
    public void Evaluate_NothingEverRecorded_CountsFromThePhaseAndAsks()
    {
        var finding = Judged.At(Deal(), Last.AddDays(14)).Of(RuleCodes.CustomerSilent)!;

        Assert.Equal(FactSet.Of(Fact.Moment("since", Last)), finding.Facts);
        Assert.True(finding.IsQuestion);
    }

    [Fact]
    public void Evaluate_MilestoneOrLineConfirmed_IsAnActionOfTheCustomer()
    {
        var deal = Deal(Some.MailFrom(Some.Cio(), Last.AddDays(-7)));

        Assert.Equal(Last.AddDays(14), SilentFrom(ConfirmedMilestone(deal, Last), Some.Settings()));
        Assert.Equal(Last.AddDays(14), SilentFrom(ConfirmedLine(deal, Last), Some.Settings()));
        Assert.Equal(Last.AddDays(7), SilentFrom(
            deal with { ValueMap = Some.Map(Some.Line(Some.Cfo()) with { ConfirmedOn = Last }) },
            Some.Settings()));
    }

    [Fact]
    public void Evaluate_ConfirmedOnADayAhead_CountsAndIsDueOnThatDayOnly()
    {
        var deal = Deal(Some.MailFrom(Some.Cio(), Last));
        var ahead = Last.AddDays(16);

        foreach (var confirmed in new[] { ConfirmedMilestone(deal, ahead), ConfirmedLine(deal, ahead) })
        {
            Assert.Equal(Last, DealFigures.Of(new DealPicture(confirmed, Some.Settings(), ahead.AddTicks(-1))).LastCustomerAction);
            Assert.Equal(ahead, DealFigures.Of(new DealPicture(confirmed, Some.Settings(), ahead)).LastCustomerAction);
            var silent = Judged.At(confirmed, Last.AddDays(14));
            Assert.NotNull(silent.Of(RuleCodes.CustomerSilent));
            Assert.True(silent.NextDue <= ahead);
            Assert.Null(Judged.At(confirmed, ahead).Of(RuleCodes.CustomerSilent));
        }

        Assert.Equal(Last.AddDays(3), SilentFrom(ConfirmedLine(deal, Last.AddDays(3)), Some.Settings()));
    }

    [Fact]
    public void Evaluate_AfterTheWin_Waits30Days()
    {
        var deal = Deal(Some.MailFrom(Some.Cio(), Last)) with
        {
            Status = DealStatus.Won,
            Journey = new JourneyPosition(JourneyPhase.ImplementationAdoption, "Won", Last, Last),
        };

        Assert.Null(Judged.At(deal, Last.AddDays(30).AddTicks(-1)).Of(RuleCodes.CustomerSilent));
        Assert.NotNull(Judged.At(deal, Last.AddDays(30)).Of(RuleCodes.CustomerSilent));
    }

    [Fact]
    public void Evaluate_MeetingAhead_IsDueWhenItEndsAndThenStartsTheClockAnew()
    {
        var meeting = Some.Met(Last.AddDays(10), Some.Cfo()) with { Status = ActivityStatus.Scheduled };
        var deal = Deal(Some.MailFrom(Some.Cio(), Last), meeting);

        Assert.Equal(Last.AddDays(10), SilentFrom(deal, Some.Settings()));
        Assert.Null(Judged.At(deal, Last.AddDays(14)).Of(RuleCodes.CustomerSilent));
    }

    [Fact]
    public void Evaluate_ActivitiesNotRead_NeverAssumesSilence() =>
        Assert.Null(Judged.At(Deal() with { Activities = null }, Last.AddDays(90)).Of(RuleCodes.CustomerSilent));

    [Fact]
    public void Evaluate_WonDealThatNobodyWorkedWith_AsksNothing()
    {
        var won = Deal() with
        {
            Status = DealStatus.Won,
            Journey = new JourneyPosition(JourneyPhase.ImplementationAdoption, "Won", Last, Last),
        };

        Assert.NotNull(Judged.At(won, Last.AddDays(90)).Of(RuleCodes.CustomerSilent));
        Assert.Null(Judged.At(won with { Stakeholders = [] }, Last.AddDays(90)).Of(RuleCodes.CustomerSilent));
    }

    private static DealFacts ConfirmedMilestone(DealFacts deal, DateTime on) => deal with
    {
        MilestoneRecords = new[] { new MilestoneRecord(Some.Id(1), Some.Contract.Id, MilestoneStatus.ConfirmedByCustomer) { ConfirmedOn = on } },
    };

    private static DealFacts ConfirmedLine(DealFacts deal, DateTime on) =>
        deal with { ValueMap = Some.Map(Some.Line(Some.Cfo()) with { Confirmation = Confirmation.Confirmed, ConfirmedOn = on }) };

    // When the rule, judged alone at the start, looks again.
    private static DateTime? SilentFrom(DealFacts deal, ProductSettings settings) =>
        new CustomerSilent().Judge(new DealPicture(deal, settings, Last), RuleCatalogue.Find(RuleCodes.CustomerSilent)!.Shipped, Last).NextChange;

    private static DealFacts Deal(params DealActivity[] activities) => Some.AwarenessDeal() with
    {
        Activities = activities,
        Journey = new JourneyPosition(JourneyPhase.Awareness, "Develop", Last, Last),
        Stakeholders = new[] { Some.Cio() with { ContactId = activities.Length == 0 ? null : Some.Cio().ContactId } },
    };
}
