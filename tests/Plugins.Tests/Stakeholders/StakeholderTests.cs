using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Stakeholders;

public class StakeholderTests
{
    [Fact]
    public void Create_WithContact_IsNamedAfterTheContact()
    {
        using var product = new InstalledProduct();
        var (cfo, _, _) = new Nordhafen(product).People();

        Assert.Equal("Carla CFO", product.Read(StakeholderTable.Table, cfo)[StakeholderTable.Name]);
    }

    [Fact]
    public void Create_SameContactAgain_IsRefusedAndNothingIsWritten()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var contact = product.Read(StakeholderTable.Table, cfo).GetAttributeValue<EntityReference>(StakeholderTable.ContactId);

        var sentence = Refusal.Of(() => product.Rep.Create(InstalledProduct.Row(
            StakeholderTable.Table, (StakeholderTable.OpportunityId, story.DealReference), (StakeholderTable.ContactId, contact))));

        Assert.StartsWith("This contact is a stakeholder of this deal already.", sentence, StringComparison.Ordinal);
        Assert.Equal(3, product.Rows(StakeholderTable.Table, StakeholderTable.OpportunityId, story.Deal).Count);
    }

    [Fact]
    public void Create_SameContactBySomebodyWhoMayNotSeeTheDeal_DoesNotTellWhoIsInIt()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var contact = product.Read(StakeholderTable.Table, cfo).GetAttributeValue<EntityReference>(StakeholderTable.ContactId);
        var stranger = product.Environment.ServiceFor(product.Setup.User("Stefan", "Stranger", businessUnit: null, 1033, "BD Rep"));

        var sentence = Refusal.Of(() => stranger.Create(InstalledProduct.Row(
            StakeholderTable.Table, (StakeholderTable.OpportunityId, story.DealReference), (StakeholderTable.ContactId, contact))));

        Assert.StartsWith("This record does not exist, or you may not see it: deal.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_InfluenceNine_IsRefused()
    {
        using var product = new InstalledProduct();
        var (cfo, _, _) = new Nordhafen(product).People();

        Assert.NotEmpty(Refusal.Of(() => product.Save(StakeholderTable.Table, cfo, (StakeholderTable.Influence, 9))));

        Assert.Equal(5, product.Read(StakeholderTable.Table, cfo)[StakeholderTable.Influence]);
    }

    [Fact]
    public void Update_LeftBeforeJoined_IsRefused()
    {
        using var product = new InstalledProduct();
        var (cfo, _, _) = new Nordhafen(product).People();

        var sentence = Refusal.Of(() => product.Save(
            StakeholderTable.Table,
            cfo,
            (StakeholderTable.JoinedOn, InstalledProduct.Today.Date),
            (StakeholderTable.LeftOn, InstalledProduct.Today.Date.AddDays(-1))));

        Assert.StartsWith("The day the person left lies before the day they joined.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_OfAuthority_KeepsThePreviousOneAndTheMoment()
    {
        using var product = new InstalledProduct();
        var (cfo, _, _) = new Nordhafen(product).People();

        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.Authority, new OptionSetValue((int)DecisionAuthority.Recommends)));

        var row = product.Read(StakeholderTable.Table, cfo);
        Assert.Equal((int)DecisionAuthority.Decides, row.GetAttributeValue<OptionSetValue>(StakeholderTable.PreviousAuthority).Value);
        Assert.NotNull(row.GetAttributeValue<DateTime?>(StakeholderTable.AuthorityChangedOn));
    }
}
