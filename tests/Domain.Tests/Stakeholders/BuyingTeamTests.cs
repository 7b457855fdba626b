using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

public class BuyingTeamTests
{
    private static readonly Stakeholder FirstBuyer = Some.Stakeholder("First") with
    {
        Role = BuyingRole.EconomicBuyer,
        JoinedOn = Some.Now.AddDays(-9),
        LeftOn = Some.Now,
    };

    private static readonly Stakeholder SecondBuyer = Some.Stakeholder("Second") with
    {
        Role = BuyingRole.EconomicBuyer,
        JoinedOn = Some.Now.AddDays(-5),
    };

    [Fact]
    public void InitialSponsor_NobodyFlagged_IsTheFirstEconomicBuyerEvenIfGone() =>
        Assert.Same(FirstBuyer, BuyingTeam.InitialSponsor(new[] { Some.Cio(), SecondBuyer, FirstBuyer }));

    [Fact]
    public void InitialSponsor_SomeoneFlagged_IsTheFlaggedOne()
    {
        var flagged = Some.Operations() with { IsInitialSponsor = true };

        Assert.Same(flagged, BuyingTeam.InitialSponsor(new[] { FirstBuyer, flagged }));
    }

    [Fact]
    public void InitialSponsor_NoBuyerKnown_IsNobody() => Assert.Null(BuyingTeam.InitialSponsor(new[] { Some.Cio() }));

    [Fact]
    public void IsEngaged_ContactWithin60Days_EndsOnDay60()
    {
        Assert.True(BuyingTeam.IsEngaged(Some.Cio(), Some.Now.AddDays(-60).AddSeconds(1), Some.Now));
        Assert.False(BuyingTeam.IsEngaged(Some.Cio(), Some.Now.AddDays(-60), Some.Now));
    }

    [Fact]
    public void IsEngaged_LeftOrNeverContacted_IsNot()
    {
        Assert.False(BuyingTeam.IsEngaged(Some.Cio() with { LeftOn = Some.Now }, Some.Now, Some.Now));
        Assert.False(BuyingTeam.IsEngaged(Some.Cio(), lastTwoWayContact: null, Some.Now));
    }

    [Fact]
    public void FunctionsReached_ActiveOfTwoFunctions_CountsFunctionsNotPeople() =>
        Assert.Equal(2, BuyingTeam.FunctionsReached(new[]
        {
            Some.Cfo(),
            Some.Cio(),
            Some.Stakeholder("IT head") with { Function = StakeholderFunction.InformationTechnology },
            Some.Operations() with { LeftOn = Some.Now },
            Some.Stakeholder("Unknown") with { Function = null },
        }));
}
