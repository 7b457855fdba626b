using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline;

public class OpportunityTests
{
    [Fact]
    public void Create_Opportunity_StartsTheSalesProcessAtItsFirstStage()
    {
        using var environment = New();

        var id = environment.Administrator.Create(new Entity("opportunity") { ["name"] = "Deal" });

        var instance = Assert.Single(environment.Rows("opportunitysalesprocess"));
        Assert.Equal(id, instance.GetAttributeValue<EntityReference>("opportunityid").Id);
        Assert.Equal(StandardProcess.OpportunitySales.Stages[0].Id, instance.GetAttributeValue<EntityReference>("activestageid").Id);
        Assert.Equal("1-Qualify", Opportunity(environment, id)["stepname"]);
    }

    [Fact]
    public void Create_OpportunityThatComesWithAStage_StartsItsFlowThere()
    {
        using var environment = New();

        var id = environment.Administrator.Create(new Entity("opportunity") { ["name"] = "Imported", ["stepname"] = "3-Propose" });

        Assert.Equal(StandardProcess.OpportunitySales.Stages[2].Id, Assert.Single(environment.Rows("opportunitysalesprocess")).GetAttributeValue<EntityReference>("activestageid").Id);
        Assert.Equal("3-Propose", Opportunity(environment, id)["stepname"]);
    }

    [Fact]
    public void Create_OpportunityOfALead_RunsOnTheLeadsProcess()
    {
        using var environment = New();
        var lead = environment.Administrator.Create(new Entity("lead") { ["lastname"] = "Lead" });

        environment.Administrator.Create(new Entity("opportunity") { ["name"] = "Deal", ["originatingleadid"] = new EntityReference("lead", lead) });

        Assert.Empty(environment.Rows("opportunitysalesprocess"));
        Assert.Equal("Develop", Assert.Single(environment.Rows("leadtoopportunitysalesprocess")).GetAttributeValue<EntityReference>("activestageid").Name);
    }

    [Fact]
    public void Create_OpportunityWithEmptyProcess_HasNoInstance()
    {
        using var environment = New();

        environment.Administrator.Create(new Entity("opportunity") { ["name"] = "Deal", ["processid"] = Guid.Empty });

        Assert.Empty(environment.Rows("opportunitysalesprocess"));
    }

    [Fact]
    public void Update_ActiveStage_ShowsOnTheOpportunity()
    {
        using var environment = New();
        var id = environment.Administrator.Create(new Entity("opportunity") { ["name"] = "Deal" });
        var instance = Assert.Single(environment.Rows("opportunitysalesprocess"));
        var propose = StandardProcess.OpportunitySales.Stages[2].Id;

        environment.Administrator.Update(new Entity("opportunitysalesprocess", instance.Id) { ["activestageid"] = new EntityReference("processstage", propose) });

        Assert.Equal("3-Propose", Opportunity(environment, id)["stepname"]);
        Assert.EndsWith(propose.ToString("D"), Assert.Single(environment.Rows("opportunitysalesprocess")).GetAttributeValue<string>("traversedpath"), StringComparison.Ordinal);
    }

    [Fact]
    public void Win_OpenOpportunity_ClosesItWithItsActivity()
    {
        using var environment = New();
        environment.Environment.Clock.Set(new DateTime(2026, 6, 30, 9, 0, 0, DateTimeKind.Utc));
        var id = environment.Administrator.Create(new Entity("opportunity") { ["name"] = "Deal" });

        environment.Administrator.Execute(new WinOpportunityRequest
        {
            OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", id), ["actualrevenue"] = new Money(420000m) },
            Status = new OptionSetValue(3),
        });

        var opportunity = Opportunity(environment, id);
        Assert.Equal("Won", opportunity.FormattedValues["statecode"]);
        Assert.Equal(420000m, opportunity.GetAttributeValue<Money>("actualvalue").Value);
        Assert.Equal(new DateTime(2026, 6, 30, 0, 0, 0, DateTimeKind.Utc), opportunity["actualclosedate"]);
        Assert.Single(environment.Rows("opportunityclose"));
    }

    [Fact]
    public void Lose_ClosedOpportunity_IsRefusedUntilItIsReopened()
    {
        using var environment = New();
        var id = environment.Administrator.Create(new Entity("opportunity") { ["name"] = "Deal" });
        LoseOpportunityRequest Lose() => new() { OpportunityClose = new Entity("opportunityclose") { ["opportunityid"] = new EntityReference("opportunity", id) }, Status = new OptionSetValue(4) };
        environment.Administrator.Execute(Lose());

        var fault = Refused(() => environment.Administrator.Execute(Lose()));
        environment.Administrator.Execute(new SetStateRequest { EntityMoniker = new EntityReference("opportunity", id), State = new OptionSetValue(0), Status = new OptionSetValue(1) });
        environment.Administrator.Execute(Lose());

        Assert.Contains("already closed", fault.Message, StringComparison.Ordinal);
        Assert.Equal("Lost", Opportunity(environment, id).FormattedValues["statecode"]);
    }

    private static Entity Opportunity(TestEnvironment environment, Guid id) => environment.Administrator.Retrieve("opportunity", id, new ColumnSet(allColumns: true));
}
