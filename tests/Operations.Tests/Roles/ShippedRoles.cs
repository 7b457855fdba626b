using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.Operations.Tests.Pack;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Roles;

/// <summary>An environment with our package, two reps and a manager above them, and an administrator, each with the shipped role only.</summary>
public sealed class ShippedRoles : IDisposable
{
    private readonly LocalEnvironment environment = OurPackage.Open();

    public ShippedRoles()
    {
        Setup = new EnvironmentSetup(environment);
        var unit = Setup.BusinessUnit("North", Setup.RootBusinessUnit);
        Rep = Setup.User("Rita", "Rep", unit, 1033, "BD Rep");
        OtherRep = Setup.User("Olaf", "Rep", unit, 1033, "BD Rep");
        Manager = Setup.User("Mia", "Manager", Setup.RootBusinessUnit, 1033, "BD Manager");
        Administrator = Setup.User("Adam", "Administrator", unit, 1033, "BD Administrator");
        Setup.AddToProfile(Rep, "BD Rep");
        Map("Qualify", category: 717700000, phase: 717700000, sequence: 10);
        Map("Propose", category: 717700002, phase: 717700001, sequence: 20);
        Contact = System.Create(new Entity("contact") { ["lastname"] = "Petersen" });
    }

    public EnvironmentSetup Setup { get; }

    public Guid Rep { get; }

    public Guid OtherRep { get; }

    public Guid Manager { get; }

    public Guid Administrator { get; }

    public Guid Contact { get; }

    public IOrganizationService System => environment.ServiceFor(environment.SystemUserId);

    public IOrganizationService As(Guid user) => environment.ServiceFor(user);

    /// <summary>A deal that the rep made and owns.</summary>
    public Guid DealOf(Guid rep) => As(rep).Create(new Entity("opportunity") { ["name"] = "Warehouse" });

    public Guid StakeholderOf(Guid rep, Guid deal) => As(rep).Create(new Entity("bd_stakeholder")
    {
        ["bd_opportunityid"] = new EntityReference("opportunity", deal),
        ["bd_contactid"] = new EntityReference("contact", Contact),
        ["bd_stancetous"] = new OptionSetValue(717700004),
    });

    /// <summary>The alert that the evaluation of an untouched deal raises, owned by the owner of the deal.</summary>
    public Guid AlertOf(Guid deal)
    {
        System.Execute(new OrganizationRequest("bd_EvaluateOpportunity") { ["OpportunityId"] = deal });
        var alerts = new QueryExpression("bd_alert");
        alerts.Criteria.AddCondition("bd_opportunityid", ConditionOperator.Equal, deal);
        return System.RetrieveMultiple(alerts).Entities.First().Id;
    }

    private void Map(string stage, int category, int phase, int sequence) => As(Administrator).Create(new Entity("bd_stagemapping")
    {
        ["bd_name"] = stage,
        ["bd_stagecategory"] = new OptionSetValue(category),
        ["bd_phase"] = new OptionSetValue(phase),
        ["bd_sequence"] = sequence,
    });

    public void Dispose() => environment.Dispose();
}
