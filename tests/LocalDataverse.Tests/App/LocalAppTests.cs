using System.Text.Json.Nodes;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Tests.WebApi;

namespace BuyingDynamics.LocalDataverse.Tests.App;

public sealed class LocalAppTests(ThingsServed things) : IClassFixture<ThingsServed>
{
    private ServedEnvironment Served => things.Served;

    [Theory]
    [InlineData("Host", "attacker.example")]
    [InlineData("Host", "127.0.0.1.attacker.example")]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    public async Task Request_OfAnotherSite_IsForbidden(string header, string value)
    {
        var answer = await Served.SendAsync(HttpMethod.Post, "accounts", new { name = "Forged" }, (header, value));

        Assert.Equal(403, answer.Status);
        Assert.DoesNotContain("Forged", (await Served.GetAsync("accounts?$select=name")).All("name"));
    }

    [Fact]
    public async Task Session_SwitchUser_SetsStrictCookieThatCounts()
    {
        var user = Served.Inner.Setup.User("Gerda", "Deutsch", language: 1031, roles: "System Administrator");

        var put = await Served.SendAsync(HttpMethod.Put, "/local/session", new { userId = user });
        var cookie = put.Headers["Set-Cookie"];
        var session = (await Served.GetAsync("/local/session", ("Cookie", cookie.Split(';')[0]))).Json;

        Assert.Equal(204, put.Status);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(("Gerda Deutsch", 1031), ((string)session["user"]!["name"]!, (int)session["user"]!["lcid"]!));
        Assert.Contains("System Administrator", session["user"]!["roles"]!.AsArray().Select(role => (string?)role));
        Assert.DoesNotContain("SYSTEM", session["users"]!.AsArray().Select(other => (string?)other!["name"]));
    }

    [Fact]
    public async Task Session_SwitchToNobody_IsNotFound() =>
        Assert.Equal(404, (await Served.SendAsync(HttpMethod.Put, "/local/session", new { userId = Guid.NewGuid() })).Status);

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("")]
    [InlineData("""{"userId":"nobody"}""")]
    [InlineData("""{"userId":"\ud800"}""")]
    public async Task Session_BrokenBody_IsRefusedWithASentence(string body)
    {
        var answer = await Served.SendAsync(HttpMethod.Put, "/local/session", body);

        Assert.Equal((400, "0x80048d19"), (answer.Status, answer.Error.Code));
        Assert.Contains("body", answer.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clock_AdvanceAndReset_MovesTheEnvironment()
    {
        await Served.SendAsync(HttpMethod.Put, "/local/clock", new { advanceDays = 21 });
        var moved = (await Served.GetAsync("/local/session")).Json;
        var created = await Served.SendAsync(HttpMethod.Post, "accounts?$select=createdon", new { name = "Later" }, ("Prefer", "return=representation"));
        await Served.SendAsync(HttpMethod.Put, "/local/clock", new { reset = true });
        var back = (await Served.GetAsync("/local/session")).Json;

        Assert.True((bool)moved["clockMoved"]!);
        Assert.Equal(21, Math.Round(((DateTimeOffset)moved["now"]! - (DateTimeOffset)back["now"]!).TotalDays));
        Assert.Equal(21, Math.Round(((DateTimeOffset)created.Json["createdon"]! - (DateTimeOffset)back["now"]!).TotalDays));
        Assert.False((bool)back["clockMoved"]!);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"advanceDays":1,"reset":true}""")]
    [InlineData("""{"advanceDays":99999}""")]
    [InlineData("""{"advanceDays":1.5}""")]
    [InlineData("""{"now":"0001-01-01T00:00:00Z"}""")]
    [InlineData("""{"now":"tomorrow"}""")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("")]
    public async Task Clock_UnclearRequest_IsRefused(string body)
    {
        var answer = await Served.SendAsync(HttpMethod.Put, "/local/clock", body);

        Assert.Equal(400, answer.Status);
        Assert.Matches("advanceDays|one JSON object", answer.Error.Message);
    }

    [Fact]
    public async Task Table_InGerman_HasLabelsTypesAndTargets()
    {
        var user = Served.Inner.Setup.User("Hans", "Deutsch", language: 1031, roles: "System Administrator");

        var table = (await Served.GetAsync("/local/tables/sample_thing", ("Cookie", $"bd_user={user}"))).Json;

        JsonNode Column(string name) => table["columns"]!.AsArray().Single(column => (string?)column!["logicalName"] == name)!;
        Assert.Equal("Ding", (string)table["label"]!);
        Assert.Equal("Picklist", (string)Column("sample_color")["type"]!);
        Assert.Equal(["Rot", "Grün"], Column("sample_color")["options"]!.AsArray().Select(option => (string?)option!["label"]));
        Assert.Equal(("accounts", "sample_AccountId"), ((string)Column("sample_accountid")["targets"]![0]!["entitySetName"]!, (string)Column("sample_accountid")["targets"]![0]!["navigation"]!));
        Assert.True((bool)table["privileges"]!["write"]!);
        Assert.Equal(400, (await Served.GetAsync("/local/tables/nonsense")).Status);
    }

    [Fact]
    public async Task Process_OfADeal_ListsTheStagesInTheirOrder()
    {
        var deal = await Served.CreateAsync("opportunities", new { name = "Deal" });

        var process = (await Served.GetAsync($"/local/process/opportunity/{deal}")).Json;

        Assert.Equal(["Qualify", "Develop", "Propose", "Close"], process["stages"]!.AsArray().Select(stage => (string?)stage!["name"]));
        Assert.Equal((string)process["stages"]![0]!["id"]!, (string)process["instance"]!["activeStageId"]!);
    }

    [Fact]
    public async Task WebResource_Unknown_IsNotFound() =>
        Assert.Equal(404, (await Served.GetAsync("/WebResources/nonsense.js")).Status);

    [Fact]
    public async Task Page_BundleMissing_SaysHowToBuildIt()
    {
        var answer = await Served.GetAsync("/main/opportunity");

        Assert.Equal(503, answer.Status);
        Assert.Contains("dotnet build plugins.sln", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_BundleThere_IsServedWithAssetsAndNothingElse()
    {
        var folder = Directory.CreateTempSubdirectory("bundle-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "index.html"), "<p>app</p>");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "app.js"), "1");
            await using var served = await ServedEnvironment.StartAsync(options: new LocalAppOptions { BrowserAppFolder = folder.FullName });

            Assert.Equal("<p>app</p>", (await served.GetAsync("/main/opportunity")).Text);
            Assert.Equal("<p>app</p>", (await served.GetAsync("/main.aspx?pagetype=entityrecord")).Text);
            Assert.Equal("text/javascript", (await served.GetAsync("/app/app.js")).Headers["Content-Type"]);
            Assert.Equal(404, (await served.GetAsync("/app/..%2F..%2Fetc/passwd")).Status);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
