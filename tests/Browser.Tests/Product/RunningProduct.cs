using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using BuyingDynamics.Operations.Local;
using Microsoft.Playwright;
using Spectre.Console;

namespace BuyingDynamics.Browser.Tests.Product;

/// <summary>
/// The product as "bd local" runs it, with its small sample, in this process and in a folder of its own; and a browser to use it with.
/// Started by the first test that needs it.
/// </summary>
public sealed class RunningProduct : IAsyncLifetime
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);

    private readonly CancellationTokenSource stop = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-browser-tests-");
    private readonly HttpClient client = new();
    private Task? run;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Opens the app in a new browser window as the person of this name, at an address below the root.</summary>
    public async Task<IPage> OpenAsync(string person, string path = "/")
    {
        await StartAsync();
        var context = await browser!.NewContextAsync(new() { BaseURL = client.BaseAddress!.ToString(), ViewportSize = new() { Width = 1440, Height = 1000 }, Locale = "en-US" });
        await context.AddCookiesAsync([new() { Name = "bd_user", Value = await UserIdAsync(person), Url = client.BaseAddress.ToString() }]);
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
        request.Headers.Add("MSCRMCallerID", await UserIdAsync(person));
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
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        await stop.CancelAsync();
        if (run is not null)
        {
            await run;
        }

        client.Dispose();
        stop.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<string> UserIdAsync(string person)
    {
        var session = await client.GetFromJsonAsync<JsonObject>("/local/session");
        return session!["users"]!.AsArray().Single(user => user!["name"]!.GetValue<string>() == person)!["id"]!.GetValue<string>();
    }

    private async Task StartAsync()
    {
        if (run is not null)
        {
            return;
        }

        var chromium = Prerequisite.Tool("the browser tests use the app with it", Environment.GetEnvironmentVariable("BD_CHROMIUM") ?? "/usr/bin/chromium", "chromium", "google-chrome");
        var port = FreePort();
        client.BaseAddress = new Uri($"http://127.0.0.1:{port}");
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null), Interactive = InteractionSupport.No });
        var local = new LocalRun(new LocalOptions { Port = port, DataFolder = folder.FullName }, console);
        run = Task.Run(() => local.RunAsync(stop.Token));
        await WaitUntilServedAsync(run);

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
    }

    private async Task WaitUntilServedAsync(Task running)
    {
        using var limit = new CancellationTokenSource(StartLimit);
        while (true)
        {
            try
            {
                using var response = await client.GetAsync(new Uri("/local/session", UriKind.Relative), limit.Token);
                response.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException) when (!running.IsCompleted)
            {
                await Task.Delay(200, limit.Token);
            }

            if (running.IsCompleted)
            {
                await running; // throws what stopped it
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
