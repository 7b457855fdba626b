using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Stakeholders;

/// <summary>Connections of the standard CRM feed the people of a deal, one way.</summary>
public sealed class ConnectionTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Nordhafen story;
    private readonly EntityReference contact;
    private readonly EntityReference decisionMaker;
    private readonly EntityReference expert;

    public ConnectionTests()
    {
        story = new Nordhafen(product);
        contact = new EntityReference(ContactTable.Table, story.Contact("Carla", "CFO"));
        decisionMaker = Role("Decision Maker", DealConnection.StakeholderCategory);
        expert = Role("Industry Expert", DealConnection.SalesTeamCategory);
    }

    public void Dispose() => product.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Create_WithAStakeholderRoleOnEitherSide_AddsTheContactOnce(bool fromDeal)
    {
        Connect(fromDeal, decisionMaker);
        Connect(!fromDeal, decisionMaker);

        var stakeholder = Assert.Single(Stakeholders());
        Assert.Equal(contact.Id, stakeholder.GetAttributeValue<EntityReference>(StakeholderTable.ContactId).Id);
        Assert.Equal((int)BuyingRole.EconomicBuyer, stakeholder.GetAttributeValue<OptionSetValue>(StakeholderTable.BuyingRole).Value);
        Assert.Equal(product.RepId, stakeholder.GetAttributeValue<EntityReference>(StakeholderTable.OwnerId).Id);
    }

    [Fact]
    public void Create_OfAnotherCategoryOrWithoutRole_AddsNobody()
    {
        Connect(fromDeal: true, Role("Friend", 3));
        Connect(fromDeal: true, role: null);

        Assert.Empty(Stakeholders());
    }

    [Fact]
    public void Create_OfTheReciprocal_IsIgnored()
    {
        var row = ConnectionRow(fromDeal: true, decisionMaker);
        row[ConnectionTable.RelatedConnectionId] = new EntityReference(ConnectionTable.Table, Connect(fromDeal: true, Role("Friend", 3)));

        product.Rep.Create(row);

        Assert.Empty(Stakeholders());
    }

    [Fact]
    public void Create_ForAStakeholderAPersonDescribed_KeepsWhatTheyWrote()
    {
        product.Rep.Create(InstalledProduct.Row(
            StakeholderTable.Table,
            (StakeholderTable.OpportunityId, story.DealReference),
            (StakeholderTable.ContactId, contact),
            (StakeholderTable.BuyingRole, new OptionSetValue((int)BuyingRole.Champion))));

        Connect(fromDeal: true, decisionMaker);

        Assert.Equal((int)BuyingRole.Champion, Assert.Single(Stakeholders()).GetAttributeValue<OptionSetValue>(StakeholderTable.BuyingRole).Value);
    }

    [Fact]
    public void Delete_OfTheLastOne_MarksTheStakeholderLeftAndANewOneBringsThemBack()
    {
        var first = Connect(fromDeal: true, decisionMaker);
        var second = Connect(fromDeal: false, decisionMaker);

        product.Rep.Delete(ConnectionTable.Table, first);
        Assert.Null(LeftOn());
        product.Rep.Delete(ConnectionTable.Table, second);
        Assert.Equal(InstalledProduct.Today.Date, LeftOn());
        Connect(fromDeal: true, decisionMaker);
        Assert.Null(LeftOn());

        Assert.Single(Stakeholders());
    }

    [Fact]
    public void Update_ToAnotherContact_TheFirstLeavesAndTheSecondJoins()
    {
        var other = new EntityReference(ContactTable.Table, story.Contact("Ivo", "CIO"));
        var connection = Connect(fromDeal: true, decisionMaker);

        product.Save(ConnectionTable.Table, connection, (ConnectionTable.Record2Id, other));

        Assert.Equal(
            [(contact.Id, true), (other.Id, false)],
            Stakeholders().OrderBy(row => row.GetAttributeValue<EntityReference>(StakeholderTable.ContactId).Id != contact.Id)
                .Select(row => (row.GetAttributeValue<EntityReference>(StakeholderTable.ContactId).Id, row.Contains(StakeholderTable.LeftOn))));
    }

    [Fact]
    public void SalesTeam_ConnectedAndDisconnected_IsAMemberAndThenInactive()
    {
        var user = new EntityReference(SystemUserTable.Table, product.ManagerId);
        var connection = product.Rep.Create(InstalledProduct.Row(
            ConnectionTable.Table, (ConnectionTable.Record1Id, story.DealReference), (ConnectionTable.Record2Id, user), (ConnectionTable.Record2RoleId, expert)));

        var member = Assert.Single(Members());
        Assert.True((bool)member[DealTeamMemberTable.IsActive]);
        Assert.Equal((int)DealTeamRole.DomainExpert, member.GetAttributeValue<OptionSetValue>(DealTeamMemberTable.Role).Value);
        product.Rep.Delete(ConnectionTable.Table, connection);

        Assert.False((bool)Assert.Single(Members())[DealTeamMemberTable.IsActive]);
        Assert.Empty(product.Rows(ConnectionTable.Table, "statecode", 0));
    }

    [Fact]
    public void Delete_OfTheDeal_IsNotBlockedByItsConnections()
    {
        Connect(fromDeal: true, decisionMaker);

        product.System.Delete(OpportunityTable.Table, story.Deal);

        Assert.Empty(Stakeholders());
    }

    private EntityReference Role(string name, int category) => new(
        ConnectionRoleTable.Table,
        product.System.Create(InstalledProduct.Row(
            ConnectionRoleTable.Table, (ConnectionRoleTable.Name, name), (ConnectionRoleTable.Category, new OptionSetValue(category)))));

    private Guid Connect(bool fromDeal, EntityReference? role) => product.Rep.Create(ConnectionRow(fromDeal, role));

    private Entity ConnectionRow(bool fromDeal, EntityReference? role) => InstalledProduct.Row(
        ConnectionTable.Table,
        (ConnectionTable.Record1Id, fromDeal ? story.DealReference : contact),
        (ConnectionTable.Record2Id, fromDeal ? contact : story.DealReference),
        (fromDeal ? ConnectionTable.Record2RoleId : ConnectionTable.Record1RoleId, role!));

    private DateTime? LeftOn() => Assert.Single(Stakeholders()).GetAttributeValue<DateTime?>(StakeholderTable.LeftOn);

    private IReadOnlyList<Entity> Stakeholders() => product.Rows(StakeholderTable.Table, StakeholderTable.OpportunityId, story.Deal);

    private IReadOnlyList<Entity> Members() => product.Rows(DealTeamMemberTable.Table, DealTeamMemberTable.OpportunityId, story.Deal);
}
