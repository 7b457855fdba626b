using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Tests.Alerts;

/// <summary>Evaluates a deal whose conditions were seen true before.</summary>
internal static class Judged
{
    /// <summary>At a moment, with every condition seen true since another one (first evaluated then).</summary>
    public static Evaluation At(DealFacts deal, DateTime now, DateTime? seenSince = null, ProductSettings? settings = null)
    {
        var inForce = settings ?? Some.Settings();
        var memory = seenSince is { } since ? RuleEngine.Evaluate(deal, inForce, since, FirstTrueMoments.None).FirstTrue : FirstTrueMoments.None;
        return RuleEngine.Evaluate(deal, inForce, now, memory);
    }

    public static Finding? Of(this Evaluation evaluation, string ruleCode) =>
        evaluation.Findings.SingleOrDefault(f => string.Equals(f.RuleCode, ruleCode, StringComparison.Ordinal));
}
