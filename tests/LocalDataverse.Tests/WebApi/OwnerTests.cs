using System.Text.Json.Nodes;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

/// <summary>The owner of a row as Dataverse shows it: one navigation property, ownerid, for users and teams alike.</summary>
public sealed class OwnerTests(ThingsServed things) : IClassFixture<ThingsServed>
{
    private const string Selection = "$select=sample_name&$expand=ownerid($select=ownerid),owninguser($select=fullname),owningteam($select=name),owningbusinessunit($select=name)";

    private ServedEnvironment Served => things.Served;

    [Fact]
    public async Task Post_OwnerBoundToUser_UserOwnsTheRow()
    {
        var user = Served.Inner.Setup.User("Olga", "Owner", roles: "System Administrator");

        var id = await Served.CreateAsync("sample_things", new JsonObject { ["sample_name"] = "Olga's", ["ownerid@odata.bind"] = $"/systemusers({user})" });

        var row = (await Served.GetAsync($"sample_things({id})?{Selection}")).Json;
        Assert.Equal(user, (Guid)row["ownerid"]!["ownerid"]!);
        Assert.Single(row["ownerid"]!.AsObject());
        Assert.Equal("Olga Owner", (string)row["owninguser"]!["fullname"]!);
        Assert.Null(row["owningteam"]);
        Assert.NotNull((string?)row["owningbusinessunit"]!["name"]);
    }

    [Fact]
    public async Task Patch_OwnerBoundToTeam_TeamOwnsTheRow()
    {
        var team = Team();
        var id = await Served.CreateAsync("sample_things", new { sample_name = "Handed over" });

        var answer = await Served.SendAsync(HttpMethod.Patch, $"sample_things({id})", new JsonObject { ["ownerid@odata.bind"] = $"teams({team})" });

        Assert.Equal(204, answer.Status);
        var row = (await Served.GetAsync($"sample_things({id})?{Selection}")).Json;
        Assert.Equal(team, (Guid)row["ownerid"]!["ownerid"]!);
        Assert.Equal("Deal desk", (string)row["owningteam"]!["name"]!);
        Assert.Null(row["owninguser"]);
    }

    [Fact]
    public async Task Get_OwnerOfARow_IsThePrincipalAndNamedInTheAnnotation()
    {
        var administrator = Served.Inner.Setup.Administrator;

        var rows = await Served.GetAsync("sample_things?$select=_ownerid_value&$expand=ownerid&$filter=sample_name eq 'Alpha'");
        var id = (Guid)rows.Rows[0]!["sample_thingid"]!;
        var owner = (await Served.GetAsync($"sample_things({id})/ownerid")).Json;
        var user = (await Served.GetAsync($"sample_things({id})/owninguser?$select=fullname")).Json;

        Assert.EndsWith("#sample_things(_ownerid_value,ownerid())", (string)rows.Json["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal("ownerid", (string)rows.Rows[0]!["_ownerid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"]!);
        Assert.Equal(administrator, (Guid)rows.Rows[0]!["ownerid"]!["ownerid"]!);
        Assert.Equal(administrator, (Guid)owner["ownerid"]!);
        Assert.Equal(administrator, (Guid)user["systemuserid"]!);
    }

    [Theory]
    [InlineData("ownerid/ownerid eq {0}")]
    [InlineData("_ownerid_value eq {0}")]
    [InlineData("owninguser/systemuserid eq {0}")]
    public async Task Get_FilteredByOwner_FindsTheOwnersRows(string filter)
    {
        var user = Served.Inner.Setup.User("Fred", filter[..8], roles: "System Administrator");
        var id = await Served.CreateAsync("sample_things", new JsonObject { ["sample_name"] = "Fred's", ["ownerid@odata.bind"] = $"/systemusers({user})" });

        var answer = await Served.GetAsync($"sample_things?$select=sample_name&$filter={string.Format(System.Globalization.CultureInfo.InvariantCulture, filter, user)}");

        Assert.Equal([id.ToString()], answer.All("sample_thingid"));
    }

    [Fact]
    public async Task PutRef_OwnerToTeam_TeamOwnsTheRow()
    {
        var team = Team();
        var id = await Served.CreateAsync("sample_things", new { sample_name = "By reference" });

        var put = await Served.SendAsync(HttpMethod.Put, $"sample_things({id})/ownerid/$ref", $$"""{"@odata.id":"teams({{team}})"}""");
        var wrong = await Served.SendAsync(HttpMethod.Put, $"sample_things({id})/ownerid/$ref", $$"""{"@odata.id":"accounts({{Guid.NewGuid()}})"}""");
        var emptied = await Served.SendAsync(HttpMethod.Delete, $"sample_things({id})/ownerid/$ref");

        Assert.Equal((204, 400, 400), (put.Status, wrong.Status, emptied.Status));
        Assert.Equal(team, (Guid)(await Served.GetAsync($"sample_things({id})")).Json["_owningteam_value"]!);
    }

    [Theory]
    [InlineData("sample_things?$expand=ownerid($select=fullname)", "principal")]
    [InlineData("sample_things?$expand=ownerid($filter=ownerid eq 00000000-0000-0000-0000-000000000001)", "one row")]
    [InlineData("sample_things?$expand=ownerid_systemuser", "ownerid_systemuser")]
    [InlineData("sample_things?$filter=ownerid/fullname eq 'x'", "principal")]
    public async Task Get_WhatAPrincipalHasNot_IsRefusedByName(string address, string named)
    {
        var answer = await Served.GetAsync(address);

        Assert.Equal(400, answer.Status);
        Assert.Contains(named, answer.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/accounts(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11)", "account")]
    [InlineData("/owners(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11)", "owners")]
    public async Task Post_OwnerBoundToNeitherUserNorTeam_IsRefusedByName(string address, string named)
    {
        var answer = await Served.SendAsync(HttpMethod.Post, "sample_things", new JsonObject { ["sample_name"] = "Nobody's", ["ownerid@odata.bind"] = address });

        Assert.Equal(400, answer.Status);
        Assert.Contains(named, answer.Error.Message, StringComparison.Ordinal);
    }

    private Guid Team() => Served.Inner.Setup.Team("Deal desk", null, [], "System Administrator");
}
