using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class ValueMapIncompleteTests
{
    private static readonly DateTime Seen = Some.Now;
    private static readonly DateTime GraceOver = Some.Now.AddDays(7);

    private static readonly Stakeholder Decider = Some.Stakeholder("Decider", DecisionAuthority.Approves, 1);
    private static readonly Stakeholder Peer = Some.Stakeholder("Peer", DecisionAuthority.Evaluates, 3);
    private static readonly Stakeholder Analyst = Some.Stakeholder("Analyst", DecisionAuthority.Evaluates, 5) with { Role = BuyingRole.Analyst };

    [Fact]
    public void Evaluate_DeciderWithoutCompleteLine_WarnsAfterSevenDaysNamingThem()
    {
        var deal = Deal(Some.Map(Some.Line(Some.Cio()), Some.Line(Some.Operations())), Some.Cfo(), Some.Cio(), Some.Operations());

        Assert.Equal(GraceOver, Judged.At(deal, Seen).NextDue);
        Assert.Null(Judged.At(deal, GraceOver.AddTicks(-1), Seen).Of(RuleCodes.ValueMapIncomplete));

        var finding = Judged.At(deal, GraceOver, Seen).Of(RuleCodes.ValueMapIncomplete)!;
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal(
            FactSet.Of(Fact.Number("coveragePercent", 48.3m), Fact.Sorted("withoutCompleteLine", new[] { "CFO" })),
            finding.Facts);
    }

    [Fact]
    public void Evaluate_CoverageOf70PercentAndJustBelow_OnlyBelowRaises()
    {
        var seven = new[] { Some.Stakeholder("A", influence: 3), Some.Stakeholder("B", influence: 3), Some.Stakeholder("C", influence: 1) };
        var three = Some.Stakeholder("D", influence: 3);
        var map = Some.Map(seven.Select(s => Some.Line(s)).ToArray());

        Assert.Null(Judged.At(Deal(map, seven.Append(three).ToArray()), GraceOver, Seen).Of(RuleCodes.ValueMapIncomplete));
        Assert.NotNull(Judged.At(Deal(map, seven.Append(three).Append(Some.Stakeholder("E", influence: 1)).ToArray()), GraceOver, Seen).Of(RuleCodes.ValueMapIncomplete));
    }

    [Fact]
    public void Evaluate_InfluenceOf4WithoutLineAtHighCoverage_Raises()
    {
        var loud = Some.Stakeholder("Loud", DecisionAuthority.Informed, 4);
        var deal = Deal(Some.Map(Some.Line(Some.Cfo())), Some.Cfo(), loud);

        Assert.NotNull(Judged.At(deal, GraceOver, Seen).Of(RuleCodes.ValueMapIncomplete));
        Assert.Null(Judged.At(Deal(deal.ValueMap, Some.Cfo(), loud with { Influence = 3 }), GraceOver, Seen).Of(RuleCodes.ValueMapIncomplete));
    }

    [Fact]
    public void Evaluate_AnalystWithoutLine_IsNotAsked() =>
        Assert.Null(Judged.At(Deal(Some.Map(Some.Line(Decider)), Decider, Analyst), GraceOver, Seen).Of(RuleCodes.ValueMapIncomplete));

    [Fact]
    public void Evaluate_LastLineCompleted_Resolves()
    {
        var book = new AlertBook();
        var open = Deal(Some.Map(Some.Line(Decider), Some.Line(Some.Cfo()) with { SuccessMeasure = null }), Decider, Some.Cfo());
        book.Evaluate(open, Seen);
        book.Evaluate(open, GraceOver);

        var plan = book.Evaluate(open with { ValueMap = Some.Map(Some.Line(Decider), Some.Line(Some.Cfo())) }, GraceOver);

        Assert.Single(plan.Resolve);
    }

    [Fact]
    public void Evaluate_AuthoritiesAndInfluencesUnknown_AsksInsteadOfWarning()
    {
        var unknown = Some.Stakeholder("Unknown", authority: null, influence: null);
        var other = Some.Stakeholder("Other", authority: null, influence: null);

        var finding = Judged.At(Deal(Some.Map(Some.Line(Peer)), unknown, other, Peer), GraceOver, Seen).Of(RuleCodes.ValueMapIncomplete)!;

        Assert.True(finding.IsQuestion);
        Assert.Equal(0.33m, finding.Confidence);
    }

    [Fact]
    public void Evaluate_InAwareness_IsQuiet()
    {
        var deal = Deal(Some.Map(Some.Line(Decider) with { SuccessMeasure = null }), Decider) with { Journey = Some.AwarenessDeal().Journey };

        Assert.Null(Judged.At(deal, GraceOver, Seen).Of(RuleCodes.ValueMapIncomplete));
    }

    private static DealFacts Deal(ValueMap map, params Stakeholder[] people) => Some.BuyingDeal() with { ValueMap = map, Stakeholders = people };
}
