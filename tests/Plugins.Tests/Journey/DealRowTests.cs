using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Journey;

/// <summary>Rows under a deal belong to its owner, whoever adds them.</summary>
public class DealRowTests
{
    private const AccessRights Shared = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendToAccess | AccessRights.AppendAccess;

    [Theory]
    [InlineData(StakeholderTable.Table)]
    [InlineData(ValueMapTable.Table)]
    [InlineData(ValueMapItemTable.Table)]
    [InlineData(MilestoneRecordTable.Table)]
    public void Create_ByAColleagueOnASharedDeal_BelongsToTheDealsOwnerAndStaysVisibleToBoth(string table)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var chart = table == ValueMapTable.Table ? Guid.Empty : story.Chart();
        var colleague = Colleague(product);
        Share(product, story.DealReference, colleague);
        var service = product.Environment.ServiceFor(colleague);

        var id = service.Create(Row(product, service, table, story.DealReference, cfo, chart));

        Assert.Equal(product.RepId, Owner(product, table, id));
        Assert.Equal(id, product.Rep.Retrieve(table, id, new ColumnSet(StakeholderTable.OwnerId)).Id);
        Assert.Equal(id, service.Retrieve(table, id, new ColumnSet(StakeholderTable.OwnerId)).Id);
    }

    [Fact]
    public void Create_WithAnotherOwnerNamed_BelongsToTheDealsOwner()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var row = Row(product, product.Manager, StakeholderTable.Table, story.DealReference, Guid.Empty, Guid.Empty);
        row[StakeholderTable.OwnerId] = new EntityReference(SystemUserTable.Table, product.ManagerId);

        var id = product.Manager.Create(row);

        Assert.Equal(product.RepId, Owner(product, StakeholderTable.Table, id));
    }

    [Fact]
    public void Create_UnderADealWhoseOwnerHasNoRoleOfOurs_IsSavedAndStaysWithItsCreator()
    {
        using var product = new InstalledProduct();
        var outsider = Outsider(product);
        var deal = product.Environment.ServiceFor(outsider).Create(InstalledProduct.Row(OpportunityTable.Table, (OpportunityTable.Name, "Odd"), ("processid", Guid.Empty)));

        var id = product.Manager.Create(Row(product, product.Manager, StakeholderTable.Table, new EntityReference(OpportunityTable.Table, deal), Guid.Empty, Guid.Empty));

        Assert.Equal(product.ManagerId, Owner(product, StakeholderTable.Table, id));
    }

    [Fact]
    public void Create_OfADealByAPersonWithoutARoleOfOurs_IsSavedAndItsResultsGoToTheUnassignedTeam()
    {
        using var product = new InstalledProduct();
        var outsider = Outsider(product);
        var service = product.Environment.ServiceFor(outsider);

        var deal = service.Create(InstalledProduct.Row(OpportunityTable.Table, (OpportunityTable.Name, "Odd"), (OpportunityTable.StepName, "1-Qualify"), ("processid", Guid.Empty)));
        InstalledProduct.Save(service, OpportunityTable.Table, deal, (OpportunityTable.StepName, "3-Propose"));

        Assert.Equal(Domain.Journey.JourneyPhase.Buying, product.PhaseOf(deal));
        Assert.Equal(TeamTable.Table, product.Read(DealStateTable.Table, deal).GetAttributeValue<EntityReference>(DealStateTable.OwnerId).LogicalName);
        Assert.Single(product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, deal));
    }

    private static Entity Row(InstalledProduct product, IOrganizationService creator, string table, EntityReference deal, Guid stakeholder, Guid chart) => table switch
    {
        StakeholderTable.Table => InstalledProduct.Row(
            table,
            (StakeholderTable.OpportunityId, deal),
            (StakeholderTable.ContactId, new EntityReference(ContactTable.Table, creator.Create(new Entity(ContactTable.Table) { ["firstname"] = "Nora", ["lastname"] = "New" })))),
        ValueMapTable.Table => InstalledProduct.Row(table, (ValueMapTable.OpportunityId, deal)),
        ValueMapItemTable.Table => InstalledProduct.Row(
            table,
            (ValueMapItemTable.ValueMapId, new EntityReference(ValueMapTable.Table, chart)),
            (ValueMapItemTable.StakeholderId, new EntityReference(StakeholderTable.Table, stakeholder))),
        _ => InstalledProduct.Row(table, (MilestoneRecordTable.OpportunityId, deal), (MilestoneRecordTable.MilestoneId, product.Settings.Contract)),
    };

    private static Guid Owner(InstalledProduct product, string table, Guid id) =>
        product.Read(table, id).GetAttributeValue<EntityReference>(StakeholderTable.OwnerId).Id;

    private static Guid Colleague(InstalledProduct product)
    {
        var colleague = product.Setup.User("Carl", "Colleague", businessUnit: null, 1033, "BD Rep");
        product.Setup.AddToProfile(colleague, "BD Rep");
        return colleague;
    }

    // Sells with the standard tables only: has every right on deals, none on tables of ours.
    private static Guid Outsider(InstalledProduct product)
    {
        var role = product.System.Create(new Entity("role") { ["name"] = "Salesperson", ["businessunitid"] = new EntityReference("businessunit", product.Setup.RootBusinessUnit) });
        foreach (var right in new[] { "Create", "Read", "Write", "Append", "AppendTo" })
        {
            product.System.Create(new Entity("roleprivileges")
            {
                ["roleid"] = role,
                ["privilegeid"] = product.Rows("privilege", "name", "prv" + right + "Opportunity").Single().Id,
                ["privilegedepthmask"] = 1,
            });
        }

        return product.Setup.User("Otto", "Outsider", businessUnit: null, 1033, "Salesperson");
    }

    private static void Share(InstalledProduct product, EntityReference deal, Guid user) => product.Rep.Execute(new GrantAccessRequest
    {
        Target = deal,
        PrincipalAccess = new PrincipalAccess { Principal = new EntityReference(SystemUserTable.Table, user), AccessMask = Shared },
    });
}
