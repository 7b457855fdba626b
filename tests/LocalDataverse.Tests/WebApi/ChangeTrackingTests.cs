namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

/// <summary>Prefer: odata.track-changes and the delta links it leads to, as the Dataverse Web API v9.2 answers.</summary>
public sealed class ChangeTrackingTests : IAsyncLifetime
{
    private static readonly (string, string) Track = ("Prefer", "odata.track-changes");

    private ServedEnvironment served = null!;

    public async Task InitializeAsync() => served = await ServedEnvironment.StartAsync();

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public async Task DeltaLink_Followed_TellsNewAndChangedRowsAndDeletedIds()
    {
        var gone = await served.CreateAsync("accounts", new { name = "Gone", telephone1 = "1" });
        var kept = await served.CreateAsync("accounts", new { name = "Kept", telephone1 = "2" });
        var first = await served.GetAsync("accounts?$select=name", Track);
        Assert.Equal(["Gone", "Kept"], first.All("name"));
        Assert.Equal("odata.track-changes", first.Headers["Preference-Applied"]);
        Assert.EndsWith("$metadata#accounts(name)", (string)first.Json["@odata.context"]!, StringComparison.Ordinal);
        Assert.Null(first.Rows[0]!["telephone1"]);

        await served.SendAsync(HttpMethod.Delete, $"accounts({gone})");
        await served.SendAsync(HttpMethod.Patch, $"accounts({kept})", new { name = "Kept and changed" });
        var second = await served.GetAsync(Link(first, "deltaLink"));

        Assert.EndsWith("$metadata#accounts(name)/$delta", (string)second.Json["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal(2, second.Rows.Count);
        Assert.Equal("Kept and changed", (string)second.Rows[0]!["name"]!);
        Assert.EndsWith("$metadata#accounts/$deletedEntity", (string)second.Rows[1]!["@odata.context"]!, StringComparison.Ordinal);
        Assert.Equal((gone.ToString(), "deleted"), ((string)second.Rows[1]!["id"]!, (string)second.Rows[1]!["reason"]!));
        Assert.Equal("2", (await served.GetAsync(Link(first, "deltaLink").Replace("accounts?$select=name&", "accounts/$count?", StringComparison.Ordinal).Replace("accounts?%24select=name&", "accounts/$count?", StringComparison.Ordinal))).Text);
        Assert.Empty((await served.GetAsync(Link(second, "deltaLink"))).Rows);
    }

    [Fact]
    public async Task Pages_OfChanges_LeadToTheDeltaLink()
    {
        foreach (var number in Enumerable.Range(0, 5))
        {
            await served.CreateAsync("accounts", new { name = $"{number}" });
        }

        var told = new List<string?>();
        var page = await served.GetAsync("accounts?$select=name", ("Prefer", "odata.track-changes,odata.maxpagesize=2"));
        Assert.Equal("odata.track-changes, odata.maxpagesize=2", page.Headers["Preference-Applied"]);
        told.AddRange(page.All("name"));
        while (page.Json["@odata.nextLink"] is not null)
        {
            Assert.Null(page.Json["@odata.deltaLink"]);
            page = await served.GetAsync(Link(page, "nextLink"), ("Prefer", "odata.maxpagesize=2"));
            told.AddRange(page.All("name"));
        }

        Assert.Equal(["0", "1", "2", "3", "4"], told);
        Assert.Empty((await served.GetAsync(Link(page, "deltaLink"))).Rows);
    }

    [Theory]
    [InlineData("accounts?$filter=name eq 'x'", "0x80060888", "\"$filter\" query parameter isn't supported when Change Tracking is enabled")]
    [InlineData("accounts?$orderby=name", "0x80060888", "\"$orderby\"")]
    [InlineData("accounts?$expand=primarycontactid", "0x80060888", "\"$expand\"")]
    [InlineData("accounts?$top=3", "0x80060888", "\"$top\"")]
    [InlineData("accounts?$count=true", "0x80060888", "/$count")]
    [InlineData("accounts?fetchXml=<fetch/>", "0x80060888", "\"fetchXml\"")]
    [InlineData("sample_things", "0x80072491", "Entity sample_thing isn't enabled for change tracking")]
    [InlineData("accounts?$deltatoken=nonsense", "0x80040203", "no token of change tracking")]
    [InlineData("accounts?$deltatoken=1!01/01/2020 00:00:00", "0x80044352", "full sync")]
    [InlineData("accounts(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11)", "0x80060888", "collection")]
    [InlineData("WhoAmI()", "0x80060888", "collection")]
    public async Task Request_ThatChangeTrackingDoesNotTake_IsRefused(string address, string code, string sentence)
    {
        var answer = await served.GetAsync(address, Track);

        Assert.Equal((400, code), (answer.Status, answer.Error.Code));
        Assert.Contains(sentence, answer.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Definitions_OfTables_TellWhetherChangesAreTracked()
    {
        Assert.True((bool)(await served.GetAsync("EntityDefinitions(LogicalName='account')?$select=ChangeTrackingEnabled")).Json["ChangeTrackingEnabled"]!);
        Assert.False((bool)(await served.GetAsync("EntityDefinitions(LogicalName='sample_thing')?$select=ChangeTrackingEnabled")).Json["ChangeTrackingEnabled"]!);
    }

    private static string Link(Answer answer, string name) => (string)answer.Json[$"@odata.{name}"]!;
}
