namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public sealed class BulkOperationTests(EveryTypeServed every) : IClassFixture<EveryTypeServed>
{
    private const string Thing = "\"@odata.type\":\"Microsoft.Dynamics.CRM.sample_thing\"";

    private ServedEnvironment Served => every.Served;

    [Fact]
    public async Task Multiple_RowsByIdAndByKey_AreCreatedUpdatedAndUpserted()
    {
        var created = await SendAsync("CreateMultiple", $$"""{"Targets":[{{{Thing}},"sample_name":"One","sample_code":"m1"},{{{Thing}},"sample_name":"Two","sample_code":"m2"}]}""");
        var ids = created.Json["Ids"]!.AsArray().Select(id => (Guid)id!).ToList();
        var updated = await SendAsync("UpdateMultiple", $$"""{"Targets":[{{{Thing}},"sample_thingid":"{{ids[0]}}","sample_name":"First"},{{{Thing}},"@odata.id":"sample_things(sample_code='m2')","sample_name":"Second"}]}""");
        var upserted = await SendAsync("UpsertMultiple", $$"""{"Targets":[{{{Thing}},"@odata.id":"sample_things(sample_code='m2')","sample_name":"Again"},{{{Thing}},"@odata.id":"sample_things(sample_code='m3')","sample_name":"Third"}]}""");

        Assert.Equal((200, 204, 204), (created.Status, updated.Status, upserted.Status));
        var names = (await Served.GetAsync("sample_things?$select=sample_name&$filter=startswith(sample_code,'m')&$orderby=sample_code")).All("sample_name");
        Assert.Equal(["First", "Again", "Third"], names);
        foreach (var code in new[] { "m1", "m2", "m3" })
        {
            await Served.SendAsync(HttpMethod.Delete, $"sample_things(sample_code='{code}')");
        }
    }

    [Theory]
    [InlineData("CreateMultiple", """{"Targets":[{THING,"sample_name":"x"},{THING,"sample_code":"u"}]}""")]
    [InlineData("CreateMultiple", """{"Targets":[{"sample_name":"x"}]}""")]
    [InlineData("CreateMultiple", """{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.account","name":"x"}]}""")]
    [InlineData("CreateMultiple", """{"Targets":{}}""")]
    [InlineData("CreateMultiple", "{}")]
    [InlineData("UpdateMultiple", """{"Targets":[{THING,"sample_name":"x"}]}""")]
    [InlineData("UpdateMultiple", """{"Targets":[{THING,"@odata.id":"sample_things(sample_code='u')","sample_name":"x"},{THING,"@odata.id":"sample_things(sample_code='nobody')","sample_name":"x"}]}""")]
    [InlineData("UpsertMultiple", """{"Targets":[{THING,"@odata.id":"sample_things(sample_code='v')","sample_name":"x"},{THING,"@odata.id":"accounts(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11)"}]}""")]
    [InlineData("UpsertMultiple", """{"Targets":[{THING,"@odata.id":"sample_things(sample_code='v')","sample_name":"x"},{THING,"sample_color":99}]}""")]
    [InlineData("DeleteMultiple", """{"Targets":[{THING,"@odata.id":"sample_things(sample_code='u')"}]}""")]
    public async Task Multiple_OneWrongRow_IsRefusedAndLeavesNothing(string action, string body) =>
        await every.RefusedAsync(() => SendAsync(action, body.Replace("THING", Thing, StringComparison.Ordinal)));

    private Task<Answer> SendAsync(string action, string body) => Served.SendAsync(HttpMethod.Post, $"sample_things/Microsoft.Dynamics.CRM.{action}", body);
}
