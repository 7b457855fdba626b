using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Stakeholders;

/// <summary>A person gets another name: what the product named after them follows, what people typed stays.</summary>
public sealed class RenamedPersonTests : IDisposable
{
    private readonly InstalledProduct product = new();

    public void Dispose() => product.Dispose();

    [Fact]
    public void Contact_Renamed_IsFollowedByStakeholdersLinesRisksAndConfirmations()
    {
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        var chart = story.Chart();
        var line = story.Line(chart, cfo);
        var typed = story.Line(chart, cfo);
        product.Save(ValueMapItemTable.Table, typed, (ValueMapItemTable.Name, "Waiting hours"));
        var influence = product.Rep.Create(InstalledProduct.Row(
            InfluenceTable.Table,
            (InfluenceTable.FromId, new EntityReference(StakeholderTable.Table, cio)),
            (InfluenceTable.ToId, new EntityReference(StakeholderTable.Table, cfo))));
        var confirmation = product.Rep.Create(InstalledProduct.Row(
            ValueConfirmationTable.Table,
            (ValueConfirmationTable.OpportunityId, story.DealReference),
            (ValueConfirmationTable.StakeholderId, new EntityReference(StakeholderTable.Table, cfo)),
            (ValueConfirmationTable.Cycle, 1)));
        var contact = product.Read(StakeholderTable.Table, cfo).GetAttributeValue<EntityReference>(StakeholderTable.ContactId).Id;

        product.Save(ContactTable.Table, contact, (ContactTable.LastName, "Petersen"));
        product.Environment.RunPendingJobs();

        Assert.Equal("Carla Petersen", Name(StakeholderTable.Table, cfo));
        Assert.Equal("Carla Petersen", Name(ValueMapItemTable.Table, line));
        Assert.Equal("Waiting hours", Name(ValueMapItemTable.Table, typed));
        Assert.Equal("Ivo CIO → Carla Petersen", Name(InfluenceTable.Table, influence));
        Assert.Equal("Carla Petersen · 1", Name(ValueConfirmationTable.Table, confirmation));
        Assert.Equal("Ivo CIO", Name(StakeholderTable.Table, cio));
    }

    [Fact]
    public void Contact_RenamedTwiceBeforeTheJobsRun_EndsWithTheLastName()
    {
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var contact = product.Read(StakeholderTable.Table, cfo).GetAttributeValue<EntityReference>(StakeholderTable.ContactId).Id;

        product.Save(ContactTable.Table, contact, (ContactTable.LastName, "Petersen"));
        product.Save(ContactTable.Table, contact, (ContactTable.LastName, "Claasen"));
        product.Environment.RunPendingJobs();

        Assert.Equal("Carla Claasen", Name(StakeholderTable.Table, cfo));
    }

    [Fact]
    public void Stakeholder_CalledOtherwiseByAPerson_KeepsThatNameWhenTheContactIsRenamed()
    {
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var contact = product.Read(StakeholderTable.Table, cfo).GetAttributeValue<EntityReference>(StakeholderTable.ContactId).Id;
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.Name, "Head of the board"));

        product.Save(ContactTable.Table, contact, (ContactTable.LastName, "Petersen"));
        product.Environment.RunPendingJobs();

        Assert.Equal("Head of the board", Name(StakeholderTable.Table, cfo));
    }

    [Fact]
    public void Confirmation_GivenToSomebody_IsNamedAfterThemNoLongerAfterTheDeal()
    {
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var confirmation = product.Rep.Create(InstalledProduct.Row(
            ValueConfirmationTable.Table, (ValueConfirmationTable.OpportunityId, story.DealReference), (ValueConfirmationTable.Cycle, 1)));
        Assert.Equal("Nordhafen Logistik · 1", Name(ValueConfirmationTable.Table, confirmation));

        product.Save(
            ValueConfirmationTable.Table, confirmation, (ValueConfirmationTable.StakeholderId, new EntityReference(StakeholderTable.Table, cfo)));

        Assert.Equal("Carla CFO · 1", Name(ValueConfirmationTable.Table, confirmation));
    }

    private string Name(string table, Guid id) => (string)product.Read(table, id)[StandardColumns.Name];
}
