extern alias shipped;

using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Budgets;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Moq;
using DealBecomesDue = shipped::BuyingDynamics.Plugins.Alerts.DealBecomesDue;
using StakeholderIsRecorded = shipped::BuyingDynamics.Plugins.Stakeholders.StakeholderIsRecorded;

namespace BuyingDynamics.Plugins.Tests.Platform;

/// <summary>Only what goes away with its deal is passed over; what changes because something else goes is looked at as ever.</summary>
public class DeletionTests
{
    [Fact]
    public void Delete_OfOneStakeholder_MarksTheDealDueAndItsResultsFollow()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        var line = story.Line(story.Chart(), cfo);
        product.Environment.RunPendingJobs();
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));

        product.Environment.ServiceFor(product.Setup.Administrator).Delete(StakeholderTable.Table, cfo);

        var mark = product.Read(DealStateTable.Table, story.Deal).GetAttributeValue<DateTime?>(DealStateTable.NextDue);
        Assert.InRange(mark!.Value, InstalledProduct.Today.AddMinutes(1), product.Environment.Clock.Now);
        product.Environment.RunPendingJobs();
        Assert.Equal(2, product.Read(DealStateTable.Table, story.Deal)[DealStateTable.StakeholderCount]);
        Assert.False(product.Read(ValueMapItemTable.Table, line).Contains(ValueMapItemTable.StakeholderId));
        Assert.Equal("Ivo CIO", product.Read(StakeholderTable.Table, cio)[StakeholderTable.Name]);
    }

    [Fact]
    public void Update_WhileSomethingElseIsDeleted_IsCheckedAsEver()
    {
        using var product = new InstalledProduct();
        var (cfo, _, _) = new Nordhafen(product).People();

        Assert.Throws<InvalidPluginExecutionException>(() => RecordedRun.Of(
            new StakeholderIsRecorded(),
            product,
            new Entity(StakeholderTable.Table, cfo) { [StakeholderTable.Influence] = 9 },
            product.Read(StakeholderTable.Table, cfo),
            parent: DeletionOf(ContactTable.Table, Guid.NewGuid())));
    }

    [Fact]
    public void Update_WhileAnotherDealIsDeleted_MarksThisDealDue()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();

        Assert.Equal(["upsert " + DealStateTable.Table], Influence(product, cfo, Guid.NewGuid()).Writes);
        Assert.Empty(Influence(product, cfo, story.Deal).Writes);
    }

    private static RecordingService Influence(InstalledProduct product, Guid stakeholder, Guid deletedDeal) => RecordedRun.Of(
        new DealBecomesDue(),
        product,
        new Entity(StakeholderTable.Table, stakeholder) { [StakeholderTable.Influence] = 4 },
        product.Read(StakeholderTable.Table, stakeholder),
        stage: 40,
        parent: DeletionOf(OpportunityTable.Table, deletedDeal));

    private static IPluginExecutionContext DeletionOf(string table, Guid id)
    {
        var context = new Mock<IPluginExecutionContext>();
        context.Setup(c => c.MessageName).Returns("Delete");
        context.Setup(c => c.PrimaryEntityName).Returns(table);
        context.Setup(c => c.PrimaryEntityId).Returns(id);
        context.Setup(c => c.SharedVariables).Returns([]);
        return context.Object;
    }
}
