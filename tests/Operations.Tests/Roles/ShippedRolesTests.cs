using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Roles;

/// <summary>What each shipped role may do and may not (specification, section 15), asked of the imported package.</summary>
public class ShippedRolesTests(ShippedRoles roles) : IClassFixture<ShippedRoles>
{
    private static readonly string[] Settings = ["bd_stagemapping", "bd_milestone", "bd_alertrule", "bd_compiledsettings", "bd_perspective", "bd_enablementasset"];

    [Fact]
    public void Rep_OnOwnDeal_AddsAStakeholderAndAValueMapLine()
    {
        var deal = roles.DealOf(roles.Rep);
        var stakeholder = roles.StakeholderOf(roles.Rep, deal);
        var map = roles.As(roles.Rep).Create(new Entity("bd_valuemap") { ["bd_name"] = "Map", ["bd_opportunityid"] = new EntityReference("opportunity", deal) });

        var line = roles.As(roles.Rep).Create(new Entity("bd_valuemapitem")
        {
            ["bd_name"] = "Line",
            ["bd_valuemapid"] = new EntityReference("bd_valuemap", map),
            ["bd_stakeholderid"] = new EntityReference("bd_stakeholder", stakeholder),
        });

        Assert.Equal("Line", roles.As(roles.Rep).Retrieve("bd_valuemapitem", line, new ColumnSet("bd_name"))["bd_name"]);
    }

    [Fact]
    public void Rep_AmongDeals_SeesOwnOnesOnly()
    {
        var own = roles.DealOf(roles.Rep);
        var other = roles.DealOf(roles.OtherRep);

        var seen = roles.As(roles.Rep).RetrieveMultiple(new QueryExpression("opportunity")).Entities.Select(deal => deal.Id).ToList();

        Assert.Contains(own, seen);
        Assert.DoesNotContain(other, seen);
        Refused(() => roles.As(roles.Rep).Retrieve("opportunity", other, new ColumnSet("name")));
    }

    [Fact]
    public void Rep_WithOwnAlert_ReadsItAndIsRefusedToWriteIt()
    {
        var alert = roles.AlertOf(roles.DealOf(roles.Rep));

        Assert.NotNull(roles.As(roles.Rep).Retrieve("bd_alert", alert, new ColumnSet("bd_name"))["bd_name"]);
        Refused(() => roles.As(roles.Rep).Update(new Entity("bd_alert", alert) { ["bd_state"] = new OptionSetValue(717700003) }));
        Refused(() => roles.As(roles.Rep).Delete("bd_alert", alert));
        Refused(() => roles.As(roles.Rep).Create(new Entity("bd_alert") { ["bd_name"] = "Mine", ["bd_key"] = "mine" }));
    }

    [Theory]
    [InlineData("bd_dealstate")]
    [InlineData("bd_phasetransition")]
    public void Rep_OnRowsOfTheSystem_MayNotCreateThem(string table) =>
        Refused(() => roles.As(roles.Rep).Create(new Entity(table) { ["bd_name"] = "Mine" }));

    [Fact]
    public void Rep_OnSettings_ReadsAndMayNotWrite() => Assert.All(Settings, table =>
    {
        Assert.NotNull(roles.As(roles.Rep).RetrieveMultiple(new QueryExpression(table)));
        Refused(() => roles.As(roles.Rep).Create(new Entity(table)));
    });

    [Fact]
    public void Manager_AboveTheRep_ReadsAndWritesTheDealAndReadsItsAlert()
    {
        var deal = roles.DealOf(roles.Rep);
        var alert = roles.AlertOf(deal);

        roles.As(roles.Manager).Update(new Entity("opportunity", deal) { ["name"] = "Coached" });

        Assert.Equal("Coached", roles.As(roles.Rep).Retrieve("opportunity", deal, new ColumnSet("name"))["name"]);
        Assert.NotNull(roles.As(roles.Manager).Retrieve("bd_alert", alert, new ColumnSet("bd_name"))["bd_name"]);
        Refused(() => roles.As(roles.OtherRep).Retrieve("bd_alert", alert, new ColumnSet("bd_name")));
        Refused(() => roles.As(roles.Manager).Create(new Entity("bd_milestone") { ["bd_name"] = "Mine" }));
    }

