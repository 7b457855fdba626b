using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Today;

namespace BuyingDynamics.Domain.Tests.Alerts.Today;

public class TodayListTests
{
    private static readonly Dictionary<string, RuleTrack> NoTracks = new(StringComparer.Ordinal);
    private static readonly Guid Rep = Some.Id(9);

    [Fact]
    public void Stake_AcrossAnOwnersDeals_GoesFromHalfToOneAndAHalf()
    {
        var deals = new[] { Deal(1, 10m), Deal(2, 20m), Deal(3, 30m), Deal(4, value: null), Deal(5, 1m) with { OwnerId = Some.Id(8) } };
        var rank = new TodayRank(deals, NoTracks, Some.Now);

        Assert.Equal(new[] { 0.5m, 1m, 1.5m, 1m, 1m }, deals.Select(rank.Stake));
        Assert.Equal(1m, new TodayRank(new[] { Deal(1, 5m), Deal(2, 5m) }, NoTracks, Some.Now).Stake(Deal(1, 5m)));
    }

    [Theory]
    [InlineData(-1, 1.0)]
    [InlineData(0, 1.5)]
    [InlineData(14, 1.5)]
    [InlineData(15, 1.0)]
    [InlineData(null, 1.0)]
    public void Urgency_CustomersOwnDate_CountsFromTodayToFourteenDays(int? days, double factor)
    {
        var deal = Deal(1, 5m) with { CustomerDate = days is { } d ? Some.Now.Date.AddDays(d) : null };

        Assert.Equal((decimal)factor, new TodayRank(new[] { deal }, NoTracks, Some.Now).Urgency(deal));
    }

    [Theory]
    [InlineData(0, 0, 0.5)]
    [InlineData(18, 0, 0.9091)]
    [InlineData(0, 16, 0.1)]
    public void Track_OfTheRule_TellsHowOftenItHelped(int acted, int notRelevant, double factor) =>
        Assert.Equal((decimal)factor, Math.Round(new RuleTrack(acted, notRelevant).Factor, 4));

    [Fact]
    public void Rank_IsTheProductOfAll()
    {
        var deal = Deal(1, 30m) with { CustomerDate = Some.Now.AddDays(3) };
        var tracks = new Dictionary<string, RuleTrack>(StringComparer.Ordinal) { ["rule"] = new RuleTrack(2, 0) };

        Assert.Equal(
            9m * 1.5m * 1.5m * Math.Round(4m / 6m, 28),
            new TodayRank(new[] { deal, Deal(2, 10m) }, tracks, Some.Now).Of(Card(1, 1, rank: 9m), deal),
            precision: 4);
    }

    [Fact]
    public void Of_OneDealWithManyCards_ShowsOneAndASecondOnlyWhenCritical()
    {
        var deals = new[] { Deal(1, 5m) };

        Assert.Equal(new[] { Some.Id(101) }, List(deals, Card(101, 1, 5m), Card(102, 1, 4m)));
        Assert.Equal(
            new[] { Some.Id(103), Some.Id(104) },
            List(deals, Card(101, 1, 5m), Critical(103, 1, 9m), Critical(104, 1, 8m), Critical(105, 1, 7m)));
    }

    [Fact]
    public void Of_MoreThanFive_KeepsTheFiveOfHighestRank() =>
        Assert.Equal(
            new[] { 108, 107, 106, 105, 104 }.Select(Some.Id),
            List(Enumerable.Range(1, 8).Select(n => Deal(n, 5m)).ToArray(), Enumerable.Range(1, 8).Select(n => Card(100 + n, n, n)).ToArray()));

    [Fact]
    public void Of_FourNewOnesToday_ShowsThreeAndFillsUpWithOlderOnes()
    {
        var deals = Enumerable.Range(1, 6).Select(n => Deal(n, 5m)).ToArray();
        var fresh = Enumerable.Range(1, 4).Select(n => Card(100 + n, n, 9m - n) with { FirstSeenOn = Some.Now.Date }).ToList();

        Assert.Equal(new[] { 101, 102, 103, 105 }.Select(Some.Id), List(deals, fresh.Append(Card(105, 5, 1m)).ToArray()));
        Assert.Equal(
            new[] { 106, 101, 102, 103, 105 }.Select(Some.Id),
            List(deals, fresh.Append(Card(105, 5, 1m)).Append(Critical(106, 6, 20m) with { FirstSeenOn = Some.Now }).ToArray()));
    }

    [Fact]
    public void Of_CardsInAnotherOrder_GivesTheSameList()
    {
        var deals = Enumerable.Range(1, 8).Select(n => Deal(n, n)).ToArray();
        var cards = Enumerable.Range(1, 8).Select(n => Card(100 + n, n, 3m)).ToArray();

        Assert.Equal(List(deals, cards), List(deals, cards.Reverse().ToArray()));
    }

    [Fact]
    public void Of_DealNotGiven_IsLeftOut() => Assert.Empty(List(new[] { Deal(1, 5m) }, Card(101, 2, 5m)));

    [Fact]
    public void Of_HundredFiftyDealsOfSixReps_DrownsNobody()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var random = new Random(seed);
            var deals = Enumerable.Range(1, 150)
                .Select(n => Deal(n, random.Next(1, 500)) with { OwnerId = Some.Id(1000 + (n % 6)), CustomerDate = Some.Now.AddDays(random.Next(-30, 60)) })
                .ToArray();
            var cards = Enumerable.Range(1, 900).Select(n => new TodayAlert(
                Some.Id(2000 + n),
                Some.Id(random.Next(1, 151)),
                "rule " + random.Next(20),
                random.Next(5) == 0 ? Severity.Critical : Severity.Warning,
                random.Next(1, 1000) / 100m,
                Some.Now.AddHours(-random.Next(0, 96)))).ToArray();

            var lists = TodayList.Of(deals, cards, NoTracks, Some.Now).GroupBy(c => c.OwnerId).ToList();

            Assert.Equal(6, lists.Count);
            Assert.All(lists, list =>
            {
                Assert.Equal(5, list.Count());
                Assert.True(list.Count(c => c.Alert.Severity != Severity.Critical && c.Alert.FirstSeenOn >= Some.Now.Date) <= 3);
                Assert.All(list.GroupBy(c => c.Alert.DealId), deal => Assert.True(deal.Count() == 1 || (deal.Count() == 2 && deal.Last().Alert.Severity == Severity.Critical)));
                Assert.Equal(list.Select(c => c.Rank).OrderByDescending(r => r), list.Select(c => c.Rank));
            });
        }
    }

    private static IEnumerable<Guid> List(TodayDeal[] deals, params TodayAlert[] cards) =>
        TodayList.Of(deals, cards, NoTracks, Some.Now).Select(c => c.Alert.AlertId);

    private static TodayDeal Deal(int number, decimal? value) => new(Some.Id(number), Rep, value, CustomerDate: null);

    private static TodayAlert Card(int number, int deal, decimal rank) =>
        new(Some.Id(number), Some.Id(deal), "rule", Severity.Warning, rank, Some.Now.AddDays(-3));

    private static TodayAlert Critical(int number, int deal, decimal rank) => Card(number, deal, rank) with { Severity = Severity.Critical };
}
