using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BuyingDynamics.Operations.Local;
using Microsoft.Playwright;
using Spectre.Console;

namespace BuyingDynamics.Browser.Tests.Product;

/// <summary>
/// The product as "bd local" runs it, with its small sample, in this process and in a folder of its own; and windows of the browser to use
/// it with. Started by the first test that needs it.
/// </summary>
public sealed class RunningProduct(PreparedProduct prepared) : IAsyncLifetime
{
    private readonly CancellationTokenSource stop = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-browser-tests-");
    private readonly HttpClient client = new();
    private readonly List<IBrowserContext> windows = [];
    private Dictionary<string, string> users = [];
    private Task? started;
    private Task? run;
    private IBrowser? browser;

    /// <summary>Opens the app in a new browser window as the person of this name, at an address below the root.</summary>
    public async Task<IPage> OpenAsync(string person, string path = "/")
    {
        await StartAsync();
        var context = await browser!.NewContextAsync(new() { BaseURL = client.BaseAddress!.ToString(), ViewportSize = new() { Width = 1440, Height = 1000 }, Locale = "en-US" });
        windows.Add(context);
        await context.AddCookiesAsync([new() { Name = "bd_user", Value = users[person], Url = client.BaseAddress.ToString() }]);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(Patience.Milliseconds);
        await page.GotoAsync(path);
        return page;
    }

    /// <summary>The id of the row with this name, as an administrator sees it.</summary>
    public async Task<Guid> IdOfAsync(string entitySet, string idColumn, string nameColumn, string name)
    {
        await StartAsync();
        var rows = await client.GetFromJsonAsync<JsonObject>($"/api/data/v9.2/{entitySet}?$select={idColumn}&$filter={nameColumn} eq '{name}'");
        return rows!["value"]!.AsArray().Single()![idColumn]!.GetValue<Guid>();
    }

    /// <summary>How many rows an administrator sees that a filter names.</summary>
    public async Task<int> CountAsync(string entitySet, string filter)
    {
        var rows = await client.GetFromJsonAsync<JsonObject>($"/api/data/v9.2/{entitySet}?$filter={filter}");
        return rows!["value"]!.AsArray().Count;
    }

    /// <summary>Creates a row as the person of this name, where how it came about is not what the test is about.</summary>
    public async Task<Guid> CreateAsync(string person, string entitySet, JsonObject row)
    {
        await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/data/v9.2/{entitySet}") { Content = JsonContent.Create(row) };
        request.Headers.Add("MSCRMCallerID", users[person]);
        using var response = await client.SendAsync(request);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
        var address = response.Headers.GetValues("OData-EntityId").Single();
        return Guid.Parse(address.AsSpan(address.LastIndexOf('(') + 1, 36));
    }

    /// <summary>Changes a row as an administrator.</summary>
    public async Task UpdateAsync(string entitySet, Guid id, JsonObject changes)
    {
        using var response = await client.PatchAsJsonAsync($"/api/data/v9.2/{entitySet}({id})", changes);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Moves the environment's clock.</summary>
    public async Task AdvanceDaysAsync(int days)
    {
        await StartAsync();
        using var response = await client.PutAsJsonAsync("/local/clock", new { advanceDays = days });
        response.EnsureSuccessStatusCode();
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        foreach (var window in windows)
        {
            await window.CloseAsync();
        }

        await stop.CancelAsync();
        if (run is not null)
        {
            await run;
        }

        client.Dispose();
        stop.Dispose();
        folder.Delete(recursive: true);
    }

    private Task StartAsync() => started ??= StartNowAsync();

    private async Task StartNowAsync()
    {
        browser = await prepared.BrowserAsync();
        await prepared.CopyToAsync(folder);
        var printed = new ServedAddress();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(printed), Interactive = InteractionSupport.No });
        run = Task.Run(() => new LocalRun(new LocalOptions { Port = 0, DataFolder = folder.FullName }, console).RunAsync(stop.Token));
        if (await Task.WhenAny(run, printed.Told) == run)
        {
            await run; // throws what stopped it
        }

        client.BaseAddress = await printed.Told;
        var session = await client.GetFromJsonAsync<JsonObject>("/local/session");
        users = session!["users"]!.AsArray().ToDictionary(user => user!["name"]!.GetValue<string>(), user => user!["id"]!.GetValue<string>(), StringComparer.Ordinal);
    }
}
