using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Stakeholders;

/// <summary>Delegation, merged contacts and connections.</summary>
public class StakeholderEventTests
{
    private static readonly DateTime Now = new(2026, 9, 10, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void KeepsSponsor_DeciderEconomicBuyerOrFirstSponsor_OthersNot()
    {
        var decider = Person() with { Authority = DecisionAuthority.Approves };
        var buyer = Person() with { Role = BuyingRole.EconomicBuyer };
        var flagged = Person() with { IsInitialSponsor = true };
        var expert = Person() with { Authority = DecisionAuthority.Evaluates };
        Stakeholder[] all = [decider, buyer, flagged, expert];

        Assert.Equal([true, true, true, false], all.Select(person => Delegation.KeepsSponsor(person, all)));
    }

    [Fact]
    public void DayOf_ADelegation_IsTheNamedDayElseToday()
    {
        Assert.Equal(Now.Date, Delegation.DayOf(null, Now));
        Assert.Equal(Now.Date.AddDays(-4), Delegation.DayOf(Now.Date.AddDays(-4), Now));
    }

    [Fact]
    public void Duplicates_OfTwoContactsOfADeal_KeepTheMastersRow()
    {
        var (deal, master, merged) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        var older = new MergedStakeholder(Guid.NewGuid(), deal, merged, Now.AddDays(-9));
        var masters = new MergedStakeholder(Guid.NewGuid(), deal, master, Now);
        var alone = new MergedStakeholder(Guid.NewGuid(), Guid.NewGuid(), merged, Now);

        Assert.Equal([new DuplicateStakeholder(masters.Id, older.Id)], ContactMerge.Duplicates([older, masters, alone], master));
    }

    [Fact]
    public void Duplicates_WhenThePlatformMovedBothAlready_KeepTheOlderRow()
    {
        var (deal, master) = (Guid.NewGuid(), Guid.NewGuid());
        var younger = new MergedStakeholder(Guid.NewGuid(), deal, master, Now);
        var older = new MergedStakeholder(Guid.NewGuid(), deal, master, Now.AddDays(-9));

        Assert.Equal([new DuplicateStakeholder(older.Id, younger.Id)], ContactMerge.Duplicates([younger, older], master));
    }

    [Theory]
    [InlineData("decision maker", BuyingRole.EconomicBuyer)]
    [InlineData("Entscheidungsträger", BuyingRole.EconomicBuyer)]
    [InlineData("Stakeholder", null)]
    [InlineData(null, null)]
    public void InBuyingTeam_ByTheNameOfTheRole_OnlyForShippedNames(string? name, BuyingRole? expected) =>
        Assert.Equal(expected, new DealConnection(ConnectedAs.Stakeholder, Guid.Empty, Guid.Empty, name).InBuyingTeam);

    private static Stakeholder Person() => new() { Id = Guid.NewGuid(), Name = "Carla" };
}
