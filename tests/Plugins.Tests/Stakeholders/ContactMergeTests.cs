using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Stakeholders;

/// <summary>Contacts go or turn out to be one: nothing that is known of the people in a deal is lost.</summary>
public sealed class ContactMergeTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Nordhafen story;
    private readonly Guid cfo;
    private readonly Guid cio;

    public ContactMergeTests()
    {
        story = new Nordhafen(product);
        (cfo, cio, _) = story.People();
    }

    public void Dispose() => product.Dispose();

    [Fact]
    public void Deactivate_OfAContact_LeavesTheStakeholderAsIs()
    {
        product.Save(ContactTable.Table, ContactOf(cfo), ("statecode", new OptionSetValue(1)));

        Assert.Equal(0, product.Read(StakeholderTable.Table, cfo).GetAttributeValue<OptionSetValue>(StakeholderTable.RecordState).Value);
        Assert.Null(LeftOn(cfo));
        Assert.Equal("Carla CFO", product.Read(StakeholderTable.Table, cfo)[StakeholderTable.Name]);
    }

    [Fact]
    public void Merge_OfTwoContactsOfADeal_MarksTheDuplicateLeftWithANoteAndKeepsTheLines()
    {
        var line = story.Line(story.Chart(), cio);
        product.Save(StakeholderTable.Table, cio, (StakeholderTable.Viewpoint, "Wants it simple."));

        Merge(master: ContactOf(cfo), subordinate: ContactOf(cio));

        Assert.Null(LeftOn(cfo));
        Assert.Equal(InstalledProduct.Today.Date, LeftOn(cio));
        Assert.Equal("Wants it simple.\nContacts were merged on 9/1/2026: see Carla CFO.", product.Read(StakeholderTable.Table, cio)[StakeholderTable.Viewpoint]);
        Assert.Equal(cfo, product.Read(ValueMapItemTable.Table, line).GetAttributeValue<EntityReference>(ValueMapItemTable.StakeholderId).Id);
        Assert.False((bool)product.Read(ValueMapItemTable.Table, line)[ValueMapItemTable.OwnerLeft]);
        Assert.Equal(3, product.Rows(StakeholderTable.Table, StakeholderTable.OpportunityId, story.Deal).Count);
    }

    [Fact]
    public void Merge_OfAContactWhoIsAloneInADeal_MovesTheStakeholderToTheMaster()
    {
        var contact = ContactOf(cfo);
        var master = story.Contact("Carla", "Chief");

        Merge(master, contact);

        Assert.Equal(master, ContactOf(cfo));
        Assert.Equal("Carla Chief", product.Read(StakeholderTable.Table, cfo)[StakeholderTable.Name]);
        Assert.Null(LeftOn(cfo));
        var merged = product.Read(ContactTable.Table, contact);
        Assert.Equal(1, merged.GetAttributeValue<OptionSetValue>("statecode").Value);
        Assert.Equal(master, merged.GetAttributeValue<EntityReference>(ContactTable.MasterId).Id);
    }

    [Fact]
    public void Merge_OfAConnectedContact_NobodyLeavesByIt()
    {
        var role = product.System.Create(InstalledProduct.Row(
            ConnectionRoleTable.Table, (ConnectionRoleTable.Name, "Stakeholder"), (ConnectionRoleTable.Category, new OptionSetValue(DealConnection.StakeholderCategory))));
        product.Rep.Create(InstalledProduct.Row(
            ConnectionTable.Table,
            (ConnectionTable.Record1Id, story.DealReference),
            (ConnectionTable.Record2Id, new EntityReference(ContactTable.Table, ContactOf(cfo))),
            (ConnectionTable.Record2RoleId, new EntityReference(ConnectionRoleTable.Table, role))));

        Merge(story.Contact("Carla", "Chief"), ContactOf(cfo));

        Assert.Null(LeftOn(cfo));
        Assert.Equal(3, product.Rows(StakeholderTable.Table, StakeholderTable.OpportunityId, story.Deal).Count);
    }

    private void Merge(Guid master, Guid subordinate) => product.System.Execute(new OrganizationRequest("Merge")
    {
        ["Target"] = new EntityReference(ContactTable.Table, master),
        ["SubordinateId"] = subordinate,
        ["UpdateContent"] = new Entity(ContactTable.Table),
        ["PerformParentingChecks"] = false,
    });

    private Guid ContactOf(Guid stakeholder) =>
        product.Read(StakeholderTable.Table, stakeholder).GetAttributeValue<EntityReference>(StakeholderTable.ContactId).Id;

    private DateTime? LeftOn(Guid stakeholder) => product.Read(StakeholderTable.Table, stakeholder).GetAttributeValue<DateTime?>(StakeholderTable.LeftOn);
}
