using BuyingDynamics.Browser.Tests.Product;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BuyingDynamics.Browser.Tests.App;

[Collection(ProductTests.Name)]
public class DealListTests(RunningProduct product) : IClassFixture<RunningProduct>
{
    [SkippableFact]
    public async Task List_OpenedByRep_ShowsOwnDealsWithSeverityIcons()
    {
        var page = await product.OpenAsync("Anna Berger");
        await page.GetByRole(AriaRole.Button, new() { Name = "View: " }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitemradio, new() { Name = "My open deals" }).ClickAsync();

        var row = page.GetByRole(AriaRole.Row).Filter(new() { Has = page.GetByRole(AriaRole.Link, new() { Name = "Site documentation" }) });
        await Expect(row.GetByRole(AriaRole.Img)).ToHaveAttributeAsync("src", "/WebResources/bd_/icons/critical.svg");
        await Expect(row).ToContainTextAsync("€72,000.00");
        // Bed management is another rep's deal.
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Bed management" })).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task QuickFind_Words_NarrowTheView()
    {
        var page = await product.OpenAsync("Anna Berger");
        await page.GetByRole(AriaRole.Searchbox, new() { Name = "Filter by keyword" }).FillAsync("Meter");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByText("Rows: 1")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Meter data rollout" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task List_OpenedByGermanRep_IsGerman()
    {
        var page = await product.OpenAsync("Jonas Weber");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Verkaufschancen" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "Kundenphase" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Compare_TwoDealsOfTheTeam_StandBesideEachOther()
    {
        var page = await product.OpenAsync("Miriam Kaya", "/main.aspx?pagetype=webresource&webresourceName=bd_/compare/compare.html");
        var frame = page.FrameLocator("iframe");
        await frame.GetByRole(AriaRole.Checkbox, new() { Name = "Bed management" }).CheckAsync();
        await frame.GetByRole(AriaRole.Checkbox, new() { Name = "Site documentation" }).CheckAsync();
        await frame.GetByRole(AriaRole.Button, new() { Name = "Vergleichen" }).ClickAsync();

        await Expect(frame.GetByRole(AriaRole.Columnheader)).ToHaveTextAsync(["Deal", "Bed management", "Site documentation"]);
    }

    [SkippableFact]
    public async Task Preview_OfARuleSwitchedOff_TellsAdministratorsAloneWhatItWouldClose()
    {
        var page = await product.OpenAsync("Tom Lindqvist", "/main.aspx?pagetype=webresource&webresourceName=bd_/rulepreview/rulepreview.html");
        var frame = page.FrameLocator("iframe");
        await frame.GetByRole(AriaRole.Combobox, new() { Name = "Rule" }).SelectOptionAsync("The customer has gone silent");
        await frame.GetByRole(AriaRole.Checkbox, new() { Name = "Switched on" }).UncheckAsync();
        await frame.GetByRole(AriaRole.Button, new() { Name = "Show the effect" }).ClickAsync();
        await Expect(frame.GetByRole(AriaRole.Heading, new() { Name = "Would close" })).ToBeVisibleAsync();

        var rep = await product.OpenAsync("Anna Berger");
        var app = await (await rep.APIRequest.GetAsync("/local/app")).TextAsync();
        Assert.Contains("subarea_alertrules", app, StringComparison.Ordinal);
        Assert.DoesNotContain("subarea_rulepreview", app, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Accounts_StandardTable_OpenInAStandardForm()
    {
        var page = await product.OpenAsync("Anna Berger", "/main.aspx?pagetype=entitylist&etn=account");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nordhafen Logistik" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Nordhafen Logistik - Saved");
    }
}
