extern alias shipped;

using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Product;
using DealRowIsDeleted = shipped::BuyingDynamics.Plugins.Journey.DealRowIsDeleted;

namespace BuyingDynamics.Plugins.Tests.Journey;

/// <summary>Rows that say something about another one go with it.</summary>
public class DependentRowTests
{
    [Fact]
    public void Delete_OfAPersonOrOption_TakesInfluenceOnThemAndRiskInItAlongAndNothingElse()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var rows = new DealRows(product, story);
        var (cfo, cio, operations) = story.People();
        var (ours, theirs) = (rows.Option(), rows.Option("Theirs"));
        rows.Influence(cio, cfo);
        var kept = rows.Influence(operations, cio);
        var risk = rows.RiskView(operations, ours);
        rows.RiskView(operations, theirs);
        product.Environment.RunPendingJobs();

        product.Rep.Delete(StakeholderTable.Table, cfo);
        product.Rep.Delete(OptionTable.Table, theirs);

        Assert.Equal(kept, Assert.Single(product.Rows(InfluenceTable.Table, InfluenceTable.OpportunityId, story.Deal)).Id);
        Assert.Equal(risk, Assert.Single(product.Rows(RiskViewTable.Table, RiskViewTable.OpportunityId, story.Deal)).Id);
        product.Environment.RunPendingJobs();
        Assert.Equal(0, product.Environment.PendingJobs);
    }

    [Fact]
    public void Delete_OfADealWithPeopleAndOptions_IsNotBlocked()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var rows = new DealRows(product, story);
        var (cfo, cio, _) = story.People();
        rows.Influence(cio, cfo);
        rows.Influence(cfo, cio);
        rows.RiskView(cfo, rows.Option());

        product.Environment.ServiceFor(product.Setup.Administrator).Delete(OpportunityTable.Table, story.Deal);

        foreach (var table in new[] { StakeholderTable.Table, OptionTable.Table, InfluenceTable.Table, RiskViewTable.Table })
        {
            Assert.Empty(product.Rows(table, DealTable.OpportunityId, story.Deal));
        }
    }

    [Fact]
    public void TablesThatOthersLiveBy_AreThoseWhoseDeletionIsHandled() => Assert.Equal(
        DealTables.All.SelectMany(table => table.LivesBy).Select(link => link.Table).Distinct().Order(),
        new DealRowIsDeleted().Steps.Select(step => step.Table).Order());
}
