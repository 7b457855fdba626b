using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Tests.Alerts;

/// <summary>A rule that says what the test tells it to.</summary>
internal sealed class FakeRule : IDealRule
{
    private readonly Func<DateTime, RuleVerdict> verdict;

    public FakeRule(Func<DateTime, RuleVerdict> verdict) => this.verdict = verdict;

    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now) => verdict(now);

    public static RuleDefinition True(string code, params Observation[] seen) =>
        Row(code, _ => new RuleVerdict(seen.Length == 0 ? new[] { new Observation() } : seen, NextChange: null));

    public static RuleDefinition Row(string code, Func<DateTime, RuleVerdict> verdict) => new()
    {
        OptionValue = 1,
        Dynamics = RuleDynamics.Decision,
        Rule = new FakeRule(verdict),
        ActionCode = code + " action",
        QuestionCode = code + " question",
        Shipped = new RuleSettings { Code = code, Severity = Severity.Warning },
    };
}
