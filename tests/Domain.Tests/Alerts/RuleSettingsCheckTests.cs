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
    public void Problems_MisspeltAndNegativeThresholds_AreNamed() =>
        Assert.Equal(
            new[]
            {
                new RuleSettingsProblem(RuleSettingsProblemKind.UnknownThreshold, "knownstances"),
                new RuleSettingsProblem(RuleSettingsProblemKind.NegativeThreshold, ViewsDiverge.KeyInfluence),
            },
            RuleSettingsCheck.Problems(Row with
            {
                Thresholds = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["knownstances"] = 3m, [ViewsDiverge.KeyInfluence] = -1m },
            }));

    [Fact]
    public void Problems_UnknownParentAndNegativeGrace_AreNamed() =>
        Assert.Equal(
            new[]
            {
                new RuleSettingsProblem(RuleSettingsProblemKind.UnknownParent, "start"),
                new RuleSettingsProblem(RuleSettingsProblemKind.NegativeGrace, RuleCodes.ViewsDiverge),
            },
            RuleSettingsCheck.Problems(Row with { Parents = new[] { "start" }, GraceDays = -1 }));

    [Fact]
    public void Problems_UnknownRule_IsNamed() =>
        Assert.Equal(
            new[] { new RuleSettingsProblem(RuleSettingsProblemKind.UnknownRule, "change.unknown") },
            RuleSettingsCheck.Problems(Row with { Code = "change.unknown" }));
}
