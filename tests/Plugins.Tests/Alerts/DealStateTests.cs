using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Plugins.Tests.Alerts;

public class DealStateTests
{
    [Fact]
    public void FirstChange_OfADealOlderThanTheInstallation_BeginsResultsWithNameOwnerAndLink()
    {
        using var product = new InstalledProduct();
        var deal = ((CreateResponse)product.System.Execute(new CreateRequest
        {
            Target = InstalledProduct.Row(
                OpportunityTable.Table,
                (OpportunityTable.Name, "Old"),
                ("processid", Guid.Empty),
                (OpportunityTable.OwnerId, new EntityReference(SystemUserTable.Table, product.RepId))),
            ["BypassCustomPluginExecution"] = true,
        })).id;
        Assert.Empty(product.Rows(DealStateTable.Table, DealStateTable.OpportunityId, deal));

        product.Save(OpportunityTable.Table, deal, (OpportunityTable.CustomerSituation, "Ships wait."));

        var state = product.Read(DealStateTable.Table, deal);
        Assert.Equal("Old", state[DealStateTable.Name]);
        Assert.Equal(product.RepId, state.GetAttributeValue<EntityReference>(DealStateTable.OwnerId).Id);
        Assert.Equal(deal, product.Read(OpportunityTable.Table, deal).GetAttributeValue<EntityReference>(OpportunityTable.DealStateId).Id);
    }

    [Fact]
    public void Evaluation_OfADealWithPeople_StoresItsFiguresForLists()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        foreach (var (user, isActive) in new[] { (product.RepId, true), (product.ManagerId, false) })
        {
            product.Rep.Create(InstalledProduct.Row(
                DealTeamMemberTable.Table,
                (DealTeamMemberTable.OpportunityId, story.DealReference),
                (DealTeamMemberTable.UserId, new EntityReference(SystemUserTable.Table, user)),
                (DealTeamMemberTable.IsActive, isActive)));
        }

        product.System.Create(InstalledProduct.Row(
            EmailTable.Table,
            ("subject", "Question"),
            (ActivityColumns.RegardingObjectId, story.DealReference),
            (ActivityColumns.IsOutgoing, false),
            ("from", new EntityCollection([new Entity("activityparty") { ["partyid"] = product.Read(StakeholderTable.Table, cfo)[StakeholderTable.ContactId] }]))));

        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.CustomerSituation, "Ships wait."));
        story.Evaluate();

        var state = product.Read(DealStateTable.Table, story.Deal);
        Assert.Equal(48.3m, state[DealStateTable.WeightedYes]);
        Assert.Equal(14, state[DealStateTable.ContextScore]);
        Assert.Equal(1, state[DealStateTable.TeamCount]);
        Assert.Equal(InstalledProduct.Today.Date, state.GetAttributeValue<DateTime>(DealStateTable.LastCustomerAction).Date);
        Assert.Equal((int)NetworkHealth.Red, state.GetAttributeValue<OptionSetValue>(DealStateTable.NetworkHealth).Value);
    }
}
