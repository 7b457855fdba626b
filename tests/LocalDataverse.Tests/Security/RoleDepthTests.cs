using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Security;

/// <summary>Four owners seen from one user: himself, a colleague, someone in a unit below, someone in another branch.</summary>
public class RoleDepthTests
{
    private static readonly string[] Rights = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"];

    [Theory]
    [InlineData("Basic", "own")]
    [InlineData("Local", "own,colleague")]
    [InlineData("Deep", "own,colleague,below")]
    [InlineData("Global", "own,colleague,below,elsewhere")]
    public void Depth_OfEachLevel_ReachesTheseRowsForReadingWritingAndDeleting(string level, string reached)
    {
        using var environment = New(new TestSolution().Table().Role("Tested", [.. Rights.Select(right => ($"prv{right}sample_Thing", level))]).Role("Others", [.. Rights.Select(right => ($"prv{right}sample_Thing", "Global"))]));
        var rows = Rows(environment, out var user);
        var expected = reached.Split(',');
        var service = environment.Environment.ServiceFor(user);

        var read = service.RetrieveMultiple(new QueryExpression("sample_thing") { ColumnSet = new ColumnSet("sample_name") }).Entities.Select(row => row.GetAttributeValue<string>("sample_name"));

        Assert.Equal(expected.Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
        foreach (var (name, id) in rows)
        {
            Action[] actions =
            [
                () => service.Retrieve("sample_thing", id, new ColumnSet("sample_name")),
                () => service.Update(new Entity("sample_thing", id) { ["sample_code"] = name }),
                () => service.Delete("sample_thing", id),
            ];
            foreach (var action in actions)
            {
                if (expected.Contains(name, StringComparer.Ordinal))
                {
                    action();
                }
                else
                {
                    Assert.Equal(unchecked((int)0x80048306), Refused(action).ErrorCode);
                }
            }
        }
    }

    [Fact]
    public void Privilege_Missing_SentenceNamesPrivilegeAndUser()
    {
        using var environment = New(new TestSolution().Table().Role("Reader", ("prvReadsample_Thing", "Global")));
        var user = environment.Setup.User("Rita", "Reader", null, 1033, "Reader");
        var id = environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "theirs" });

        var fault = Refused(() => environment.Environment.ServiceFor(user).Update(new Entity("sample_thing", id) { ["sample_name"] = "mine" }));

        Assert.Equal(unchecked((int)0x80040220), fault.ErrorCode);
        Assert.Contains("prvWritesample_Thing", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Rita Reader", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UserPrivilege_AskedByName_TellsTheGrantedDepthOrNothing()
    {
        using var environment = New(new TestSolution().Table().Role("Reader", ("prvReadsample_Thing", "Deep")));
        var user = environment.Setup.User("Rita", "Reader", null, 1033, "Reader");

        RolePrivilege[] Granted(string privilege) => (RolePrivilege[])environment.Administrator.Execute(
            new OrganizationRequest("RetrieveUserPrivilegeByPrivilegeName") { ["UserId"] = user, ["PrivilegeName"] = privilege })["RolePrivileges"];

        Assert.Equal(PrivilegeDepth.Deep, Assert.Single(Granted("prvReadsample_Thing")).Depth);
        Assert.Empty(Granted("prvWritesample_Thing"));
        Assert.Contains("prvReadNothing", Refused(() => Granted("prvReadNothing")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RetrieveMultiple_NoReadPrivilegeAtAll_IsRefused()
    {
        using var environment = New(new TestSolution().Table());
        var user = environment.Setup.User("Nobody", "Else");

        var fault = Refused(() => environment.Environment.ServiceFor(user).RetrieveMultiple(new QueryExpression("sample_thing")));

        Assert.Contains("prvReadsample_Thing", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Share_OfARow_GivesExactlyTheSharedRightsUntilRevoked()
    {
        using var environment = New(new TestSolution().Table().Role("Tested", [.. Rights.Select(right => ($"prv{right}sample_Thing", "Basic"))]));
        var user = environment.Setup.User("Shared", "With", null, 1033, "Tested");
        var id = environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "shared" });
        var row = new EntityReference("sample_thing", id);
        var service = environment.Environment.ServiceFor(user);

        environment.Administrator.Execute(new GrantAccessRequest { Target = row, PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", user), AccessMask = AccessRights.ReadAccess } });

        Assert.Equal("shared", service.Retrieve("sample_thing", id, new ColumnSet("sample_name"))["sample_name"]);
        Assert.Single(service.RetrieveMultiple(new QueryExpression("sample_thing")).Entities);
        Refused(() => service.Update(new Entity("sample_thing", id) { ["sample_name"] = "changed" }));
        var rights = (RetrievePrincipalAccessResponse)environment.Administrator.Execute(new RetrievePrincipalAccessRequest { Target = row, Principal = new EntityReference("systemuser", user) });
        Assert.Equal(AccessRights.ReadAccess, rights.AccessRights & ~AccessRights.CreateAccess);
        environment.Administrator.Execute(new RevokeAccessRequest { Target = row, Revokee = new EntityReference("systemuser", user) });
        Refused(() => service.Retrieve("sample_thing", id, new ColumnSet("sample_name")));
    }

    [Fact]
    public void Share_OfAParent_SharesTheRowsThatFollowItAlong()
    {
        using var environment = New(new TestSolution().Table().Role("Tested", ("prvReadsample_Thing", "Basic"), ("prvReadAccount", "Basic")));
        var user = environment.Setup.User("Shared", "Along", null, 1033, "Tested");
        var account = new EntityReference("account", environment.Administrator.Create(new Entity("account") { ["name"] = "parent" }));
        var thing = environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "along", ["sample_accountid"] = account });
        var service = environment.Environment.ServiceFor(user);

        environment.Administrator.Execute(new GrantAccessRequest { Target = account, PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("systemuser", user), AccessMask = AccessRights.ReadAccess } });

        Assert.Equal("along", service.Retrieve("sample_thing", thing, new ColumnSet("sample_name"))["sample_name"]);
        environment.Administrator.Execute(new RevokeAccessRequest { Target = account, Revokee = new EntityReference("systemuser", user) });
        Refused(() => service.Retrieve("sample_thing", thing, new ColumnSet("sample_name")));
    }

    [Fact]
    public void Team_OwnsTheRow_MembersReachItWithUserDepth()
    {
        using var environment = New(new TestSolution().Table().Role("Tested", [.. Rights.Select(right => ($"prv{right}sample_Thing", "Basic"))]));
        var user = environment.Setup.User("Team", "Member", null, 1033, "Tested");
        var team = environment.Setup.Team("Dealers", null, [user], "Tested");
        var id = environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "team's", ["ownerid"] = new EntityReference("team", team) });

        Assert.Equal("team's", environment.Environment.ServiceFor(user).Retrieve("sample_thing", id, new ColumnSet("sample_name"))["sample_name"]);
    }

    [Fact]
    public void SecuredColumn_WithoutProfile_IsLeftOutOnReadingAndRefusedOnWriting()
    {
        var profile = System.Xml.Linq.XElement.Parse("<FieldSecurityProfile name='Secrets' fieldsecurityprofileid='{5d0f1c7e-3b7c-4b0e-9d64-0d6a7a5b2001}'><FieldPermissions><FieldPermission><EntityName>sample_thing</EntityName><AttributeName>sample_secret</AttributeName><CanRead>4</CanRead><CanUpdate>0</CanUpdate><CanCreate>4</CanCreate></FieldPermission></FieldPermissions></FieldSecurityProfile>");
        using var environment = New(new TestSolution().Table().Role("Tested", [.. Rights.Select(right => ($"prv{right}sample_Thing", "Global"))]).With("FieldSecurityProfiles", profile));
        var user = environment.Setup.User("Column", "Reader", null, 1033, "Tested");
        var id = environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "n", ["sample_secret"] = "hush" });
        var service = environment.Environment.ServiceFor(user);

