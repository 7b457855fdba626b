using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Tests;

namespace BuyingDynamics.Benchmarks;

/// <summary>The standard deal, ready to be evaluated again: the memory of its last evaluation is at hand, as on its deal state.</summary>
internal sealed class StandardDeals
{
    private readonly DealFacts deal = StandardDeal.Facts();
    private readonly DealFacts quiet = StandardDeal.QuietFacts();
    private readonly ProductSettings shipped = StandardDeal.Settings();
    private readonly ProductSettings everyRule;
    private readonly FirstTrueMoments memory;

    public StandardDeals()
    {
        everyRule = shipped with { Rules = new RuleSet(RuleCatalogue.All.Select(r => r.Shipped with { IsEnabled = true })) };
        memory = RuleEngine.Evaluate(deal, everyRule, Some.Now.AddDays(-1), FirstTrueMoments.None).FirstTrue;
    }

    /// <summary>Two rules have something to say; settings as shipped.</summary>
    public Evaluation Standard() => RuleEngine.Evaluate(deal, shipped, Some.Now, memory);

    /// <summary>No rule has anything to say; settings as shipped.</summary>
    public Evaluation Quiet() => RuleEngine.Evaluate(quiet, shipped, Some.Now, FirstTrueMoments.None);

    /// <summary>Every rule of the catalogue is on, also those that ship switched off.</summary>
    public Evaluation EveryRule() => RuleEngine.Evaluate(deal, everyRule, Some.Now, memory);
}
