using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>Properties that are known not to hold.</summary>
public class ShrinkingTests
{
    [Fact]
    public void ForEachSeed_NoDealHasAnOpponent_ShrinksToOnePersonAndNamesTheSeed()
    {
        var falsified = Falsify((deal, _) => Assert.DoesNotContain(deal.Stakeholders, IsOpponent));

        var smallest = Assert.IsType<DealFacts>(falsified.Smallest);
        Assert.True(IsOpponent(Assert.Single(smallest.Stakeholders)));
        Assert.Equal(1, Rows(smallest));
        Assert.Equal(Enumerable.Range(0, 1000).First(seed => new RandomDeals(seed).Next().Stakeholders.Any(IsOpponent)), falsified.Seed);
        Assert.StartsWith($"Seed {falsified.Seed}: ", falsified.Message, StringComparison.Ordinal);
        Assert.Contains("\"StanceToUs\": \"Opponent\"", falsified.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\"Activities\"", falsified.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForEachSeed_FewerThanThreeActivities_ShrinksToThree()
    {
        var falsified = Falsify((deal, _) => Assert.True(deal.Activities is null or { Count: < 3 }));

        Assert.Equal(3, Rows(Assert.IsType<DealFacts>(falsified.Smallest)));
    }

    [Fact]
    public void ForEachSeed_SmallerCaseFailsInAnotherWay_IsNotTaken()
    {
        var falsified = Assert.Throws<FalsifiedException>(() => Shrinking.ForEachSeed(
            1,
            _ => 5,
            number => [number - 1],
            (number, _) => throw (number > 3 ? new NotSupportedException("The fault.") : new InvalidOperationException("Another fault."))));

        Assert.Equal(4, falsified.Smallest);
        Assert.Contains("The fault.", falsified.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForEachSeed_PropertyHolds_TriesEverySeedOnce()
    {
        var seeds = new List<int>();

        Shrinking.ForEachSeed(5, seed => seed, _ => [], (_, seed) => seeds.Add(seed));

        Assert.Equal(Enumerable.Range(0, 5), seeds);
    }

    private static bool IsOpponent(Stakeholder person) => person.StanceToUs == StanceToUs.Opponent;

    private static FalsifiedException Falsify(Action<DealFacts, int> property) => Assert.Throws<FalsifiedException>(() =>
        Shrinking.ForEachSeed(1000, seed => new RandomDeals(seed).Next(), SmallerDeal.Of, property));

    private static int Rows(DealFacts deal) =>
        deal.Stakeholders.Count + deal.ValueMap.Lines.Count + (deal.Activities?.Count ?? 0) + deal.Options.Count + deal.RiskViews.Count
        + deal.Influences.Count + deal.Team.Count + deal.MilestoneRecords.Count + deal.Analyses.Count + deal.StepBacks.Count
        + deal.Confirmations.Count + deal.Account.Initiatives.Count + deal.Account.Metrics.Count;
}
