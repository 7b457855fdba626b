using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Local;
using Xunit.Abstractions;

namespace BuyingDynamics.Operations.Tests.Local;

/// <summary>"Adding complete lines for all deciders makes the card go within a second of saving", measured over the Web API as the form calls it.</summary>
public sealed class SaveToCardTests(ITestOutputHelper output) : IDisposable
{
    private const int Saves = 6;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-save-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task SaveOfTheLastLine_EvaluatedOverTheWebApi_TakesTheCardAwayWithinASecond()
    {
        await new LocalRun(new LocalOptions { DataFolder = folder.FullName, Serve = false }, RunConsole.Plain(TextWriter.Null)).RunAsync(CancellationToken.None);
        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder.FullName });
        await using var app = LocalApp.Create(environment, new LocalAppOptions { Port = 0 });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First() + "/api/data/v9.2/") };
        client.DefaultRequestHeaders.Add("MSCRMCallerID", $"{await IdAsync(client, "systemusers", "systemuserid", "fullname eq 'Anna Berger'")}");
        var deal = await IdAsync(client, "opportunities", "opportunityid", "name eq 'Batch release platform'");
        environment.Clock.Advance(TimeSpan.FromDays(21));
        await EvaluateAsync(client, deal);
        var before = await CardsAsync(client, deal);
        await PostAsync(client, "bd_valuemaps", new JsonObject { ["bd_name"] = "Batch release", ["bd_opportunityid@odata.bind"] = $"/opportunities({deal})" });
        var map = await IdAsync(client, "bd_valuemaps", "bd_valuemapid", "bd_name eq 'Batch release'");

        // Each decider's line as the rep adds it; then more of the same, because the first calls of a process also compile it.
        string[] deciders = ["Beat Amstutz", "Regula Frei", "Luca Bernasconi"];
        var elapsed = new List<TimeSpan>();
        IReadOnlyList<string> after = [];
        for (var save = 0; save < Saves; save++)
        {
            var stakeholder = await IdAsync(client, "bd_stakeholders", "bd_stakeholderid", $"bd_name eq '{deciders[save % deciders.Length]}'");
            var watch = Stopwatch.StartNew();
            await PostAsync(client, "bd_valuemapitems", Line(map, stakeholder, save));
            await EvaluateAsync(client, deal);
            after = await CardsAsync(client, deal);
            elapsed.Add(watch.Elapsed);
        }

        output.WriteLine($"Save, evaluation and cards, in ms: {string.Join(", ", elapsed.Select(time => time.TotalMilliseconds.ToString("0", CultureInfo.InvariantCulture)))}");
        Assert.Contains("Value map missing", before);
        Assert.DoesNotContain(after, card => card.StartsWith("Value map", StringComparison.Ordinal));

        // The fastest: what the product needs, whatever else the machine does meanwhile.
        Assert.True(elapsed.Min() < Limit, $"The fastest save took {elapsed.Min().TotalMilliseconds:0} ms.");
    }

    private static JsonObject Line(Guid map, Guid stakeholder, int number) => new()
    {
        ["bd_name"] = $"Release time {number}",
        ["bd_valuemapid@odata.bind"] = $"/bd_valuemaps({map})",
        ["bd_stakeholderid@odata.bind"] = $"/bd_stakeholders({stakeholder})",
        ["bd_businessreason"] = "Release takes nine days.",
        ["bd_desiredsolution"] = "One record.",
        ["bd_tangibleresult"] = "Two days.",
        ["bd_successmeasure"] = "Days to release",
        ["bd_financialmetric"] = 717_700_005,
        ["bd_direction"] = 717_700_001,
    };

    private static Task EvaluateAsync(HttpClient client, Guid deal) => PostAsync(client, "bd_EvaluateOpportunity", new JsonObject { ["OpportunityId"] = deal });

    private static async Task<IReadOnlyList<string>> CardsAsync(HttpClient client, Guid deal)
    {
        var answer = await client.GetFromJsonAsync<JsonObject>($"bd_alerts?$select=bd_rule&$filter=_bd_opportunityid_value eq {deal} and bd_state eq 717700000");
        return [.. answer!["value"]!.AsArray().Select(alert => (string)alert!["bd_rule@OData.Community.Display.V1.FormattedValue"]!)];
    }

    private static async Task<Guid> IdAsync(HttpClient client, string set, string id, string filter)
    {
        var answer = await client.GetFromJsonAsync<JsonObject>($"{set}?$select={id}&$filter={filter}");
        return (Guid)answer!["value"]!.AsArray().Single()![id]!;
    }

    private static async Task PostAsync(HttpClient client, string address, JsonObject body)
    {
        using var response = await client.PostAsJsonAsync(address, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }
}
