using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Tests.Journey;

public class DealRowCheckTests
{
    private static readonly Guid Deal = Guid.NewGuid();
    private static readonly Guid Row = Guid.NewGuid();

    [Fact]
    public void Check_LinksOfTheSameDeal_FindsNothing() =>
        Assert.Null(DealRowCheck.Check(Row, Deal, [new("from", Guid.NewGuid(), Deal), new("to", Guid.NewGuid(), Deal)], hasTwin: false));

    [Fact]
    public void Check_ALinkOfAnotherDealOrOfNone_IsNamed()
    {
        DealRowLink[] links = [new("from", Guid.NewGuid(), Deal), new("to", Guid.NewGuid(), Guid.NewGuid())];
        DealRowLink[] withoutDeal = [new("to", Guid.NewGuid(), null)];

        Assert.Equal(new DealRowFinding(DealRowProblem.LinkOfAnotherDeal, "to"), DealRowCheck.Check(Row, Deal, links, hasTwin: false));
        Assert.Equal(new DealRowFinding(DealRowProblem.LinkOfAnotherDeal, "to"), DealRowCheck.Check(Row, Deal, withoutDeal, hasTwin: true));
    }

    [Fact]
    public void Check_TwoLinksToTheSameRowOrALinkToTheRowItself_LeadsToItself()
    {
        var same = Guid.NewGuid();

        Assert.Equal(DealRowProblem.ToItself, DealRowCheck.Check(Guid.Empty, Deal, [new("from", same, Deal), new("to", same, Deal)], hasTwin: false)!.Problem);
        Assert.Equal(DealRowProblem.ToItself, DealRowCheck.Check(Row, Deal, [new("delegated", Row, Deal)], hasTwin: false)!.Problem);
    }

    [Fact]
    public void Check_ARowWithoutDeal_MayPointAnywhere() =>
        Assert.Null(DealRowCheck.Check(Row, dealId: null, [new("tested with", Guid.NewGuid(), Guid.NewGuid())], hasTwin: false));

    [Fact]
    public void Check_ATwin_IsFoundLast() =>
        Assert.Equal(new DealRowFinding(DealRowProblem.Twice), DealRowCheck.Check(Row, Deal, [], hasTwin: true));
}
