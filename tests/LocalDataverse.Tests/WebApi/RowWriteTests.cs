using System.Text.Json.Nodes;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public sealed class RowWriteTests(ThingsServed things) : IClassFixture<ThingsServed>
{
    private static readonly (string, string) ReturnRow = ("Prefer", "return=representation");

    private ServedEnvironment Served => things.Served;

    [Fact]
    public async Task Post_ReturnRepresentation_Answers201WithRowAndAddress()
    {
        var answer = await Served.SendAsync(HttpMethod.Post, "sample_things?$select=sample_name,sample_amount", new { sample_name = "New", sample_amount = 12.5 }, ReturnRow);

        Assert.Equal(201, answer.Status);
        Assert.Equal(12.5m, (decimal)answer.Json["sample_amount"]!);
        Assert.EndsWith("/$entity", (string)answer.Json["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal($"{Served.Http.BaseAddress}sample_things({answer.Json["sample_thingid"]})", answer.Headers["OData-EntityId"]);
    }

    [Fact]
    public async Task Patch_ExistingRow_ChangesOnlyWhatItNames()
    {
        var id = await Served.CreateAsync("sample_things", new { sample_name = "Before", sample_amount = 1 });

        var answer = await Served.SendAsync(HttpMethod.Patch, $"sample_things({id})", new { sample_name = "After" });

        Assert.Equal(204, answer.Status);
        var row = (await Served.GetAsync($"sample_things({id})")).Json;
        Assert.Equal(("After", 1m), ((string)row["sample_name"]!, (decimal)row["sample_amount"]!));
    }

    [Fact]
    public async Task Post_ActivityWithParties_StoresThemAndPatchReplacesThem()
    {
        var contact = await Served.CreateAsync("contacts", new { lastname = "CFO" });
        JsonObject Party(int participation) => new() { ["participationtypemask"] = participation, ["partyid_contact@odata.bind"] = $"/contacts({contact})" };
        var id = await Served.CreateAsync("appointments", new JsonObject { ["subject"] = "Review", ["appointment_activity_parties"] = new JsonArray(Party(5), Party(6)) });
        async Task<string> Masks() => string.Join(',', (await Served.GetAsync($"activityparties?$filter=_activityid_value eq {id}")).Json["value"]!.AsArray()
            .Select(row => (int)row!["participationtypemask"]!).Order());
        Assert.Equal("5,6", await Masks());

        var changed = await Served.SendAsync(HttpMethod.Patch, $"appointments({id})", new JsonObject { ["appointment_activity_parties"] = new JsonArray(Party(7)) });
        var refused = await Served.SendAsync(HttpMethod.Patch, $"appointments({id})", new JsonObject { ["appointment_activity_parties"] = new JsonArray(Party(99)) });

        Assert.Equal(204, changed.Status);
        Assert.Equal("7", await Masks());
        Assert.Contains("participationtypemask 99", refused.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Patch_UnknownId_CreatesTheRow()
    {
        var id = Guid.NewGuid();

        var answer = await Served.SendAsync(HttpMethod.Patch, $"sample_things({id})", new { sample_name = "Upserted" }, ReturnRow);

        Assert.Equal(201, answer.Status);
        Assert.Equal(id, (Guid)answer.Json["sample_thingid"]!);
    }

    [Fact]
    public async Task Patch_UnknownIdWithIfMatchAny_IsNotFound()
    {
        var answer = await Served.SendAsync(HttpMethod.Patch, $"sample_things({Guid.NewGuid()})", new { sample_name = "No" }, ("If-Match", "*"));

        Assert.Equal((404, "0x80040217"), (answer.Status, answer.Error.Code));
    }

    [Fact]
    public async Task Patch_ExistingRowWithIfNoneMatchAny_IsRefused()
    {
        var id = await Served.CreateAsync("sample_things", new { sample_name = "There" });

        var answer = await Served.SendAsync(HttpMethod.Patch, $"sample_things({id})", new { sample_name = "Again" }, ("If-None-Match", "*"));

        Assert.Equal(412, answer.Status);
        Assert.Equal("There", (string)(await Served.GetAsync($"sample_things({id})")).Json["sample_name"]!);
    }

    [Fact]
    public async Task Patch_OldVersion_IsRefusedAndChangesNothing()
    {
        var id = await Served.CreateAsync("sample_things", new { sample_name = "First" });
        var tag = (string)(await Served.GetAsync($"sample_things({id})")).Json["@odata.etag"]!;
        var current = await Served.SendAsync(HttpMethod.Patch, $"sample_things({id})", new { sample_name = "Second" }, ("If-Match", tag));

        var late = await Served.SendAsync(HttpMethod.Patch, $"sample_things({id})", new { sample_name = "Third" }, ("If-Match", tag));

        Assert.Equal(204, current.Status);
        Assert.Equal((412, "0x80060882"), (late.Status, late.Error.Code));
        Assert.Equal("Second", (string)(await Served.GetAsync($"sample_things({id})")).Json["sample_name"]!);
    }

    [Fact]
    public async Task Get_SameVersion_IsNotModified()
    {
        var id = await Served.CreateAsync("sample_things", new { sample_name = "Same" });
        var tag = (string)(await Served.GetAsync($"sample_things({id})")).Json["@odata.etag"]!;

        Assert.Equal(304, (await Served.GetAsync($"sample_things({id})", ("If-None-Match", tag))).Status);
    }

    [Fact]
    public async Task AlternateKey_GetAndPatch_AddressTheRow()
    {
        await Served.CreateAsync("sample_things", new { sample_name = "Keyed", sample_code = "k-1" });

        var changed = await Served.SendAsync(HttpMethod.Patch, "sample_things(sample_code='k-1')", new { sample_name = "By key" });
        var created = await Served.SendAsync(HttpMethod.Patch, "sample_things(sample_code='k-2')", new { sample_name = "New key" });

        Assert.Equal((204, 204), (changed.Status, created.Status));
        Assert.Equal("By key", (string)(await Served.GetAsync("sample_things(sample_code='k-1')?$select=sample_name")).Json["sample_name"]!);
        Assert.Equal("New key", (string)(await Served.GetAsync("sample_things(sample_code='k-2')?$select=sample_name")).Json["sample_name"]!);
        Assert.Equal(404, (await Served.GetAsync("sample_things(sample_code='k-3')")).Status);
    }

    [Fact]
    public async Task Lookup_BindAndClear_PointsAndPointsNowhere()
    {
        var account = await Served.CreateAsync("accounts", new { name = "Target" });
        var id = await Served.CreateAsync("sample_things", new JsonObject { ["sample_name"] = "Bound", ["sample_AccountId@odata.bind"] = $"{Served.Http.BaseAddress}accounts({account})" });

        var bound = (await Served.GetAsync($"sample_things({id})")).Json;
        await Served.SendAsync(HttpMethod.Patch, $"sample_things({id})", new JsonObject { ["sample_AccountId@odata.bind"] = null });
        var cleared = (await Served.GetAsync($"sample_things({id})")).Json;

        Assert.Equal(account, (Guid)bound["_sample_accountid_value"]!);
        Assert.Equal("Target", (string)bound["_sample_accountid_value@OData.Community.Display.V1.FormattedValue"]!);
        Assert.Equal("sample_AccountId", (string)bound["_sample_accountid_value@Microsoft.Dynamics.CRM.associatednavigationproperty"]!);
        Assert.Null(cleared["_sample_accountid_value"]);
    }

    [Fact]
    public async Task Reference_PutAndDelete_RelatesAndSeparates()
    {
        var account = await Served.CreateAsync("accounts", new { name = "Referenced" });
        var id = await Served.CreateAsync("sample_things", new { sample_name = "Related" });

        var put = await Served.SendAsync(HttpMethod.Put, $"sample_things({id})/sample_AccountId/$ref", new JsonObject { ["@odata.id"] = $"accounts({account})" });
        var related = await Served.GetAsync($"accounts({account})/sample_account_thing?$select=sample_name");
        var over = await Served.GetAsync($"sample_things({id})/sample_AccountId?$select=name");
        var deleted = await Served.SendAsync(HttpMethod.Delete, $"sample_things({id})/sample_AccountId/$ref");

        Assert.Equal((204, 204), (put.Status, deleted.Status));
        Assert.Equal(["Related"], related.All("sample_name"));
        Assert.Equal("Referenced", (string)over.Json["name"]!);
        Assert.Equal(204, (await Served.GetAsync($"sample_things({id})/sample_AccountId")).Status);
    }

    [Fact]
    public async Task Property_GetPutDelete_ReadsSetsAndClears()
    {
        var id = await Served.CreateAsync("sample_things", new { sample_name = "Old" });

        await Served.SendAsync(HttpMethod.Put, $"sample_things({id})/sample_name", new { value = "Put" });
        var read = await Served.GetAsync($"sample_things({id})/sample_name");
        await Served.SendAsync(HttpMethod.Delete, $"sample_things({id})/sample_name");

        Assert.Equal("Put", (string)read.Json["value"]!);
        Assert.Equal(204, (await Served.GetAsync($"sample_things({id})/sample_name")).Status);
    }

    [Fact]
    public async Task Delete_Row_IsGone()
    {
        var id = await Served.CreateAsync("sample_things", new { sample_name = "Gone" });

        Assert.Equal(204, (await Served.SendAsync(HttpMethod.Delete, $"sample_things({id})")).Status);
        Assert.Equal(404, (await Served.GetAsync($"sample_things({id})")).Status);
    }

    [Theory]
    [InlineData("{", "JSON")]
    [InlineData("[]", "JSON object")]
    [InlineData("""{"nonsense":1}""", "nonsense")]
    [InlineData("""{"sample_name":5}""", "a text")]
    [InlineData("""{"sample_amount":"5"}""", "a number")]
    [InlineData("""{"sample_color":1.5}""", "whole number")]
    [InlineData("""{"sample_color":99}""", "99")]
    [InlineData("""{"sample_amount":1001}""", "1000")]
    [InlineData("""{"sample_name":"longer than twenty characters"}""", "20")]
    [InlineData("""{"_sample_accountid_value":"0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11"}""", "sample_accountid@odata.bind")]
    [InlineData("""{"sample_AccountId@odata.bind":"nowhere"}""", "nowhere")]
    [InlineData("""{"sample_AccountId@odata.bind":"/sample_things(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11)"}""", "account")]
    [InlineData("""{"sample_AccountId":{"name":"deep"}}""", "not offered")]
    [InlineData("""{"overriddencreatedon":"yesterday"}""", "2026-03-31")]
    public async Task Post_BadBody_IsRefusedByNameAndWritesNothing(string body, string named)
    {
        var before = (await Served.GetAsync("sample_things/$count")).Text;

        var answer = await Served.SendAsync(HttpMethod.Post, "sample_things", body);

        Assert.Equal(400, answer.Status);
        Assert.Contains(named, answer.Error.Message, StringComparison.Ordinal);
        Assert.Equal(before, (await Served.GetAsync("sample_things/$count")).Text);
    }
}
