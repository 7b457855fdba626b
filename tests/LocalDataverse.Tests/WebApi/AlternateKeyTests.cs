using System.Text.Json.Nodes;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Tests.Solutions;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public sealed class AlternateKeyTests : IAsyncLifetime
{
    private ServedEnvironment served = null!;
    private Guid account;

    private string Place(int color) => $"sample_things(_sample_accountid_value={account},sample_color={color})";

    public async Task InitializeAsync()
    {
        served = await ServedEnvironment.StartAsync();
        served.Inner.Environment.ImportSolution(new TestSolution().Version("1.1.0.0").Table().With("EntityRelationships", XElement.Parse(
            "<EntityRelationship Name='sample_thing_Tasks'><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>Task</ReferencingEntityName><ReferencedEntityName>sample_Thing</ReferencedEntityName><ReferencingAttributeName>RegardingObjectId</ReferencingAttributeName></EntityRelationship>")).Zip().Edited(xml => xml.Descendants("EntityKeys").Single().Add(XElement.Parse(
            "<EntityKey><Name>sample_thing_place</Name><EntityKeyAttributes><AttributeName>sample_accountid</AttributeName><AttributeName>sample_color</AttributeName></EntityKeyAttributes></EntityKey>"))));
        account = await served.CreateAsync("accounts", new { name = "Keyed" });
    }

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public async Task Patch_KeyOfLookupAndChoice_CreatesThenUpdatesTheSameRow()
    {
        var created = await served.SendAsync(HttpMethod.Patch, Place(1), new { sample_name = "New" }, ("Prefer", "return=representation"));
        var updated = await served.SendAsync(HttpMethod.Patch, Place(1), new { sample_name = "Changed" }, ("Prefer", "return=representation"));
        var others = await served.SendAsync(HttpMethod.Patch, Place(2), new { sample_name = "Other" });

        Assert.Equal((201, 200, 204), (created.Status, updated.Status, others.Status));
        Assert.Equal((account, 1, "Changed"), ((Guid)updated.Json["_sample_accountid_value"]!, (int)updated.Json["sample_color"]!, (string)updated.Json["sample_name"]!));
        Assert.Equal((string)created.Json["sample_thingid"]!, (string)updated.Json["sample_thingid"]!);
        Assert.Equal(2, served.Inner.Rows("sample_thing").Count);
    }

    [Fact]
    public async Task Patch_ByKeyWithPreconditions_CreatesOrUpdatesOnlyAsAsked()
    {
        var missing = await served.SendAsync(HttpMethod.Patch, Place(1), new { sample_name = "No" }, ("If-Match", "*"));
        var created = await served.SendAsync(HttpMethod.Patch, Place(1), new { sample_name = "Yes" }, ("If-None-Match", "*"));
        var again = await served.SendAsync(HttpMethod.Patch, Place(1), new { sample_name = "No" }, ("If-None-Match", "*"));
        var tag = (await served.GetAsync(Place(1))).Headers["ETag"];
        var changed = await served.SendAsync(HttpMethod.Patch, Place(1), new { sample_name = "Next" }, ("If-Match", tag));
        var late = await served.SendAsync(HttpMethod.Delete, Place(1), null, ("If-Match", tag));
        var current = (await served.GetAsync(Place(1))).Headers["ETag"];
        var gone = await served.SendAsync(HttpMethod.Delete, Place(1), null, ("If-Match", current));

        Assert.Equal((404, "0x80060891"), (missing.Status, missing.Error.Code));
        Assert.Equal((204, 204, 204), (created.Status, changed.Status, gone.Status));
        Assert.Equal((412, "0x80060892"), (again.Status, again.Error.Code));
        Assert.Equal((412, "0x80060882"), (late.Status, late.Error.Code));
        Assert.Empty(served.Inner.Rows("sample_thing"));
    }

    [Fact]
    public async Task Lookup_BoundByKey_PointsToTheRowOfTheKey()
    {
        await served.CreateAsync("accounts", new { name = "Other" });
        await served.SendAsync(HttpMethod.Patch, Place(1), new { sample_name = "One" });
        var task = await served.CreateAsync("tasks", new JsonObject { ["subject"] = "about", ["RegardingObjectId@odata.bind"] = $"/{Place(1)}" });
        var nobody = await served.SendAsync(HttpMethod.Post, "tasks", new JsonObject { ["subject"] = "lost", ["RegardingObjectId@odata.bind"] = $"/{Place(2)}" });

        var thing = Assert.Single(served.Inner.Rows("sample_thing"));
        Assert.Equal(thing.Id, (Guid)(await served.GetAsync($"tasks({task})?$select=_regardingobjectid_value")).Json["_regardingobjectid_value"]!);
        Assert.Equal((404, "0x80060891"), (nobody.Status, nobody.Error.Code));
    }

    [Fact]
    public async Task Get_Row_CarriesItsTagAndAnswers304ForIt()
    {
        var created = await served.SendAsync(HttpMethod.Post, "accounts", new { name = "Tagged" }, ("Prefer", "return=representation"));
        var id = (Guid)created.Json["accountid"]!;

        var same = await served.GetAsync($"accounts({id})", ("If-None-Match", created.Headers["ETag"]));

        Assert.Equal((304, created.Headers["ETag"]), (same.Status, same.Headers["ETag"]));
        Assert.Equal((string)created.Json["@odata.etag"]!, created.Headers["ETag"]);
        Assert.Equal("return=representation", created.Headers["Preference-Applied"]);
    }
}
