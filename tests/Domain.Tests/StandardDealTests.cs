using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Tests;

/// <summary>The deal that the benchmark measures is the one the budget is stated for.</summary>
public class StandardDealTests
{
    [Fact]
    public void Facts_OfTheStandardDeal_HaveTheSizeTheBudgetNames()
    {
        var facts = StandardDeal.Facts();

        Assert.Equal((8, 20, 50), (facts.Stakeholders.Count, facts.ValueMap.Lines.Count, facts.Activities!.Count));
    }

    [Fact]
    public void Evaluate_OfTheStandardDeal_ShowsTwoCards()
    {
        var evaluation = RuleEngine.Evaluate(StandardDeal.Facts(), StandardDeal.Settings(), Some.Now, FirstTrueMoments.None);

        Assert.Equal([RuleCodes.TeamChanged, RuleCodes.ValueMapInconsistent], evaluation.Findings.Select(f => f.RuleCode));
    }

    [Fact]
    public void Evaluate_OfTheQuietStandardDeal_ShowsNothing() =>
        Assert.Empty(RuleEngine.Evaluate(StandardDeal.QuietFacts(), StandardDeal.Settings(), Some.Now, FirstTrueMoments.None).Findings);
}
