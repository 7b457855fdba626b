using BuyingDynamics.Domain.Pursuit;

namespace BuyingDynamics.Domain.Tests.Pursuit;

public class DealRankingTests
{
    private static readonly DateTime Day = new(2027, 1, 4, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(5, 5, 100, 1, 100)]
    [InlineData(1, 1, 0, 5, 0)]
    [InlineData(3, 3, 50, 3, 50)]
    [InlineData(5, 4, 80, 2, 82.5)]
    public void Score_OfStatedMarks_IsTheirMean(int customer, int us, int chance, int risk, double expected) =>
        Assert.Equal((decimal)expected, DealScore.Of(customer, us, chance, risk));

    [Fact]
    public void Score_WithAMarkMissing_IsUnknown() => Assert.Null(DealScore.Of(5, 5, chance: null, 1));

    [Fact]
    public void Changes_WithEqualScores_ShareARankAndLeaveTheNextOneOut()
    {
        var deals = new[] { Evaluated(80m), Evaluated(90m), Evaluated(90m), Evaluated(70m) };

        Assert.Equal([1, 1, 3, 4], DealRanking.Changes(deals).Select(p => p.Rank));
    }

    [Fact]
    public void Changes_OnceCarriedOut_AreNone()
    {
        var deals = new[] { Evaluated(80m), Evaluated(90m) };
        var places = DealRanking.Changes(deals).ToDictionary(p => p.EvaluationId);

        Assert.Empty(DealRanking.Changes([.. deals.Select(d => d with { StoredScore = places[d.Id].Score, StoredRank = places[d.Id].Rank })]));
    }

    [Fact]
    public void Changes_OfADealEvaluatedAgain_RankOnlyTheLatest()
    {
        var first = Evaluated(90m);
        var second = Evaluated(50m) with { DealId = first.DealId, On = Day.AddDays(1) };

        var places = DealRanking.Changes([first, second]).ToDictionary(p => p.EvaluationId);

        Assert.Null(places[first.Id].Rank);
        Assert.Equal(1, places[second.Id].Rank);
    }

    private static EvaluatedOpenDeal Evaluated(decimal score) => new(Guid.NewGuid(), Guid.NewGuid(), Day, score, StoredScore: null, StoredRank: null);
}
