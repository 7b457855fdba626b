using System.Text.Json.Nodes;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public sealed class AccessOperationTests : IAsyncLifetime
{
    private const string Crm = "Microsoft.Dynamics.CRM";

    private ServedEnvironment served = null!;
    private Guid user;
    private Guid account;

    public async Task InitializeAsync()
    {
        served = await ServedEnvironment.StartAsync(new Solutions.TestSolution().Table().Role("Reader", ("prvReadAccount", "Basic"), ("prvWriteAccount", "Basic")));
        user = served.Inner.Setup.User("Rita", "Reader", roles: "Reader");
        account = await served.CreateAsync("accounts", new { name = "Shared" });
    }

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public async Task Sharing_GrantedModifiedRevoked_IsToldByBothFunctions()
    {
        var target = $$"""{"@odata.type":"{{Crm}}.account","accountid":"{{account}}"}""";
        JsonObject Access(string mask) => new()
        {
            ["Target"] = JsonNode.Parse(target),
            ["PrincipalAccess"] = new JsonObject { ["AccessMask"] = mask, ["Principal"] = new JsonObject { ["@odata.type"] = $"{Crm}.systemuser", ["systemuserid"] = user } },
        };

        await DoneAsync("GrantAccess", Access("ReadAccess, WriteAccess"));
        var granted = await RightsAsync();
        var shares = (await served.GetAsync("RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={'@odata.id':'accounts(" + account + ")'}")).Json["PrincipalAccesses"]!.AsArray();
        await DoneAsync("ModifyAccess", Access("ReadAccess"));
        var modified = await RightsAsync();
        await DoneAsync("RevokeAccess", $$$"""{"Target":{{{target}}},"Revokee":{"@odata.id":"systemusers({{{user}}})"}}""");

        Assert.Equal(("ReadAccess, WriteAccess", "ReadAccess", "None"), (granted, modified, await RightsAsync()));
        var share = Assert.Single(shares)!;
        Assert.Equal(("ReadAccess, WriteAccess", user), ((string)share["AccessMask"]!, (Guid)share["Principal"]!["systemuserid"]!));
    }

    [Fact]
    public async Task Team_MembersAddedAndRemoved_AreReadThroughTheRelationship()
    {
        var team = served.Inner.Setup.Team("Sales", null, []);
        var members = $$"""{"Members":[{"@odata.type":"{{Crm}}.systemuser","systemuserid":"{{user}}"}]}""";

        await DoneAsync($"teams({team})/{Crm}.AddMembersTeam", members);
        var added = await served.GetAsync($"teams({team})/teammembership_association?$select=fullname");
        var expanded = (await served.GetAsync($"systemusers({user})?$select=fullname&$expand=teammembership_association($select=name;$filter=name eq 'Sales')")).Json;
        await DoneAsync($"teams({team})/{Crm}.RemoveMembersTeam", members);

        Assert.Equal(["Rita Reader"], added.All("fullname"));
        Assert.Equal("Sales", (string)Assert.Single(expanded["teammembership_association"]!.AsArray())!["name"]!);
        Assert.Empty((await served.GetAsync($"teams({team})/teammembership_association")).Rows);
    }

    [Fact]
    public async Task ManyToMany_AssociatedAndDisassociatedByReference_ChangesTheUsersRoles()
    {
        var role = (Guid)Assert.Single((await served.GetAsync("roles?$select=roleid&$filter=name eq 'System Administrator'")).Rows)!["roleid"]!;

        await DoneAsync($"systemusers({user})/systemuserroles_association/$ref", $$"""{"@odata.id":"roles({{role}})"}""");
        var with = await RolesAsync();
        var privileges = (await served.GetAsync($"systemusers({user})/{Crm}.RetrieveUserPrivileges()")).Json["RolePrivileges"]!.AsArray();
        var removed = await served.SendAsync(HttpMethod.Delete, $"systemusers({user})/systemuserroles_association({role})/$ref");
        var without = await RolesAsync();
        await DoneAsync($"systemusers({user})/systemuserroles_association/$ref", $$"""{"@odata.id":"roles({{role}})"}""");
        var byQuery = await served.SendAsync(HttpMethod.Delete, $"systemusers({user})/systemuserroles_association/$ref?$id=roles({role})");

        Assert.Equal(["Reader", "System Administrator"], with);
        Assert.True(privileges.Count > 100 && privileges.All(privilege => (string)privilege!["Depth"]! == "Global"), $"{privileges.Count} privileges");
        Assert.Equal((204, 204), (removed.Status, byQuery.Status));
        Assert.Equal(["Reader"], without);
        Assert.Equal(["Reader"], await RolesAsync());
    }

    [Fact]
    public async Task Privilege_OfUser_IsToldWithItsDepth()
    {
        async Task<JsonArray> Of(string name) => (await served.GetAsync($"systemusers({user})/{Crm}.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='{name}')")).Json["RolePrivileges"]!.AsArray();

        Assert.Equal("Basic", (string)Assert.Single(await Of("prvReadAccount"))!["Depth"]!);
        Assert.Empty(await Of("prvDeleteAccount"));
        Assert.Equal(404, (await served.GetAsync($"systemusers({user})/{Crm}.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='prvNonsense')")).Status);
    }

    [Fact]
    public async Task Environment_AskedForVersionAndOrganization_TellsBoth()
    {
        var version = (string)(await served.GetAsync("RetrieveVersion()")).Json["Version"]!;
        var detail = (await served.GetAsync($"RetrieveCurrentOrganization(AccessType={Crm}.EndpointAccessType'Default')")).Json["Detail"]!;

        Assert.StartsWith("9.2", version, StringComparison.Ordinal);
        Assert.Equal((version, served.Inner.Environment.OrganizationId, "local"), ((string)detail["OrganizationVersion"]!, (Guid)detail["OrganizationId"]!, (string)detail["UniqueName"]!));
        Assert.Contains($"{served.Http.BaseAddress}", detail["Endpoints"]!["Values"]!.AsArray().Select(value => (string)value!));
    }

    [Theory]
    [InlineData("POST", "GrantAccess", """{"Target":{"@odata.id":"accounts(ID)"},"PrincipalAccess":{"AccessMask":"Nonsense","Principal":{"@odata.id":"systemusers(ID)"}}}""")]
    [InlineData("POST", "GrantAccess", """{"Target":{"@odata.id":"accounts(ID)"},"PrincipalAccess":{"AccessMask":"1024000","Principal":{"@odata.id":"systemusers(ID)"}}}""")]
    [InlineData("POST", "GrantAccess", """{"Target":{"@odata.id":"accounts(ID)"},"PrincipalAccess":"ReadAccess"}""")]
    [InlineData("POST", "teams(ID)/Microsoft.Dynamics.CRM.AddMembersTeam", "{}")]
    [InlineData("GET", "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Nonsense')", null)]
    [InlineData("GET", "RetrieveSharedPrincipalsAndAccess(Target=@t)", null)]
    [InlineData("GET", "RetrieveSharedPrincipalsAndAccess(Target=@t)?@t=nonsense", null)]
    [InlineData("GET", "RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={}", null)]
    [InlineData("GET", "accounts(ID)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'accounts(ID)'}", null)]
    [InlineData("GET", "accounts?$id=accounts(ID)", null)]
    [InlineData("DELETE", "systemusers(ID)/systemuserroles_association/$ref", null)]
    [InlineData("DELETE", "systemusers(ID)/systemuserroles_association/$ref?$id=accounts(ID)", null)]
    [InlineData("POST", "systemusers(ID)/systemuserroles_association/$ref", """{"@odata.id":"accounts(ID)"}""")]
    public async Task Call_WronglyMade_IsRefusedWithASentence(string method, string address, string? body)
    {
        string Filled(string text) => text.Replace("ID", $"{account}", StringComparison.Ordinal);

        var answer = await served.SendAsync(new HttpMethod(method), Filled(address), body is null ? null : Filled(body));

        Assert.True(answer.Status is 400 or 404, $"{answer.Status} {answer.Text}");
        Assert.True(answer.Error.Message.Length > 20, answer.Error.Message);
    }

    private async Task DoneAsync(string address, object body)
    {
        var answer = await served.SendAsync(HttpMethod.Post, address, body);
        Assert.True(answer.Status == 204, $"{answer.Status} {answer.Text}");
    }

    private async Task<string> RightsAsync() =>
        (string)(await served.GetAsync($"systemusers({user})/{Crm}.RetrievePrincipalAccess(Target=@t)?@t={{'@odata.id':'accounts({account})'}}")).Json["AccessRights"]!;

    private async Task<List<string?>> RolesAsync() => [.. (await served.GetAsync($"systemusers({user})/systemuserroles_association?$select=name&$orderby=name")).All("name")];
}