    [Fact]
    public void Administrator_OnSettings_AddsAMilestone()
    {
        var milestone = roles.As(roles.Administrator).Create(new Entity("bd_milestone")
        {
            ["bd_name"] = "Pilot done",
            ["bd_code"] = "pilot-done",
            ["bd_phase"] = new OptionSetValue(717700001),
        });

        Assert.Equal("pilot-done", roles.As(roles.Rep).Retrieve("bd_milestone", milestone, new ColumnSet("bd_code"))["bd_code"]);
    }

    [Fact]
    public void StanceToUs_WithoutProfile_IsHidden()
    {
        var stakeholder = roles.StakeholderOf(roles.Rep, roles.DealOf(roles.Rep));

        Assert.Equal(717700004, roles.As(roles.Rep).Retrieve("bd_stakeholder", stakeholder, new ColumnSet("bd_stancetous")).GetAttributeValue<OptionSetValue>("bd_stancetous").Value);
        Assert.Null(roles.As(roles.Manager).Retrieve("bd_stakeholder", stakeholder, new ColumnSet("bd_stancetous")).GetAttributeValue<OptionSetValue>("bd_stancetous"));
    }

    [Fact]
    public void Rep_ReassigningADeal_HandsItsRowsOver()
    {
        var deal = roles.DealOf(roles.Rep);
        var stakeholder = roles.StakeholderOf(roles.Rep, deal);

        roles.As(roles.Rep).Update(new Entity("opportunity", deal) { ["ownerid"] = new EntityReference("systemuser", roles.OtherRep) });

        Assert.NotNull(roles.As(roles.OtherRep).Retrieve("bd_stakeholder", stakeholder, new ColumnSet("bd_name")));
        Refused(() => roles.As(roles.Rep).Retrieve("bd_stakeholder", stakeholder, new ColumnSet("bd_name")));
    }

    [Fact]
    public void Manager_DeletingADeal_TakesItsRowsAlongAndRepMayNot()
    {
        var deal = roles.DealOf(roles.Rep);
        roles.AlertOf(deal);
        var stakeholder = roles.StakeholderOf(roles.Rep, deal);

        Refused(() => roles.As(roles.Rep).Delete("opportunity", deal));
        roles.As(roles.Manager).Delete("opportunity", deal);

        Assert.DoesNotContain(roles.System.RetrieveMultiple(new QueryExpression("bd_stakeholder")).Entities, row => row.Id == stakeholder);
        Assert.DoesNotContain(roles.System.RetrieveMultiple(new QueryExpression("bd_dealstate")).Entities, row => row.Id == deal);
        Assert.DoesNotContain(roles.System.RetrieveMultiple(new QueryExpression("bd_alert") { ColumnSet = new ColumnSet("bd_opportunityid") }).Entities, row => row.GetAttributeValue<EntityReference>("bd_opportunityid")?.Id == deal);
    }

    [Fact]
    public void Contact_Deleted_LeavesTheStakeholderWithoutContact()
    {
        var contact = roles.System.Create(new Entity("contact") { ["lastname"] = "Leaver" });
        var stakeholder = roles.System.Create(new Entity("bd_stakeholder")
        {
            ["bd_opportunityid"] = new EntityReference("opportunity", roles.DealOf(roles.Rep)),
            ["bd_contactid"] = new EntityReference("contact", contact),
        });

        roles.System.Delete("contact", contact);

        Assert.Null(roles.System.Retrieve("bd_stakeholder", stakeholder, new ColumnSet("bd_contactid")).GetAttributeValue<EntityReference>("bd_contactid"));
    }

    [Fact]
    public void Account_OfADealWithAlerts_CanBeDeleted()
    {
        var account = roles.System.Create(new Entity("account") { ["name"] = "Leaving" });
        var deal = roles.System.Create(new Entity("opportunity") { ["name"] = "Warehouse", ["parentaccountid"] = new EntityReference("account", account), ["ownerid"] = new EntityReference("systemuser", roles.Rep) });
        var alert = roles.AlertOf(deal);

        roles.System.Delete("account", account);

        Assert.DoesNotContain(roles.System.RetrieveMultiple(new QueryExpression("bd_alert") { ColumnSet = new ColumnSet("bd_accountid") }).Entities, row => row.Id == alert && row.Contains("bd_accountid"));
    }

    private static void Refused(Action act)
    {
        var refusal = Assert.Throws<FaultException<OrganizationServiceFault>>(act);
        Assert.NotEmpty(refusal.Message);
    }
}