        Assert.False(service.Retrieve("sample_thing", id, new ColumnSet("sample_secret", "sample_name")).Contains("sample_secret"));
        var fault = Refused(() => service.Update(new Entity("sample_thing", id) { ["sample_secret"] = "loud" }));
        Assert.Equal(unchecked((int)0x8004F507), fault.ErrorCode);
        Assert.Contains("sample_secret", fault.Message, StringComparison.Ordinal);

        environment.Setup.AddToProfile(user, "Secrets");
        Assert.Equal("hush", service.Retrieve("sample_thing", id, new ColumnSet("sample_secret"))["sample_secret"]);
        Refused(() => service.Update(new Entity("sample_thing", id) { ["sample_secret"] = "loud" }));
        Assert.NotEqual(Guid.Empty, service.Create(new Entity("sample_thing") { ["sample_secret"] = "new" }));
    }

    [Fact]
    public void Lookup_ToARowOneMayNotAppendTo_IsRefusedNamingThePrivilege()
    {
        using var environment = New(new TestSolution().Table().Role("Tested", [.. Rights.Select(right => ($"prv{right}sample_Thing", "Global")), ("prvReadAccount", "Global")]));
        var user = environment.Setup.User("No", "AppendTo", null, 1033, "Tested");
        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "Nordhafen" });

        var fault = Refused(() => environment.Environment.ServiceFor(user).Create(new Entity("sample_thing") { ["sample_accountid"] = new EntityReference("account", account) }));

        Assert.Contains("prvAppendToAccount", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void PlatformTable_WrittenByAUser_IsRefused()
    {
        using var environment = New(new TestSolution().Step("NotesUsers", "Create", "account", 40));
        var user = environment.Setup.User("Plain", "User");
        var step = Assert.Single(environment.Rows("sdkmessageprocessingstep"));

        var fault = Refused(() => environment.Environment.ServiceFor(user).Update(new Entity("sdkmessageprocessingstep", step.Id) { ["rank"] = 7 }));

        Assert.Contains("sdkmessageprocessingstep", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void User_Disabled_IsRefusedByName()
    {
        using var environment = New();
        var user = environment.Setup.User("Dora", "Disabled", null, 1033, "System Administrator");
        environment.System.Update(new Entity("systemuser", user) { ["isdisabled"] = true });

        Assert.Contains("Dora Disabled", Refused(() => environment.Environment.ServiceFor(user).Execute(new WhoAmIRequest())).Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, Guid> Rows(TestEnvironment environment, out Guid user)
    {
        var branch = environment.Setup.BusinessUnit("Branch");
        var below = environment.Setup.BusinessUnit("Below", branch);
        var elsewhere = environment.Setup.BusinessUnit("Elsewhere");
        user = environment.Setup.User("Tested", "User", branch, 1033, "Tested");
        var owners = new Dictionary<string, Guid>(StringComparer.Ordinal)
        {
            ["own"] = user,
            ["colleague"] = environment.Setup.User("A", "Colleague", branch, 1033, "Others"),
            ["below"] = environment.Setup.User("B", "Below", below, 1033, "Others"),
            ["elsewhere"] = environment.Setup.User("C", "Elsewhere", elsewhere, 1033, "Others"),
        };
        return owners.ToDictionary(
            owner => owner.Key,
            owner => environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = owner.Key, ["ownerid"] = new EntityReference("systemuser", owner.Value) }),
            StringComparer.Ordinal);
    }
}
