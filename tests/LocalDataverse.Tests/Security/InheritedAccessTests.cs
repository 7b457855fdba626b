using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Security;

/// <summary>Rows below an account, by a relationship that cascades Reparent and nothing else, seen by people with user depth.</summary>
public sealed class InheritedAccessTests : IDisposable
{
    private readonly TestEnvironment environment;
    private readonly Guid owner;
    private readonly Guid colleague;

    public InheritedAccessTests()
    {
        string[] rights = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];
        environment = New(new TestSolution()
            .Table(TestSolution.Column("sample_UnderAccountId", "lookup"))
            .With("EntityRelationships", XElement.Parse(
                "<EntityRelationship Name='sample_account_thing_under'><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>sample_Thing</ReferencingEntityName><ReferencedEntityName>Account</ReferencedEntityName><CascadeReparent>Cascade</CascadeReparent><ReferencingAttributeName>sample_UnderAccountId</ReferencingAttributeName></EntityRelationship>"))
            .Role("Tested", [.. rights.Select(right => ($"prv{right}sample_Thing", "Basic")), .. rights.Select(right => ($"prv{right}Account", "Basic"))]));
        owner = environment.Setup.User("Olga", "Owner", null, 1033, "Tested");
        colleague = environment.Setup.User("Carl", "Colleague", null, 1033, "Tested");
    }

    [Fact]
    public void Create_UnderAnothersRow_LetsThatOwnerReadAndWriteIt()
    {
        var thing = Thing(AccountOf(owner));

        As(owner).Update(new Entity("sample_thing", thing) { ["sample_name"] = "seen" });

        Assert.Equal("seen", NameSeenBy(owner, thing));
        Refused(() => NameSeenBy(colleague, thing));
    }

    [Fact]
    public void Create_UnderASharedRow_GivesTheSharedRightsAndNoMore()
    {
        var account = AccountOf(owner);
        Share(account, colleague);
        var thing = Thing(account);

        Assert.Equal("under", NameSeenBy(colleague, thing));
        Refused(() => As(colleague).Update(new Entity("sample_thing", thing) { ["sample_name"] = "changed" }));
    }

    [Fact]
    public void Update_ToAnotherParent_MovesTheAccessToThatOwner()
    {
        var thing = Thing(AccountOf(owner));

        environment.Administrator.Update(new Entity("sample_thing", thing) { ["sample_underaccountid"] = AccountOf(colleague) });

        Assert.Equal("under", NameSeenBy(colleague, thing));
        Refused(() => NameSeenBy(owner, thing));
    }

    [Fact]
    public void Assign_OfTheParent_MovesTheAccessToTheNewOwner()
    {
        var account = AccountOf(owner);
        var thing = Thing(account);

        environment.Administrator.Update(new Entity("account", account.Id) { ["ownerid"] = new EntityReference("systemuser", colleague) });

        Assert.Equal("under", NameSeenBy(colleague, thing));
        Refused(() => NameSeenBy(owner, thing));
    }

    [Fact]
    public void RevokeAccess_OfTheRowItself_LeavesWhatItInherits()
    {
        var thing = Thing(AccountOf(owner));
        var row = new EntityReference("sample_thing", thing);
        Share(row, owner);

        environment.Administrator.Execute(new RevokeAccessRequest { Target = row, Revokee = new EntityReference("systemuser", owner) });

        Assert.Equal("under", NameSeenBy(owner, thing));
        var shared = (RetrieveSharedPrincipalsAndAccessResponse)environment.Administrator.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = row });
        Assert.Empty(shared.PrincipalAccesses);
    }

    public void Dispose() => environment.Dispose();

    private IOrganizationService As(Guid user) => environment.Environment.ServiceFor(user);

    private EntityReference AccountOf(Guid user) => new("account", As(user).Create(new Entity("account") { ["name"] = "Nordhafen" }));

    private Guid Thing(EntityReference account) =>
        environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "under", ["sample_underaccountid"] = account });

    private string NameSeenBy(Guid user, Guid thing) =>
        As(user).Retrieve("sample_thing", thing, new ColumnSet("sample_name")).GetAttributeValue<string>("sample_name");

    private void Share(EntityReference row, Guid user) => environment.Administrator.Execute(new GrantAccessRequest
    {
        Target = row,
        PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", user), AccessMask = AccessRights.ReadAccess },
    });
}
