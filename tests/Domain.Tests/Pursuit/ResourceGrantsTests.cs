using BuyingDynamics.Domain.Pursuit;

namespace BuyingDynamics.Domain.Tests.Pursuit;

public class ResourceGrantsTests
{
    [Theory]
    [InlineData(0, 15, 25, "2,3")]
    [InlineData(15, 15, 10, "")]
    [InlineData(0, 0, 0, "")]
    [InlineData(10, 15, 10, "2,3")]
    [InlineData(15, 5, 10, "3")]
    public void AgainstRank_OfDealsThatAskFor15And15And25_AreThoseGrantedWhileABetterOneWaits(int first, int second, int third, string against)
    {
        ResourceWish[] wishes = [Wish(1, 15, first), Wish(2, 15, second), Wish(3, 25, third)];

        var found = ResourceGrants.AgainstRank(wishes);

        Assert.Equal(against, string.Join(',', wishes.Where(w => found.Contains(w.DealId)).Select(w => w.Rank)));
    }

    [Fact]
    public void AgainstRank_DealWithoutRank_StandsBehindAllOthers() =>
        Assert.Single(ResourceGrants.AgainstRank([Wish(1, 15, 0), Wish(2, 5, 5) with { Rank = null }]));

    private static ResourceWish Wish(int rank, int asked, int granted) => new(Some.Id(rank), rank, asked, granted);
}
