using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class ValueRulesTests
{
    private static readonly DateTime Due = new(2026, 8, 30, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(true, 30)]
    [InlineData(false, 60)]
    public void Evaluate_PlannedConfirmationPastDue_WarnsTheDayAfterAndTurnsCriticalByItsOwnMeasure(bool isSponsor, int days)
    {
        var deal = Deal(Some.Planned(Some.Cfo(), Due) with { IsInitialSponsor = isSponsor });

        Assert.Equal(Due.AddDays(1), Overdue(deal, Due).NextDue);
        Assert.Empty(Overdue(deal, Due.AddDays(1).AddTicks(-1)).Findings);
        Assert.Equal(Severity.Warning, Overdue(deal, Due.AddDays(1)).Of(RuleCodes.ConfirmationOverdue)!.Severity);
        Assert.Equal(Due.AddDays(days), Overdue(deal, Due.AddDays(1)).NextDue);
        Assert.Equal(Severity.Critical, Overdue(deal, Due.AddDays(days)).Of(RuleCodes.ConfirmationOverdue)!.Severity);
    }

    [Fact]
    public void Evaluate_TwoRoundsOfOnePersonOverdue_IsOneFindingAboutTheOldest()
    {
        var finding = Overdue(Deal(Some.Planned(Some.Cfo(), Due.AddDays(20), 2), Some.Planned(Some.Cfo(), Due)), Due.AddDays(25))
            .Of(RuleCodes.ConfirmationOverdue)!;

        Assert.Equal(FactSet.Of(Fact.Text("person", "CFO"), Fact.Moment("dueOn", Due), Fact.Number("cycle", 1m)), finding.Facts);
        Assert.Equal(Some.Cfo().Id, finding.StakeholderId);
    }

    [Fact]
    public void Evaluate_TwoPeopleOverdue_AreTwoFindings() =>
        Assert.Equal(2, Overdue(Deal(Some.Planned(Some.Cfo(), Due), Some.Planned(Some.Cio(), Due)), Due.AddDays(2)).Findings.Count);

    [Theory]
    [InlineData(ConfirmationStage.Held)]
    [InlineData(ConfirmationStage.Cancelled)]
    public void Evaluate_HeldOrCancelled_IsNotOverdue(ConfirmationStage stage) =>
        Assert.Empty(Overdue(Deal(Some.Planned(Some.Cfo(), Due) with { Stage = stage }), Due.AddDays(90)).Findings);

    [Fact]
    public void Evaluate_NeitherGoLiveNorPlannedValueKnown_AsksWhetherTheyAreLive()
    {
        var deal = Deal(Some.Planned(Some.Cfo(), Due) with { PlannedValue = null }) with { LiveOn = null };

        Assert.True(Overdue(deal, Due.AddDays(1)).Of(RuleCodes.ConfirmationOverdue)!.IsQuestion);
    }

    [Fact]
    public void Evaluate_OneConfirmsAndOneDenies_NamesBoth()
    {
        var finding = Denied(Deal(
            Some.Held(Some.Cfo(), ConfirmationOutcome.NotConfirmed, Due),
            Some.Held(Some.Cio(), ConfirmationOutcome.Confirmed, Due)))!;

        Assert.Equal(Severity.Critical, finding.Severity);
        Assert.Equal(FactSet.Of(Fact.Sorted("notConfirmed", new[] { "CFO" }), Fact.Sorted("confirmed", new[] { "CIO" })), finding.Facts);
    }

    [Theory]
    [InlineData(79_999, true)]
    [InlineData(80_000, false)]
    public void Evaluate_MeasuredUnderEightyPercentOfPlan_IsRaised(int measured, bool isRaised) =>
        Assert.Equal(isRaised, Denied(Deal(Some.Held(Some.Cfo(), ConfirmationOutcome.Confirmed, Due) with { MeasuredValue = measured })) is not null);

    [Fact]
    public void Evaluate_ConfirmedInALaterRound_Resolves() =>
        Assert.Null(Denied(Deal(
            Some.Held(Some.Cfo(), ConfirmationOutcome.Confirmed, Due.AddDays(180), 2),
            Some.Held(Some.Cfo(), ConfirmationOutcome.NotConfirmed, Due))));

    [Fact]
    public void Evaluate_LaterRoundNotHeld_KeepsTheLastAnswer() =>
        Assert.NotNull(Denied(Deal(
            Some.Held(Some.Cfo(), ConfirmationOutcome.NotHeld, Due.AddDays(180), 2),
            Some.Held(Some.Cfo(), ConfirmationOutcome.NotConfirmed, Due))));

    [Theory]
    [InlineData(null, true)]
    [InlineData(-31, true)]
    [InlineData(-30, false)]
    [InlineData(3, false)]
    public void Evaluate_ConfirmedWithoutALeadFromThirtyDaysBefore_PromptsForTheNextIdea(int? leadDays, bool isRaised)
    {
        var deal = Deal(Some.Held(Some.Cfo(), ConfirmationOutcome.Confirmed, Due) with { MeasuredValue = 1m })
            with { Account = new AccountFacts { LastLeadOn = leadDays is { } days ? Due.AddDays(days) : null } };

        var finding = Judged.Alone(RuleCodes.FollowOn, deal, Some.Now).Of(RuleCodes.FollowOn);

        Assert.Equal(isRaised, finding is not null);
        Assert.Equal(isRaised ? AlertSurface.Prompt : null, finding?.Surface);
    }

    [Fact]
    public void Evaluate_LatestAnswerDenies_IsNoMomentForTheNextIdea() =>
        Assert.Empty(Judged.Alone(
            RuleCodes.FollowOn,
            Deal(Some.Held(Some.Cfo(), ConfirmationOutcome.Confirmed, Due), Some.Held(Some.Cfo(), ConfirmationOutcome.NotConfirmed, Due.AddDays(9), 2)),
            Some.Now).Findings);

    [Fact]
    public void Evaluate_DealNotInAdoption_AsksNothingAboutValue()
    {
        var deal = Deal(Some.Planned(Some.Cfo(), Due)) with { Journey = Some.BuyingDeal().Journey, Status = DealStatus.Open };

        Assert.Empty(Overdue(deal, Due.AddDays(90)).Findings);
    }

    private static Evaluation Overdue(DealFacts deal, DateTime now) => Judged.Alone(RuleCodes.ConfirmationOverdue, deal, now);

    private static Finding? Denied(DealFacts deal) => Judged.Alone(RuleCodes.ValueNotConfirmed, deal, Some.Now).Of(RuleCodes.ValueNotConfirmed);

    private static DealFacts Deal(params ValueConfirmation[] confirmations) => Some.WonDeal() with { Confirmations = confirmations };
}
