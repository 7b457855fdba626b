using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Conversations;

public class ContactHistoryTests
{
    private static readonly Stakeholder Cfo = Some.Cfo();
    private static readonly DateTime Then = Some.Now.AddDays(-10);

    [Fact]
    public void Of_ActivitiesNotRead_IsUnknown() => Assert.Null(ContactHistory.Of(activities: null, Some.Now));

    [Fact]
    public void TwoWayContact_AppointmentHeld_IsItsEndForThoseWhoAttended()
    {
        var history = Of(Some.Met(Then, Cfo));

        Assert.Equal(Then, history.LastTwoWayContact(Cfo));
        Assert.Null(history.LastTwoWayContact(Some.Cio()));
        Assert.Equal(Then, history.LastCustomerAction);
    }

    [Fact]
    public void TwoWayContact_MoreContactsThanMostDealsHave_IsTheLastOneWithEach()
    {
        var people = Enumerable.Range(0, 50).Select(n => Some.Stakeholder("Person " + n)).ToArray();

        var history = Of([.. people.SelectMany((p, n) => new[] { Some.MailFrom(p, Then.AddHours(n)), Some.MailFrom(p, Then.AddHours(-n)) })]);

        Assert.All(people, (person, n) => Assert.Equal(Then.AddHours(n), history.LastTwoWayContact(person)));
        Assert.Null(history.LastTwoWayContact(Cfo));
    }

    [Fact]
    public void TwoWayContact_AppointmentClosedLater_StillEndedAsScheduled()
    {
        Assert.Equal(Then, Of(Some.Met(Then, Cfo) with { ActualEnd = Some.Now }).LastTwoWayContact(Cfo));
        Assert.Equal(Then.AddHours(-1), Of(Some.Met(Then, Cfo) with { ActualEnd = Then.AddHours(-1) }).LastTwoWayContact(Cfo));
    }

    [Theory]
    [InlineData(ActivityStatus.Open)]
    [InlineData(ActivityStatus.Scheduled)]
    public void TwoWayContact_AppointmentNobodyClosed_IsHeldFromItsEndOn(ActivityStatus status)
    {
        var meeting = Some.Met(Some.Now, Cfo) with { Status = status };

        var before = ContactHistory.Of(new[] { meeting }, Some.Now.AddTicks(-1))!;
        Assert.Null(before.LastTwoWayContact(Cfo));
        Assert.Equal(Some.Now, before.NextChange);

        var after = Of(meeting);
        Assert.Equal(Some.Now, after.LastTwoWayContact(Cfo));
        Assert.Null(after.NextChange);
    }

    [Fact]
    public void TwoWayContact_CancelledAppointment_IsNone()
    {
        var history = Of(Some.Met(Then, Cfo) with { Status = ActivityStatus.Cancelled });

        Assert.Null(history.LastTwoWayContact(Cfo));
        Assert.Null(history.LastCustomerAction);
    }

    [Fact]
    public void CustomerAction_AppointmentAmongOurselves_IsNone()
    {
        Assert.Null(Of(Some.Met(Then)).LastCustomerAction);
        Assert.Null(ContactHistory.Of(new[] { Some.Met(Some.Now) with { Status = ActivityStatus.Open } }, Then)!.NextChange);
    }

    [Fact]
    public void TwoWayContact_CallInWhichTheySpoke_CountsWithoutBeingTheirAction()
    {
        var call = Call(Then);

        Assert.Equal(Then, Of(call).LastTwoWayContact(Cfo));
        Assert.Null(Of(call).LastCustomerAction);
        Assert.Null(Of(call with { IsVoiceMail = true }).LastTwoWayContact(Cfo));
        Assert.Null(Of(call with { Status = ActivityStatus.Open }).LastTwoWayContact(Cfo));
    }

    [Fact]
    public void CustomerAction_TheyCall_CountsEvenWhenTheyOnlyReachAVoiceMail()
    {
        var call = Call(Then) with { IsIncoming = true };

        Assert.Equal(Then, Of(call).LastCustomerAction);
        Assert.Equal(Then, Of(call with { IsVoiceMail = true }).LastCustomerAction);
    }

