using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class SponsorLeftTests
{
    private static readonly DateTime Left = Some.Now.AddDays(-10);
    private static readonly Stakeholder GoneCfo = Some.Cfo() with { LeftOn = Left };

    [Fact]
    public void Evaluate_DeciderLeft_IsCriticalAndNamesTheOthers()
    {
        var finding = Judge(Deal(GoneCfo, Some.Cio())).Of(RuleCodes.SponsorLeft)!;

        Assert.Equal(Severity.Critical, finding.Severity);
        Assert.Equal(GoneCfo.Id, finding.StakeholderId);
        Assert.Equal(
            FactSet.Of(Fact.Reference("person", GoneCfo.Id, "CFO"), Fact.Moment("leftOn", Left), Fact.Sorted("otherDeciders", new[] { "CIO" })),
            finding.Facts);
    }

    [Fact]
    public void Evaluate_SomeoneLeftWhoNeitherDecidedNorSponsored_IsQuiet() =>
        Assert.Empty(Judge(Deal(Some.Operations() with { LeftOn = Left }, Some.Cio())).Findings);

    [Fact]
    public void Evaluate_FlaggedSponsorWithoutAuthorityLeft_IsRaised() =>
        Assert.NotNull(Judge(Deal(Some.Operations() with { LeftOn = Left, IsInitialSponsor = true }, Some.Cio())).Of(RuleCodes.SponsorLeft));

    [Fact]
    public void Evaluate_FirstEconomicBuyerLeft_CountsAsInitialSponsor() =>
        Assert.NotNull(Judge(Deal(Some.Operations() with { LeftOn = Left, Role = BuyingRole.EconomicBuyer }, Some.Cio())).Of(RuleCodes.SponsorLeft));

    [Fact]
    public void Evaluate_AuthorityFellBelowApproves_IsRaisedSinceThen()
    {
        var lower = Some.Cio() with { Authority = DecisionAuthority.Recommends, PreviousAuthority = DecisionAuthority.Approves, AuthorityChangedOn = Left };

        Assert.Equal(new MomentFact(Left), Judge(Deal(Some.Cfo(), lower)).Of(RuleCodes.SponsorLeft)!.Facts.Find("authorityFellOn"));
        Assert.Null(Judge(Deal(Some.Cfo(), lower with { PreviousAuthority = DecisionAuthority.Evaluates })).Of(RuleCodes.SponsorLeft));
    }

    [Theory]
    [InlineData(-31, true)]
    [InlineData(-30, false)]
    [InlineData(5, false)]
    public void Evaluate_AnotherDeciderSpokenToFromThirtyDaysBefore_EndsForGood(int daysFromLeaving, bool isRaised)
    {
        var deal = Deal(GoneCfo, Some.Cio()) with { Activities = new[] { Some.Met(Left.AddDays(daysFromLeaving), Some.Cio()) } };

        Assert.Equal(isRaised, Judge(deal).Of(RuleCodes.SponsorLeft) is not null);
        Assert.Equal(isRaised, Judged.Alone(RuleCodes.SponsorLeft, deal, Some.Now.AddYears(1)).Of(RuleCodes.SponsorLeft) is not null);
    }

    [Fact]
    public void Evaluate_MeetingWithAnotherDeciderAhead_IsDueAtItsEnd()
    {
        var ahead = Some.Met(Some.Now.AddDays(3), Some.Cio()) with { Status = ActivityStatus.Scheduled };
        var deal = Deal(GoneCfo, Some.Cio()) with { Activities = new[] { ahead } };

        Assert.Equal(Some.Now.AddDays(3), Judge(deal).NextDue);
        Assert.Empty(Judged.Alone(RuleCodes.SponsorLeft, deal, Some.Now.AddDays(3)).Findings);
    }

    [Fact]
    public void Evaluate_SecondRowOfAMergedContactLeft_IsQuiet() =>
        Assert.Empty(Judge(Deal(GoneCfo, Some.Cfo() with { Id = Some.Id(4711) })).Findings);

    [Fact]
    public void Evaluate_ActivitiesNotRead_SaysNothing() =>
        Assert.Empty(Judge(Deal(GoneCfo, Some.Cio()) with { Activities = null }).Findings);

    [Fact]
    public void Evaluate_SeveralAreGone_IsOneFindingThatNamesThemAll()
    {
        var lower = Some.Operations() with
        {
            PreviousAuthority = DecisionAuthority.Approves, AuthorityChangedOn = Left.AddDays(2),
        };
        var board = Some.Stakeholder("Board", DecisionAuthority.Decides, influence: 5);

        var finding = Assert.Single(Judge(Deal(GoneCfo, lower, board, Some.Cio() with { LeftOn = Left })).Findings);

        Assert.Equal(
            FactSet.Of(
                Fact.Moment("lastOn", Left.AddDays(2)),
                Fact.Sorted("left", new[] { "CFO", "CIO" }),
                Fact.Sorted("authorityFell", new[] { lower.Name }),
                Fact.Sorted("otherDeciders", new[] { "Board" })),
            finding.Facts);
        Assert.Null(finding.StakeholderId);
    }

    [Fact]
    public void Evaluate_OneMoreLeavesAfterSomebodyActed_IsRaisedAnewWithAllNames()
    {
        var book = new AlertBook();
        book.Evaluate(Deal(GoneCfo, Some.Cio()), Some.Now);
        book.Change(book.Of(RuleCodes.SponsorLeft), a => a with { State = AlertState.Acted, ActedOn = Some.Now });

        // Recorded late: the day lies before the first one's.
        var open = book.Evaluate(Deal(GoneCfo, Some.Cio() with { LeftOn = Left.AddDays(-5) }), Some.Now.AddDays(1)).Open;

        var finding = Assert.Single(open, o => o.Finding.RuleCode == RuleCodes.SponsorLeft).Finding;
        Assert.Equal(new[] { "CFO", "CIO" }, Assert.IsType<TextsFact>(finding.Facts.Find("left")).Values);
    }

    [Theory]
    [InlineData(AlertState.Dismissed)]
    [InlineData(AlertState.Acted)]
    public void Evaluate_HandledGroupShrinksAndGrows_IsOneMatterRaisedAnewOnlyForOneMore(AlertState handled)
    {
        var cio = Some.Cio() with { LeftOn = Left };
        var operations = Some.Operations() with { LeftOn = Left, IsInitialSponsor = true };
        var board = Some.Stakeholder("Board", DecisionAuthority.Decides, influence: 5);
        var book = new AlertBook();
        Evaluate(GoneCfo, cio, operations, board);
        book.Change(book.Of(RuleCodes.SponsorLeft), a => a with { State = handled, ActedOn = handled == AlertState.Acted ? Some.Now : null });

        Assert.False(Evaluate(Some.Cfo(), cio, operations, board));
        Assert.False(Evaluate(Some.Cfo(), cio, operations with { LeftOn = null }, board));
        Assert.False(Evaluate(GoneCfo with { LeftOn = Left.AddDays(-3) }, cio with { LeftOn = Left.AddDays(1) }, operations, board));
        Assert.True(Evaluate(Some.Cfo(), cio, operations, board with { LeftOn = Left }));
        Assert.Single(book.Alerts, a => a.Key.Contains(RuleCodes.SponsorLeft, StringComparison.Ordinal));

        bool Evaluate(params Stakeholder[] people) =>
            book.Evaluate(Deal(people), Some.Now).Open.Any(o => o.Finding.RuleCode == RuleCodes.SponsorLeft);
    }

    [Fact]
    public void Evaluate_ActedOn_StaysQuietForAsLongAsItIsTrue()
    {
        var book = new AlertBook();
        var deal = Deal(GoneCfo, Some.Cio());
        book.Evaluate(deal, Some.Now);
        book.Change(book.Of(RuleCodes.SponsorLeft), a => a with { State = AlertState.Acted, ActedOn = Some.Now });

        Assert.DoesNotContain(book.Evaluate(deal, Some.Now.AddDays(200)).Open, o => o.Finding.RuleCode == RuleCodes.SponsorLeft);
        Assert.Equal(AlertState.Acted, book.Of(RuleCodes.SponsorLeft).State);
    }

    [Fact]
    public void Evaluate_NothingKnownOfTheSponsorsPart_Asks() =>
        Assert.True(Judge(Deal(Some.Stakeholder("Gone", authority: null, influence: null) with { LeftOn = Left, IsInitialSponsor = true, Role = null }))
            .Of(RuleCodes.SponsorLeft)!.IsQuestion);

    private static Evaluation Judge(DealFacts deal) => Judged.Alone(RuleCodes.SponsorLeft, deal, Some.Now);

    private static DealFacts Deal(params Stakeholder[] people) =>
        Some.AwarenessDeal() with { Stakeholders = people, Activities = Array.Empty<DealActivity>() };
}
