using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

public class WeightedYesTests
{
    [Fact]
    public void Of_NordhafenTeam_Is14Of29And48Percent()
    {
        var yes = WeightedYes.Of(new[] { Some.Cfo(), Some.Cio(), Some.Operations() });

        Assert.Equal(new WeightedYes(14m, 29m, 3), yes);
        Assert.Equal(48, yes.Percent);
    }

    [Fact]
    public void Of_CfoTurnsToYes_Is100Percent() =>
        Assert.Equal(100, WeightedYes.Of(new[] { Some.Cfo(StanceToChange.Yes), Some.Cio(), Some.Operations() }).Percent);

    [Theory]
    [InlineData(null)]
    [InlineData(StanceToChange.Unknown)]
    public void Of_UnknownStance_DoesNotCount(StanceToChange? stance) =>
        Assert.Equal(new WeightedYes(8m, 8m, 1), WeightedYes.Of(new[] { Some.Cfo(stance), Some.Cio() }));

    [Fact]
    public void Of_LeftStakeholder_DoesNotCount() =>
        Assert.Equal(new WeightedYes(8m, 8m, 1), WeightedYes.Of(new[] { Some.Cfo() with { LeftOn = Some.Now }, Some.Cio() }));

    [Fact]
    public void Of_NobodyKnown_HasNoShare()
    {
        var yes = WeightedYes.Of(Array.Empty<Stakeholder>());

        Assert.Null(yes.Share);
        Assert.Null(yes.Percent);
    }
}
