using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class ViewsDivergeTests
{
    private static readonly DateTime Seen = Some.Now;
    private static readonly DateTime GraceOver = Some.Now.AddDays(7);

    private static readonly DealFacts Nordhafen = Deal(Some.Cfo(), Some.Cio(), Some.Operations());

    [Fact]
    public void Evaluate_CfoNotNowAfterGrace_WarnsAt48PercentNamingBothSides()
    {
        var finding = Judged.At(Nordhafen, GraceOver, Seen).Of(RuleCodes.ViewsDiverge)!;

        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(3m, finding.Rank);
        Assert.Equal(
            FactSet.Of(
                Fact.Number("weightedYesPercent", 48m),
                Fact.Sorted("yes", new[] { "CIO", "Operations" }),
                Fact.Sorted("notNow", new[] { "CFO" }),
                Fact.Sorted("no", Array.Empty<string>())),
            finding.Facts);
    }

    [Fact]
    public void Evaluate_WithinGrace_IsQuietUntilExactlySevenDaysAfterFirstSeen()
    {
        var first = Judged.At(Nordhafen, Seen);

        Assert.Null(first.Of(RuleCodes.ViewsDiverge));
        Assert.Equal(GraceOver, first.NextDue);
        Assert.Null(Judged.At(Nordhafen, GraceOver.AddTicks(-1), Seen).Of(RuleCodes.ViewsDiverge));
        Assert.NotNull(Judged.At(Nordhafen, GraceOver, Seen).Of(RuleCodes.ViewsDiverge));
    }

    [Fact]
    public void Evaluate_CfoTurnsToYes_Resolves()
    {
        var book = new AlertBook();
        book.Evaluate(Nordhafen, Seen);
        book.Evaluate(Nordhafen, GraceOver);

        var plan = book.Evaluate(Deal(Some.Cfo(StanceToChange.Yes), Some.Cio(), Some.Operations()), GraceOver);

        Assert.Equal(ResolutionCause.ConditionEnded, Assert.Single(plan.Resolve).Cause);
    }

    [Fact]
    public void Evaluate_OnlyTwoStancesKnown_IsQuiet() =>
        Assert.Null(Judged.At(Deal(Some.Cfo(), Some.Cio(), Some.Operations(StanceToChange.Unknown)), GraceOver, Seen).Of(RuleCodes.ViewsDiverge));

    [Fact]
    public void Evaluate_WeightedYesJustAtAndJustBelow60Percent_OnlyBelowRaises()
    {
        var doubter = Some.Stakeholder("Doubter", DecisionAuthority.Evaluates, 4, StanceToChange.NotNow);
        var third = Some.Stakeholder("Third", DecisionAuthority.Evaluates, 1);
        var at60 = Some.Stakeholder("Champion", DecisionAuthority.Evaluates, 5);

        Assert.Equal(60, WeightedYes.Of(new[] { doubter, third, at60 }).Percent);
        Assert.Null(Judged.At(Deal(doubter, third, at60), GraceOver, Seen).Of(RuleCodes.ViewsDiverge));
        Assert.NotNull(Judged.At(Deal(doubter, third, at60 with { Influence = 4 }), GraceOver, Seen).Of(RuleCodes.ViewsDiverge));
    }

    [Fact]
    public void Evaluate_OnlyPeopleOfLittleInfluenceDisagree_IsQuiet()
    {
        var against = Some.Stakeholder("User", DecisionAuthority.Informed, 3, StanceToChange.No);
        var undecided = Some.Stakeholder("Colleague", DecisionAuthority.Evaluates, 3, StanceToChange.NotNow);
        var decider = Some.Stakeholder("Head", DecisionAuthority.Approves, 1);

        Assert.Equal(31, WeightedYes.Of(new[] { against, undecided, decider }).Percent);
        Assert.Null(Judged.At(Deal(against, undecided, decider), GraceOver, Seen).Of(RuleCodes.ViewsDiverge));
    }

    [Fact]
    public void Evaluate_DecidersSayNoAndNotNow_AreSplitToo() =>
        Assert.NotNull(Judged.At(
            Deal(Some.Cfo(), Some.Cio(StanceToChange.No), Some.Operations(StanceToChange.No)),
            GraceOver,
            Seen).Of(RuleCodes.ViewsDiverge));

    [Fact]
    public void Evaluate_AllSayNotNow_AreOfOneView() =>
        Assert.Null(Judged.At(
            Deal(Some.Cfo(), Some.Cio(StanceToChange.NotNow), Some.Operations(StanceToChange.NotNow)),
            GraceOver,
            Seen).Of(RuleCodes.ViewsDiverge));

    [Fact]
    public void Evaluate_DismissedQuestionBecomesAWarning_IsOpenAgain()
    {
        var unknown = Enumerable.Range(1, 8).Select(n => Some.Stakeholder("Unknown " + n, authority: null, influence: null, stance: null));
        var book = new AlertBook();
        var question = Deal(Nordhafen.Stakeholders.Concat(unknown).ToArray());
        book.Evaluate(question, Seen);
        book.Evaluate(question, GraceOver);
        book.Change(book.Of(RuleCodes.ViewsDiverge), a => a with { State = AlertState.Dismissed });

        Assert.True(Assert.Single(book.Evaluate(Nordhafen, GraceOver.AddDays(1)).Update).Reopens);
    }

    [Fact]
    public void Evaluate_StakeholderLeft_NoLongerDivides() =>
        Assert.Null(Judged.At(Deal(Some.Cfo() with { LeftOn = Seen }, Some.Cio(), Some.Operations()), GraceOver, Seen).Of(RuleCodes.ViewsDiverge));

    [Fact]
    public void Evaluate_InfluentialOpponent_IsASecuredFact()
    {
        var finding = Judged.At(Deal(Some.Cfo() with { StanceToUs = StanceToUs.Opponent }, Some.Cio(), Some.Operations()), GraceOver, Seen)
            .Of(RuleCodes.ViewsDiverge)!;

        Assert.Equal(new[] { "opponents" }, finding.Facts.Secured.Select(f => f.Name));
        Assert.DoesNotContain("opponents", finding.Facts.Open.Select(f => f.Name));
    }

    [Fact]
    public void Evaluate_MostStancesAuthoritiesAndInfluencesUnknown_AsksInsteadOfWarning()
    {
        var unknown = Enumerable.Range(1, 8).Select(n => Some.Stakeholder("Unknown " + n, authority: null, influence: null, stance: null));
        var people = new[] { Some.Cfo(), Some.Cio(), Some.Operations() }.Concat(unknown).ToArray();

        var finding = Judged.At(Deal(people), GraceOver, Seen).Of(RuleCodes.ViewsDiverge)!;

        Assert.True(finding.IsQuestion);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(0.27m, finding.Confidence);
        Assert.Equal(RuleCatalogue.Find(RuleCodes.ViewsDiverge)!.QuestionCode, finding.ActionCode);
    }

    [Fact]
    public void Evaluate_InBuyingToo_Warns() =>
        Assert.NotNull(Judged.At(Nordhafen with { Journey = Some.BuyingDeal().Journey }, GraceOver, Seen).Of(RuleCodes.ViewsDiverge));

    private static DealFacts Deal(params Stakeholder[] people) => Some.AwarenessDeal() with { Stakeholders = people };
}
