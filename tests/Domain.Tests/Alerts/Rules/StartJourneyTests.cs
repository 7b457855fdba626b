using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class StartJourneyTests
{
    private static readonly DealFacts Untouched = Some.AwarenessDeal() with
    {
        Stakeholders = Array.Empty<Domain.Stakeholders.Stakeholder>(),
        ValueMap = ValueMap.None,
        Change = ChangeFacts.Empty,
    };

    public static TheoryData<DealFacts> Touched => new()
    {
        Untouched with { Stakeholders = new[] { Some.Cfo() } },
        Untouched with { ValueMap = Some.Map(Some.Line(Some.Cfo())) },
        Untouched with { Change = new ChangeFacts { Decision = ChangeDecision.NotNow } },
        Untouched with { Change = new ChangeFacts { CustomerSituation = "Three warehouses" } },
        Untouched with { Change = new ChangeFacts { CustomerChallenge = "Returns" } },
    };

    [Fact]
    public void Evaluate_UntouchedDeal_ShowsOneInformingCard()
    {
        var finding = Assert.Single(Judged.At(Untouched, Some.Now).Findings);

        Assert.Equal(RuleCodes.Start, finding.RuleCode);
        Assert.Equal(Severity.Info, finding.Severity);
        Assert.Equal(AlertSurface.Card, finding.Surface);
        Assert.Equal(1m, finding.Rank);
    }

    [Theory]
    [MemberData(nameof(Touched))]
    public void Evaluate_AnythingRecorded_IsQuiet(DealFacts deal) => Assert.Null(Judged.At(deal, Some.Now).Of(RuleCodes.Start));

    [Fact]
    public void Evaluate_NotDecided_CountsAsNoDecision() =>
        Assert.NotNull(Judged.At(Untouched with { Change = new ChangeFacts { Decision = ChangeDecision.NotDecided } }, Some.Now).Of(RuleCodes.Start));

    [Fact]
    public void Evaluate_UntouchedForMonths_SilencesEveryOtherCard()
    {
        var old = Untouched with { Journey = Untouched.Journey with { PhaseEnteredOn = Some.Now.AddDays(-200) } };

        var evaluation = Judged.At(old, Some.Now, seenSince: Some.Now.AddDays(-100));

        Assert.Equal(new[] { RuleCodes.Start }, evaluation.Findings.Select(f => f.RuleCode));
        Assert.Equal(3, evaluation.Silenced.Count);
        Assert.All(evaluation.Silenced, s => Assert.Equal(RuleCodes.Start, s.SilencedBy));
    }

    [Fact]
    public void Evaluate_UntouchedInBuying_ShowsOnlyTheStart() =>
        Assert.Equal(
            new[] { RuleCodes.Start },
            Judged.At(Untouched with { Journey = Some.BuyingDeal().Journey }, Some.Now, seenSince: Some.Now.AddDays(-30)).Findings.Select(f => f.RuleCode));

    [Fact]
    public void Evaluate_AfterTheWin_IsQuiet() =>
        Assert.Empty(Judged.At(Untouched with { Journey = Untouched.Journey with { Phase = JourneyPhase.ImplementationAdoption } }, Some.Now).Findings);

    [Fact]
    public void Evaluate_StartResolved_BringsTheOthersBackAtOnce()
    {
        var book = new AlertBook();
        var old = Untouched with { Journey = Some.BuyingDeal().Journey };
        book.Evaluate(old, Some.Now);

        var plan = book.Evaluate(old with { Stakeholders = new[] { Some.Cfo() } }, Some.Now.AddDays(3));

        Assert.Equal(ResolutionCause.ConditionEnded, Assert.Single(plan.Resolve).Cause);
        Assert.Equal(new[] { RuleCodes.GateOpen, RuleCodes.ValueMapMissing }, plan.Create.Select(f => f.RuleCode));
    }
}
