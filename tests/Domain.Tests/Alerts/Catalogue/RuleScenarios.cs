namespace BuyingDynamics.Domain.Tests.Alerts.Catalogue;

/// <summary>One scenario per rule about deals, a file per dynamics.</summary>
internal static partial class RuleScenarios
{
    private static readonly Dictionary<string, RuleScenario> All =
        Mechanics().Concat(Change()).Concat(Decision()).Concat(Value()).ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal);

    public static RuleScenario Of(string code) =>
        All.TryGetValue(code, out var scenario)
            ? scenario
            : throw new InvalidOperationException($"Rule '{code}' has no scenario: add the smallest deal that raises it to {nameof(RuleScenarios)}.");
}
