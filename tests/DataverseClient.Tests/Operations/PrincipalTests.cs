using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Operations;

/// <summary>Users, teams, roles and who may do what.</summary>
[Collection(SharedThings.Name)]
public class PrincipalTests(ServedThings served)
{
    private static readonly Relationship UserRoles = new("systemuserroles_association");

    [Fact]
    public void AssociateAndDisassociate_UserAndRole_GiveAndTakeIt()
    {
        var (user, role) = (User("Roles"), Role());

        served.Client.Associate("systemuser", user, UserRoles, [role]);
        var given = Rows("systemuserroles", user);
        served.Client.Disassociate("role", role.Id, UserRoles, [new EntityReference("systemuser", user)]);

        Assert.Equal(role.Id, Assert.Single(given).GetAttributeValue<Guid>("roleid"));
        Assert.Empty(Rows("systemuserroles", user));
    }

    [Fact]
    public void RetrieveUserPrivilege_ByName_TellsTheDepthThatTheEnvironmentTells()
    {
        var request = new OrganizationRequest("RetrieveUserPrivilegeByPrivilegeName") { ["UserId"] = served.Inner.Setup.Administrator, ["PrivilegeName"] = "prvReadAccount" };

        var found = (RolePrivilege[])served.Client.Execute(request)["RolePrivileges"];
        var expected = (RolePrivilege[])served.Direct.Execute(request)["RolePrivileges"];
        request["UserId"] = User("Nobody");

        Assert.Equal(expected.Select(privilege => (privilege.PrivilegeId, privilege.Depth)), found.Select(privilege => (privilege.PrivilegeId, privilege.Depth)));
        Assert.NotEmpty(found);
        Assert.Empty((RolePrivilege[])served.Client.Execute(request)["RolePrivileges"]);
    }

    [Fact]
    public void GrantModifyRevoke_Row_ChangeWhatThePrincipalMayDo()
    {
        var user = new EntityReference("systemuser", User("Shared"));
        served.Client.Associate("systemuser", user.Id, UserRoles, [Role()]);
        var thing = new EntityReference("account", served.Client.Create(new Entity("account") { ["name"] = "Shared" }));

        served.Client.Execute(new GrantAccessRequest { Target = thing, PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess } });
        var granted = Shares(thing);
        served.Client.Execute(new ModifyAccessRequest { Target = thing, PrincipalAccess = new PrincipalAccess { Principal = user, AccessMask = AccessRights.ReadAccess } });
        var modified = Shares(thing);
        served.Client.Execute(new RevokeAccessRequest { Target = thing, Revokee = user });

        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, granted);
        Assert.Equal(AccessRights.ReadAccess, modified);
        Assert.Equal(AccessRights.None, Shares(thing));

        AccessRights Shares(EntityReference row) => ((RetrieveSharedPrincipalsAndAccessResponse)served.Client.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = row }))
            .PrincipalAccesses.Where(access => access.Principal.Id == user.Id).Select(access => access.AccessMask).DefaultIfEmpty(AccessRights.None).Single();
    }

    [Fact]
    public void RetrievePrincipalAccess_Administrator_MayDoEverything()
    {
        var request = new RetrievePrincipalAccessRequest
        {
            Target = new EntityReference("account", served.Client.Create(new Entity("account") { ["name"] = "Access" })),
            Principal = new EntityReference("systemuser", served.Inner.Setup.Administrator),
        };

        var rights = ((RetrievePrincipalAccessResponse)served.Client.Execute(request)).AccessRights;

        Assert.Equal(((RetrievePrincipalAccessResponse)served.Direct.Execute(request)).AccessRights, rights);
        Assert.True(rights.HasFlag(AccessRights.DeleteAccess));
    }

    [Fact]
    public void AddAndRemoveMembers_Team_ChangesItsMembers()
    {
        var team = served.Direct.Create(new Entity("team") { ["name"] = "Members", ["teamtype"] = new OptionSetValue(0), ["businessunitid"] = Unit(), ["administratorid"] = new EntityReference("systemuser", served.Inner.Setup.Administrator) });
        var user = User("Member");

        served.Client.Execute(new AddMembersTeamRequest { TeamId = team, MemberIds = [user] });
        var added = Rows("teammembership", user);
        served.Client.Execute(new RemoveMembersTeamRequest { TeamId = team, MemberIds = [user] });

        Assert.Contains(added, row => row.GetAttributeValue<Guid>("teamid") == team);
        Assert.DoesNotContain(Rows("teammembership", user), row => row.GetAttributeValue<Guid>("teamid") == team);
    }

    [Fact]
    public void AddAndRemoveUser_RecordTeam_SharesAndUnshares()
    {
        var account = new EntityReference("account", served.Client.Create(new Entity("account") { ["name"] = "Team of its own" }));
        var template = served.Inner.System.Create(new Entity("teamtemplate") { ["teamtemplatename"] = "Helpers", ["objecttypecode"] = 1, ["defaultaccessrightsmask"] = (int)AccessRights.ReadAccess });
        var user = User("Helper");
        served.Client.Associate("systemuser", user, UserRoles, [Role()]);

        var added = (AddUserToRecordTeamResponse)served.Client.Execute(new AddUserToRecordTeamRequest { Record = account, TeamTemplateId = template, SystemUserId = user });
        var removed = (RemoveUserFromRecordTeamResponse)served.Client.Execute(new RemoveUserFromRecordTeamRequest { Record = account, TeamTemplateId = template, SystemUserId = user });

        Assert.NotEqual(Guid.Empty, added.AccessTeamId);
        Assert.Equal(added.AccessTeamId, removed.AccessTeamId);
    }

    [Fact]
    public void Organization_AfterConnecting_IsKnown()
    {
        Assert.Equal("local", served.Client.ConnectedOrgFriendlyName);
        Assert.Equal(new Version(9, 2, 0, 0), served.Client.ConnectedOrgVersion);
        Assert.Equal(served.Client.ConnectedOrgId.ToString(), served.Client.EnvironmentId);
        Assert.Equal("9.2.0.0", ((RetrieveVersionResponse)served.Client.Execute(new RetrieveVersionRequest())).Version);
    }

    private Guid User(string name) => served.Direct.Create(new Entity("systemuser") { ["fullname"] = name, ["lastname"] = name, ["domainname"] = $"{name}@example.com", ["businessunitid"] = Unit() });

    private EntityReference Unit() => served.Inner.Rows("businessunit")[0].ToEntityReference();

    private EntityReference Role() => served.Inner.Rows("role", ("name", "Sample Reader")).First().ToEntityReference();

    private IReadOnlyList<Entity> Rows(string table, Guid user)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(allColumns: true), Criteria = { Conditions = { new ConditionExpression("systemuserid", ConditionOperator.Equal, user) } } };
        return served.Client.RetrieveMultiple(query).Entities;
    }
}
