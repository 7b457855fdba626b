using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Alerts;

public class RuleEngineTests
{
    private static readonly RuleDefinition Parent = FakeRule.True("parent");
    private static readonly RuleDefinition Child = ChildOf("child");

    [Fact]
    public void Evaluate_HealthyDeals_FindNothing()
    {
        Assert.Empty(Judged.At(Some.AwarenessDeal(), Some.Now, Some.Now.AddDays(-10)).Findings);
        Assert.Empty(Judged.At(Some.BuyingDeal(), Some.Now, Some.Now.AddDays(-10)).Findings);
        Assert.Null(Judged.At(Some.BuyingDeal(), Some.Now).NextDue);
    }

    [Fact]
    public void Evaluate_LostDeal_FindsNothingAndForgets()
    {
        var lost = Some.BuyingDeal() with { Change = ChangeFacts.Empty, Status = DealStatus.Lost };

        var evaluation = Judged.At(lost, Some.Now);

        Assert.Empty(evaluation.Findings);
        Assert.Equal(FirstTrueMoments.None, evaluation.FirstTrue);
    }

    [Fact]
    public void Evaluate_DealWithoutPhase_AsksNoRuleOfAPhase() =>
        Assert.Empty(Judged.At(Some.BuyingDeal() with { Journey = JourneyPosition.None, Change = ChangeFacts.Empty }, Some.Now).Findings);

    [Fact]
    public void Evaluate_ChildOfAShownParent_IsAFactUnderItAndLiftsItsRank()
    {
        var evaluation = Evaluate(Parent, Child, ChildOf("second child"));

        Assert.Equal(4.5m, evaluation.Of("parent")!.Rank);
        Assert.Equal(AlertSurface.Fact, evaluation.Of("child")!.Surface);
        Assert.Equal("parent", evaluation.Of("child")!.ParentRuleCode);
        Assert.Equal("parent", evaluation.Findings[0].RuleCode);
        Assert.Equal(4.5m, evaluation.Rank);
    }

    [Fact]
    public void Evaluate_ChildWithoutItsParent_IsACardOfItsOwn()
    {
        var child = Evaluate(Child).Of("child")!;

        Assert.Equal(AlertSurface.Card, child.Surface);
        Assert.Null(child.ParentRuleCode);
    }

    [Fact]
    public void Evaluate_ParentWithinGrace_DoesNotTakeTheChildYet()
    {
        var slow = Parent with { Shipped = Parent.Shipped with { GraceDays = 3 } };

        Assert.Equal(AlertSurface.Card, Evaluate(slow, Child).Of("child")!.Surface);
    }

    [Fact]
    public void Evaluate_ParentSilencesChildren_ShowsOnlyTheParent()
    {
        var evaluation = Evaluate(Parent with { Silences = Silencing.Children }, Child);

        Assert.Equal(new[] { "parent" }, evaluation.Findings.Select(f => f.RuleCode));
        Assert.Equal("parent", Assert.Single(evaluation.Silenced).SilencedBy);
        Assert.Equal(3m, evaluation.Rank);
    }

