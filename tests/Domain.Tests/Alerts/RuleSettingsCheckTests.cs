using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;

namespace BuyingDynamics.Domain.Tests.Alerts;

public class RuleSettingsCheckTests
{
    private static readonly RuleSettings Row = RuleCatalogue.Find(RuleCodes.ViewsDiverge)!.Shipped;

    [Fact]
    public void Problems_EveryShippedRow_HasNone() =>
        Assert.All(RuleCatalogue.All, definition => Assert.Empty(RuleSettingsCheck.Problems(definition.Shipped)));

    [Fact]
    public void Cycles_OfTheShippedRules_AreNone() => Assert.Empty(RuleSettingsCheck.Cycles(RuleSet.Shipped));

    [Fact]
    public void Problems_MisspeltAndNegativeThresholds_AreNamed() =>
        Assert.Equal(
            [Problem(RuleSettingsProblemKind.UnknownThreshold, "knownstances"), Problem(RuleSettingsProblemKind.ThresholdOutOfBounds, ViewsDiverge.KeyInfluence)],
            RuleSettingsCheck.Problems(Row with
            {
                Thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["knownstances"] = 3m, [ViewsDiverge.KeyInfluence] = -1m },
            }));

    [Theory]
    [InlineData(RuleCodes.DecisionStalled, DecisionStalled.ComplexDays, 3650)]
    [InlineData(RuleCodes.DecisionStalled, DecisionStalled.MedianFactor, 100)]
    [InlineData(RuleCodes.ViewsDiverge, ViewsDiverge.WeightedYesPercent, 200)]
    public void Problems_AThresholdBeyondItsBound_IsNamed(string code, string threshold, int most)
    {
        var shipped = RuleCatalogue.Find(code)!.Shipped;
        RuleSettings With(decimal value) =>
            shipped with { Thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal) { [threshold] = value } };

        Assert.Empty(RuleSettingsCheck.Problems(With(most)));
        Assert.Equal(
            [new RuleSettingsProblem(RuleSettingsProblemKind.ThresholdOutOfBounds, code, threshold)],
            RuleSettingsCheck.Problems(With(most + 0.1m)));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(366)]
    public void Problems_UnknownParentAndGraceOutOfBounds_AreNamed(int grace) =>
        Assert.Equal(
            [Problem(RuleSettingsProblemKind.UnknownParent, "start"), Problem(RuleSettingsProblemKind.GraceOutOfBounds, grace.ToString(System.Globalization.CultureInfo.InvariantCulture))],
            RuleSettingsCheck.Problems(Row with { Parents = ["start"], GraceDays = grace }));

    [Fact]
    public void Cycles_ARuleThatIsItsOwnParent_IsNamed() =>
        Assert.Equal(
            [Problem(RuleSettingsProblemKind.ParentCycle, RuleCodes.ViewsDiverge)],
            RuleSettingsCheck.Cycles(new RuleSet([Row with { Parents = [RuleCodes.GateOpen, RuleCodes.ViewsDiverge] }])));

    [Fact]
    public void Cycles_ARowThatClosesOneThroughAShippedRule_NamesBoth()
    {
        var start = RuleCatalogue.Find(RuleCodes.Start)!.Shipped with { Parents = [RuleCodes.DecisionStalled] };

        Assert.Equal(
            [(RuleCodes.DecisionStalled, RuleCodes.Start), (RuleCodes.Start, RuleCodes.DecisionStalled)],
            RuleSettingsCheck.Cycles(new RuleSet([start])).Select(p => (p.Rule, p.Held)).Order());
    }

    [Fact]
    public void Problems_UnknownRule_IsNamed() =>
        Assert.Equal(
            [new RuleSettingsProblem(RuleSettingsProblemKind.UnknownRule, "change.unknown", "change.unknown")],
            RuleSettingsCheck.Problems(Row with { Code = "change.unknown" }));

    [Fact]
    public void EnteredCode_ThatNoRuleHas_IsNamedAndNoneIsFine()
    {
        Assert.Equal(
            new RuleSettingsProblem(RuleSettingsProblemKind.UnknownRule, "change.unknown", "change.unknown"),
            RuleSettingsCheck.ProblemOfEnteredCode("change.unknown"));
        Assert.Null(RuleSettingsCheck.ProblemOfEnteredCode(RuleCodes.ViewsDiverge));
        Assert.Null(RuleSettingsCheck.ProblemOfEnteredCode(null));
    }

    private static RuleSettingsProblem Problem(RuleSettingsProblemKind kind, string held) => new(kind, RuleCodes.ViewsDiverge, held);
}
