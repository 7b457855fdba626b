using BuyingDynamics.DataAccess.Schema;
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
}
