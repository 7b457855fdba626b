using BuyingDynamics.Operations.Local;
using Microsoft.Playwright;
using Spectre.Console;

namespace BuyingDynamics.Browser.Tests.Product;

/// <summary>
/// What all test classes have in common: a folder that "bd local" filled with the product and its small sample, to be copied by each, and
/// the browser. Made by the first test that needs it.
/// </summary>
public sealed class PreparedProduct : IAsyncLifetime
{
    private DirectoryInfo? folder;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser.</summary>
    internal async Task<IBrowser> BrowserAsync()
    {
        if (browser is null)
        {
            var chromium = Prerequisite.Tool("the browser tests use the app with it", Environment.GetEnvironmentVariable("BD_CHROMIUM") ?? "/usr/bin/chromium", "chromium", "google-chrome");
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = chromium,
                Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
            });
            Assertions.SetDefaultExpectTimeout(Patience.Milliseconds);
        }

        return browser;
    }

    /// <summary>Fills a folder with an environment of its own: everything is loaded and evaluated, and no system job is left to run.</summary>
    internal async Task CopyToAsync(DirectoryInfo target)
    {
        if (folder is null)
        {
            folder = Directory.CreateTempSubdirectory("bd-browser-tests-");
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(TextWriter.Null), Interactive = InteractionSupport.No });
            await new LocalRun(new LocalOptions { DataFolder = folder.FullName, Serve = false }, console).RunAsync(CancellationToken.None);
        }

        foreach (var file in folder.GetFiles())
        {
            file.CopyTo(Path.Combine(target.FullName, file.Name));
        }
    }

    Task IAsyncLifetime.InitializeAsync() => Task.CompletedTask;

    async Task IAsyncLifetime.DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        folder?.Delete(recursive: true);
    }
}

/// <summary>All test classes, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class ProductTests : ICollectionFixture<PreparedProduct>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "Product";
}
