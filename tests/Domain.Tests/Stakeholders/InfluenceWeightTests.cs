using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

public class InfluenceWeightTests
{
    [Theory]
    [InlineData(DecisionAuthority.Decides, 5, 15)]
    [InlineData(DecisionAuthority.Approves, 4, 8)]
    [InlineData(DecisionAuthority.Recommends, 4, 6)]
    [InlineData(DecisionAuthority.Evaluates, 2, 2)]
    [InlineData(DecisionAuthority.Informed, 3, 1.5)]
    [InlineData(null, 4, 2)]
    [InlineData(DecisionAuthority.Decides, null, 9)]
    [InlineData(null, null, 1.5)]
    public void Of_AuthorityAndInfluence_IsTheirProduct(DecisionAuthority? authority, int? influence, double weight) =>
        Assert.Equal((decimal)weight, InfluenceWeight.Of(Some.Stakeholder(authority: authority, influence: influence)));

    [Fact]
    public void Of_NoAuthorityOfTheChoice_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => InfluenceWeight.Of((DecisionAuthority)1));
}