    [Fact]
    public void Evaluate_SilencesAllOtherCards_LeavesPanelsAlone()
    {
        var panel = FakeRule.True("panel");
        panel = panel with { Shipped = panel.Shipped with { Surface = AlertSurface.Panel } };

        var evaluation = Evaluate(Parent with { Silences = Silencing.AllOtherCards }, FakeRule.True("card"), panel);

        Assert.Equal(new[] { "panel", "parent" }, evaluation.Findings.Select(f => f.RuleCode).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Evaluate_TwoSubjects_HaveTheirOwnGraceAndKeys()
    {
        var first = new Observation { Subject = "first" };
        var second = new Observation { Subject = "second" };
        var rule = FakeRule.True("rule", first, second);
        rule = rule with { Shipped = rule.Shipped with { GraceDays = 2 } };
        var memory = RuleEngine.Evaluate(Some.BuyingDeal(), Some.Settings(), Some.Now.AddDays(-2), FirstTrueMoments.None, new[] { rule with { Rule = new FakeRule(_ => RuleVerdict.Sees(first)) } }).FirstTrue;

        var evaluation = RuleEngine.Evaluate(Some.BuyingDeal(), Some.Settings(), Some.Now, memory, new[] { rule });

        Assert.Equal("first", Assert.Single(evaluation.Findings).Subject);
        Assert.Equal(Some.Now.AddDays(2), evaluation.NextDue);
    }

    [Fact]
    public void Evaluate_ConditionWasUntrueInBetween_StartsItsGraceAnew()
    {
        var rule = FakeRule.True("rule");
        rule = rule with { Shipped = rule.Shipped with { GraceDays = 2 } };
        var quiet = rule with { Rule = new FakeRule(_ => RuleVerdict.Quiet) };
        var memory = FirstTrueMoments.None;
        foreach (var (definition, day) in new[] { (rule, 0), (quiet, 1), (rule, 2) })
        {
            memory = RuleEngine.Evaluate(Some.BuyingDeal(), Some.Settings(), Some.Now.AddDays(day), memory, new[] { definition }).FirstTrue;
        }

        Assert.Empty(RuleEngine.Evaluate(Some.BuyingDeal(), Some.Settings(), Some.Now.AddDays(3), memory, new[] { rule }).Findings);
        Assert.Single(RuleEngine.Evaluate(Some.BuyingDeal(), Some.Settings(), Some.Now.AddDays(4), memory, new[] { rule }).Findings);
    }

    [Theory]
    [InlineData(0.49, true, Severity.Info, 0.49)]
    [InlineData(0.50, false, Severity.Warning, 1.50)]
    public void Evaluate_ConfidenceAroundAHalf_AsksBelowIt(double confidence, bool isQuestion, Severity severity, double rank)
    {
        var finding = Evaluate(FakeRule.True("rule", new Observation { Confidence = (decimal)confidence })).Of("rule")!;

        Assert.Equal(isQuestion, finding.IsQuestion);
        Assert.Equal(severity, finding.Severity);
        Assert.Equal((decimal)rank, finding.Rank);
        Assert.Equal(isQuestion ? "rule question" : "rule action", finding.ActionCode);
    }

    [Fact]
    public void Evaluate_CriticalFromPassed_Grows()
    {
        var evaluation = Evaluate(
            FakeRule.True("grown", new Observation { CriticalFrom = Some.Now }),
            FakeRule.True("growing", new Observation { CriticalFrom = Some.Now.AddHours(5) }));

        Assert.Equal(Severity.Critical, evaluation.Of("grown")!.Severity);
        Assert.Equal(Severity.Warning, evaluation.Of("growing")!.Severity);
        Assert.Equal(Some.Now.AddHours(5), evaluation.NextDue);
    }

    [Fact]
    public void Evaluate_FindingsOfEqualRank_StandInTheOrderOfTheirCodes() =>
        Assert.Equal(
            new[] { "a", "b", "c" },
            Evaluate(FakeRule.True("b"), FakeRule.True("c"), FakeRule.True("a")).Findings.Select(f => f.RuleCode));

    [Fact]
    public void Evaluate_RuleSwitchedOff_IsNeitherShownNorRememberedNorDue()
    {
        var rule = FakeRule.Row("rule", _ => new RuleVerdict(new[] { new Observation() }, Some.Now.AddDays(1)));
        var off = Some.Settings() with { Rules = new RuleSet(new[] { rule.Shipped with { IsEnabled = false } }) };

        var evaluation = RuleEngine.Evaluate(Some.BuyingDeal(), off, Some.Now, FirstTrueMoments.None, new[] { rule });

        Assert.Empty(evaluation.Findings);
        Assert.Empty(evaluation.FirstTrue.ByKey);
        Assert.Null(evaluation.NextDue);
    }

    [Fact]
    public void Evaluate_NothingNew_KeepsTheMemoryItWasGiven()
    {
        var first = Evaluate(Parent).FirstTrue;

        Assert.Same(first, RuleEngine.Evaluate(Some.BuyingDeal(), Some.Settings(), Some.Now.AddDays(1), first, new[] { Parent }).FirstTrue);
    }

    private static RuleDefinition ChildOf(string code)
    {
        var rule = FakeRule.True(code);
        return rule with { Shipped = rule.Shipped with { Parents = new[] { "absent", "parent" } } };
    }

    private static Evaluation Evaluate(params RuleDefinition[] catalogue) =>
        RuleEngine.Evaluate(Some.BuyingDeal(), Some.Settings(), Some.Now, FirstTrueMoments.None, catalogue);
}