    [Fact]
    public void TwoWayContact_Mail_CountsForItsSenderOnlyAndOursForNobody()
    {
        var theirs = Some.MailFrom(Cfo, Then) with { ContactIds = new[] { Cfo.ContactId!.Value, Some.Cio().ContactId!.Value } };

        Assert.Equal(Then, Of(theirs).LastTwoWayContact(Cfo));
        Assert.Null(Of(theirs).LastTwoWayContact(Some.Cio()));
        Assert.Equal(Then, Of(theirs).LastCustomerAction);
        Assert.Null(Of(Some.MailTo(Cfo, Then)).LastTwoWayContact(Cfo));
        Assert.Null(Of(Some.MailTo(Cfo, Then)).LastCustomerAction);
    }

    [Fact]
    public void Engaged_Until60DaysAfterTheLastContact()
    {
        var met = new[] { Some.Met(Then, Cfo), Some.Met(Then.AddDays(-30), Cfo) };

        Assert.True(ContactHistory.Of(met, Then.AddDays(60).AddTicks(-1))!.IsEngaged(Cfo));
        Assert.False(ContactHistory.Of(met, Then.AddDays(60))!.IsEngaged(Cfo));
        Assert.False(Of(met).IsEngaged(Cfo with { LeftOn = Then }));
    }

    [Fact]
    public void AgreedStep_LastOneDoneOrPlanned_CountsUnlessCancelled()
    {
        var done = Step(ActivityStatus.Completed, scheduled: Some.Now.AddDays(4)) with { ActualEnd = Then };
        var planned = Step(ActivityStatus.Open, scheduled: Some.Now.AddDays(3));

        Assert.Equal(Then, Of(done).LastAgreedStep);
        Assert.Equal(Some.Now.AddDays(3), Of(planned, done).LastAgreedStep);
        Assert.Equal(Then, Of(planned with { Status = ActivityStatus.Cancelled }, done).LastAgreedStep);
        Assert.Null(Of(planned with { Purpose = ActivityPurpose.PromisedFollowUp }).LastAgreedStep);
    }

    [Fact]
    public void UsualReplyTime_FewerThanThreeExchanges_IsUnknown()
    {
        Assert.Null(Of(Exchanges(1, 2)).UsualReplyTime);
        Assert.Equal(TimeSpan.FromDays(2), Of(Exchanges(1, 2, 3)).UsualReplyTime);
    }

    [Fact]
    public void UsualReplyTime_IsTheMedianOfTheLastFive()
    {
        Assert.Equal(TimeSpan.FromDays(2.5), Of(Exchanges(1, 2, 3, 9)).UsualReplyTime);
        Assert.Equal(TimeSpan.FromDays(3), Of(Exchanges(9, 9, 1, 3, 4, 2, 8)).UsualReplyTime);
    }

    [Fact]
    public void UsualReplyTime_WeAskTwice_CountsFromTheFirstTime()
    {
        var chased = Some.MailTo(Cfo, Start(0).AddDays(1).AddHours(1));

        Assert.Equal(TimeSpan.FromDays(2), Of(Exchanges(2, 2, 2).Append(chased).ToArray()).UsualReplyTime);
    }

    [Fact]
    public void UsualReplyTime_TheyMetInBetween_LeavesNothingToAnswer()
    {
        var met = Some.Met(Start(0).AddHours(1), Cfo);

        Assert.Null(Of(Exchanges(2, 2, 2).Append(met).ToArray()).UsualReplyTime);
    }

    private static ContactHistory Of(params DealActivity[] activities) => ContactHistory.Of(activities, Some.Now)!;

    private static DealActivity Call(DateTime on) => Some.MailTo(Cfo, on) with { Kind = ActivityKind.PhoneCall };

    private static DealActivity Step(ActivityStatus status, DateTime scheduled) => Some.MailTo(Cfo, Then) with
    {
        Kind = ActivityKind.Task,
        Status = status,
        Purpose = ActivityPurpose.CustomerAgreedNextStep,
        ScheduledEnd = scheduled,
        ActualEnd = null,
    };

    private static DateTime Start(int exchange) => Some.Now.AddDays(-200 + (exchange * 20));

    private static DealActivity[] Exchanges(params int[] days) =>
        days.SelectMany((d, n) => new[] { Some.MailTo(Cfo, Start(n)), Some.MailFrom(Cfo, Start(n).AddDays(d)) }).ToArray();
}
