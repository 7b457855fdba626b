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

    /// <summary>By one rule alone, switched on with its shipped thresholds.</summary>
    public static Evaluation Alone(string code, DealFacts deal, DateTime now, DateTime? seenSince = null)
    {
        var rule = new[] { RuleCatalogue.Find(code)! };
        var settings = Some.Settings() with { Rules = new RuleSet(new[] { rule[0].Shipped with { IsEnabled = true } }) };
        var memory = seenSince is { } since ? RuleEngine.Evaluate(deal, settings, since, FirstTrueMoments.None, rule).FirstTrue : FirstTrueMoments.None;
        return RuleEngine.Evaluate(deal, settings, now, memory, rule);
    }

    /// <summary>What one rule says by its shipped thresholds, before grace and parents.</summary>
    public static RuleVerdict Alone(IDealRule rule, string code, DealFacts deal, DateTime? now = null)
    {
        var moment = now ?? Some.Now;
        return rule.Judge(new DealPicture(deal, Some.Settings(), moment), RuleCatalogue.Find(code)!.Shipped, moment);
    }

    public static Finding? Of(this Evaluation evaluation, string ruleCode) =>
        evaluation.Findings.SingleOrDefault(f => string.Equals(f.RuleCode, ruleCode, StringComparison.Ordinal));
}
