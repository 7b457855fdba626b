using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class ValueMapInconsistentTests
{
    [Fact]
    public void Judge_CfoLowersAndOperationsRaisesOperatingCost_NamesBoth()
    {
        var verdict = Judge(Some.Line(Some.Cfo()), Some.Line(Some.Operations()) with { Direction = ValueDirection.Increase });

        Assert.Equal(
            FactSet.Of(
                Fact.Text("inconsistency", "OppositeDirections"),
                Fact.Text("metric", "OperatingCost"),
                Fact.Ordered("sideDecrease", new[] { "CFO" }),
                Fact.Ordered("sideIncrease", new[] { "Operations" })),
            Assert.Single(verdict.Observations).Facts);
    }

    [Fact]
    public void Judge_TwoContradictions_AreTwoFindingsThatEndByThemselves()
    {
        var verdict = Judge(
            Some.Line(Some.Cfo()),
            Some.Line(Some.Operations()) with { Direction = ValueDirection.Increase },
            Some.Line(Some.Cfo(), " 2") with { Metric = FinancialMetric.Revenue, Target = 10m },
            Some.Line(Some.Operations(), " 2") with { Metric = FinancialMetric.Revenue, Target = 20m });

        Assert.Equal(
            new[] { "OppositeDirections-OperatingCost", "TargetsApart-Revenue-Decrease-" },
            verdict.Observations.Select(o => o.Subject));
    }

    [Fact]
    public void Judge_NoSideConfirmedOrADeciders_IsQuiet() => Assert.Empty(Judge(
        Some.Line(Some.Stakeholder("Sales")),
        Some.Line(Some.Operations()) with { Direction = ValueDirection.Increase }).Observations);

    private static RuleVerdict Judge(params ValueMapLine[] lines) => Judged.Alone(new ValueMapInconsistent(), RuleCodes.ValueMapInconsistent, Some.BuyingDeal() with
    {
        Stakeholders = new[] { Some.Cfo(), Some.Operations(), Some.Stakeholder("Sales") },
        ValueMap = Some.Map(lines),
    });
}
