using BuyingDynamics.Browser.Tests.Product;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BuyingDynamics.Browser.Tests.App;

[Collection(ProductTests.Name)]
public class DealFormTests(RunningProduct product) : IClassFixture<RunningProduct>
{
    [SkippableFact]
    public async Task Form_Opened_ShowsJourneyProcessAndCards()
    {
        var page = await product.OpenAsync("Anna Berger", DealPage.Address(await product.IdOfAsync("opportunities", "opportunityid", "name", "Site documentation")));
        var deal = new DealPage(page);

        await Expect(deal.Cards.Locator("[aria-current=step]")).ToContainTextAsync("Buying");
        await Expect(deal.Card("change.gate-open")).ToContainTextAsync("Why now");
        await Expect(page.GetByRole(AriaRole.Navigation, new() { Name = "Business process" }).GetByRole(AriaRole.Button)).ToHaveCountAsync(4);
        await Expect(page.GetByRole(AriaRole.Tab, new() { Name = "Network" })).ToBeVisibleAsync();
    }

    [SkippableFact]
    public async Task Form_Opened_HasNoSeriousAccessibilityViolation()
    {
        var page = await product.OpenAsync("Anna Berger", DealPage.Address(await product.IdOfAsync("opportunities", "opportunityid", "name", "Site documentation")));
        await Expect(new DealPage(page).Card("change.gate-open")).ToBeVisibleAsync();

        // The dummies are the keyboard-focus library's: it moves the focus on at once, which the rule cannot know.
        var result = await page.RunAxe(new AxeRunContext { Exclude = [new AxeSelector("[data-tabster-dummy]")] });

        var grave = result.Violations.Where(violation => violation.Impact is "critical" or "serious");
        Assert.True(!grave.Any(), string.Join("; ", grave.Select(violation => $"{violation.Id}: {string.Join(" ", violation.Nodes.Take(3).Select(node => node.Html))}")));
    }

    [SkippableFact]
    public async Task Dismiss_WithReason_TakesTheCardAway()
    {
        var deal = await DealPage.OpenAsync(product, "Anna Berger", "Meter data rollout");
        var card = deal.Card("change.decision-stalled");
        await card.GetByRole(AriaRole.Button, new() { Name = "Dismiss" }).ClickAsync();
        await card.GetByRole(AriaRole.Combobox).SelectOptionAsync("717700001");
        await card.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(card).ToHaveCountAsync(0);
    }
}
