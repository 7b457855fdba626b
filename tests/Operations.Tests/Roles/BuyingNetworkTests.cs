using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Roles;

/// <summary>Who sees and writes the network, the business case and the account's own facts, and what becomes of them with deal and account.</summary>
public class BuyingNetworkTests(ShippedRoles roles) : IClassFixture<ShippedRoles>
{
    [Fact]
    public void RiskView_OfARep_IsSeenByTheManagerAndNotByAColleague()
    {
        var (_, _, view) = RiskViewOf(roles.Rep);

        Assert.Equal(4, roles.As(roles.Manager).Retrieve("bd_riskview", view, new ColumnSet("bd_organisationalrisk"))["bd_organisationalrisk"]);
        Refused(() => roles.As(roles.OtherRep).Retrieve("bd_riskview", view, new ColumnSet("bd_organisationalrisk")));
    }

    [Fact]
    public void PersonalRisk_WithoutProfile_IsHidden()
    {
        var (_, _, view) = RiskViewOf(roles.Rep);

        Assert.Equal(5, roles.As(roles.Rep).Retrieve("bd_riskview", view, new ColumnSet("bd_personalrisk"))["bd_personalrisk"]);
        Assert.False(roles.As(roles.Manager).Retrieve("bd_riskview", view, new ColumnSet("bd_personalrisk")).Contains("bd_personalrisk"));
    }

    [Fact]
    public void NetworkHealth_WithoutProfile_IsHidden()
    {
        var deal = roles.DealOf(roles.Rep);
        roles.System.Create(new Entity("bd_stakeholder")
        {
            ["bd_opportunityid"] = new EntityReference("opportunity", deal),
            ["bd_contactid"] = new EntityReference("contact", roles.System.Create(new Entity("contact") { ["lastname"] = "Decider" })),
            ["bd_authority"] = new OptionSetValue(717700000),
            ["bd_influence"] = 5,
            ["bd_stancetochange"] = new OptionSetValue(717700000),
            ["bd_stancetous"] = new OptionSetValue(717700001),
        });
        roles.System.Execute(new OrganizationRequest("bd_EvaluateOpportunity") { ["OpportunityId"] = deal });

        Assert.Equal(717700002, roles.As(roles.Rep).Retrieve("bd_dealstate", deal, new ColumnSet("bd_networkhealth")).GetAttributeValue<OptionSetValue>("bd_networkhealth").Value);
        Assert.False(roles.As(roles.Manager).Retrieve("bd_dealstate", deal, new ColumnSet("bd_networkhealth")).Contains("bd_networkhealth"));
    }

    [Fact]
    public void Initiative_OfAColleague_IsReadAndLinkedButNotChanged()
    {
        var account = roles.System.Create(new Entity("account") { ["name"] = "Helvion Pharma" });
        var initiative = roles.As(roles.OtherRep).Create(new Entity("bd_strategicinitiative") { ["bd_name"] = "Faster release", ["bd_accountid"] = new EntityReference("account", account) });
        var deal = roles.DealOf(roles.Rep);

        roles.As(roles.Rep).Update(new Entity("opportunity", deal) { ["bd_initiative"] = new EntityReference("bd_strategicinitiative", initiative) });

        Assert.Equal("Faster release", roles.As(roles.Rep).Retrieve("bd_strategicinitiative", initiative, new ColumnSet("bd_name"))["bd_name"]);
        Refused(() => roles.As(roles.Rep).Update(new Entity("bd_strategicinitiative", initiative) { ["bd_name"] = "Mine" }));
    }

    [Fact]
    public void Account_Deleted_TakesItsInitiativeAlongAndLeavesTheDeal()
    {
        var account = roles.System.Create(new Entity("account") { ["name"] = "Leaving" });
        var initiative = roles.System.Create(new Entity("bd_strategicinitiative") { ["bd_name"] = "Growth", ["bd_accountid"] = new EntityReference("account", account) });
        var deal = roles.DealOf(roles.Rep);
        roles.System.Update(new Entity("opportunity", deal) { ["bd_initiative"] = new EntityReference("bd_strategicinitiative", initiative) });

        roles.System.Delete("account", account);

        Assert.False(Exists("bd_strategicinitiative", initiative));
        Assert.False(roles.System.Retrieve("opportunity", deal, new ColumnSet("bd_initiative")).Contains("bd_initiative"));
    }

    [Fact]
    public void Deal_Deleted_TakesNetworkAndBusinessCaseAlong()
    {
        var (deal, option, view) = RiskViewOf(roles.Rep);
        var analysis = roles.As(roles.Rep).Create(new Entity("bd_businessvalueanalysis") { ["bd_name"] = "Case", ["bd_opportunityid"] = new EntityReference("opportunity", deal) });
        var flow = roles.As(roles.Rep).Create(new Entity("bd_cashflow")
        {
            ["bd_analysisid"] = new EntityReference("bd_businessvalueanalysis", analysis),
            ["bd_year"] = 1,
            ["bd_kind"] = new OptionSetValue(717700000),
            ["bd_amount"] = new Money(260_000m),
        });

        roles.As(roles.Manager).Delete("opportunity", deal);

        Assert.All(new[] { ("bd_option", option), ("bd_riskview", view), ("bd_businessvalueanalysis", analysis), ("bd_cashflow", flow) }, row => Assert.False(Exists(row.Item1, row.Item2), row.Item1));
    }

    [Fact]
    public void Deal_Reassigned_HandsItsRiskViewsOver()
    {
        var (deal, _, view) = RiskViewOf(roles.Rep);

        roles.As(roles.Rep).Update(new Entity("opportunity", deal) { ["ownerid"] = new EntityReference("systemuser", roles.OtherRep) });

        Assert.NotNull(roles.As(roles.OtherRep).Retrieve("bd_riskview", view, new ColumnSet("bd_name")));
        Refused(() => roles.As(roles.Rep).Retrieve("bd_riskview", view, new ColumnSet("bd_name")));
    }

    private (Guid Deal, Guid Option, Guid View) RiskViewOf(Guid rep)
    {
        var deal = roles.DealOf(rep);
        var option = roles.As(rep).Create(new Entity("bd_option")
        {
            ["bd_name"] = "Stay as we are",
            ["bd_kind"] = new OptionSetValue(717700000),
            ["bd_opportunityid"] = new EntityReference("opportunity", deal),
        });
        var view = roles.As(rep).Create(new Entity("bd_riskview")
        {
            ["bd_stakeholderid"] = new EntityReference("bd_stakeholder", roles.StakeholderOf(rep, deal)),
            ["bd_optionid"] = new EntityReference("bd_option", option),
            ["bd_opportunityid"] = new EntityReference("opportunity", deal),
            ["bd_organisationalrisk"] = 4,
            ["bd_personalrisk"] = 5,
        });
        return (deal, option, view);
    }

    private bool Exists(string table, Guid id) => roles.System.RetrieveMultiple(new QueryExpression(table)).Entities.Any(row => row.Id == id);

    private static void Refused(Action act) => Assert.NotEmpty(Assert.Throws<FaultException<OrganizationServiceFault>>(act).Message);
}
