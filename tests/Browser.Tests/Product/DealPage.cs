using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BuyingDynamics.Browser.Tests.Product;

/// <summary>The opportunity form as a rep uses it.</summary>
internal sealed class DealPage(IPage page)
{
    public IFrameLocator Cards => page.FrameLocator("iframe[title='Journey and cards']");

    public ILocator Dialog => page.GetByRole(AriaRole.Alertdialog);

    public static string Address(Guid deal) => $"/main.aspx?pagetype=entityrecord&etn=opportunity&id={deal}";

    public static async Task<DealPage> OpenAsync(RunningProduct product, string person, string deal)
    {
        var id = await product.IdOfAsync("opportunities", "opportunityid", "name", deal);
        var page = new DealPage(await product.OpenAsync(person, Address(id)));
        await Expect(page.Cards.Locator(".band")).ToBeVisibleAsync();
        return page;
    }

    /// <summary>The card of a rule, by its code.</summary>
    public ILocator Card(string rule) => Cards.Locator($"article[data-rule='{rule}']");

    /// <summary>Opens the form anew, as after a look at something else.</summary>
    public async Task ReopenAsync()
    {
        await page.ReloadAsync();
        await Expect(Cards.Locator(".band")).ToBeVisibleAsync();
    }

    public async Task MoveToNextStageAsync(string from)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"{from} (active)" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Next stage" }).ClickAsync();
    }

    public async Task SetStageAsync(string stage)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = stage, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Set active" }).ClickAsync();
    }

    public Task ExpectActiveStageAsync(string stage) => Expect(page.GetByRole(AriaRole.Button, new() { Name = $"{stage} (active)" })).ToBeVisibleAsync();

    public async Task CloseDialogAsync()
    {
        await Dialog.GetByRole(AriaRole.Button, new() { Name = "OK" }).ClickAsync();
        await Expect(Dialog).ToBeHiddenAsync();
    }

    /// <summary>Opens a row of a grid, changes one choice, saves, and comes back to the deal.</summary>
    public async Task ChangeRowAsync(string row, string field, string option)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = row, Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(row);
        await ChooseAsync(field, option);
        await SaveAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Back", Exact = true }).ClickAsync();
        await Expect(Cards.Locator(".band")).ToBeVisibleAsync();
    }

    /// <summary>Answers the question that a step back asks.</summary>
    public async Task ExplainStepBackAsync(int reason)
    {
        var question = Cards.Locator(".question");
        await question.Locator("select").SelectOptionAsync($"{reason}");
        await question.Locator(".primary").ClickAsync();
        await Expect(question).ToHaveCountAsync(0);
    }

    public Task ChooseTabAsync(string tab) => page.GetByRole(AriaRole.Tab, new() { Name = tab }).ClickAsync();

    public Task ChooseAsync(string field, string option) => page.GetByLabel(field, new() { Exact = true }).SelectOptionAsync(option);

    public Task FillAsync(string field, string text) => page.GetByLabel(field, new() { Exact = true }).FillAsync(text);

    public async Task SaveAsync()
    {
        await page.Keyboard.PressAsync("Control+s");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("- Saved");
    }

    /// <summary>Adds a row to a grid through its quick-create panel; lookups are found by what is typed.</summary>
    public async Task QuickCreateAsync(string table, Dictionary<string, string> lookups, Dictionary<string, string> choices, Dictionary<string, string> texts)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = $"New {table}", Exact = true }).ClickAsync();
        var panel = page.GetByRole(AriaRole.Dialog, new() { Name = $"New {table}" });
        foreach (var (field, name) in lookups)
        {
            await panel.GetByRole(AriaRole.Combobox, new() { Name = field }).FillAsync(name);
            await page.GetByRole(AriaRole.Option, new() { Name = name, Exact = true }).ClickAsync();
        }

        foreach (var (field, option) in choices)
        {
            await panel.GetByLabel(field, new() { Exact = true }).SelectOptionAsync(option);
        }

        foreach (var (field, text) in texts)
        {
            await panel.GetByLabel(new Regex($"^{Regex.Escape(field)}\\s*\\*?$", RegexOptions.None, TimeSpan.FromSeconds(1))).FillAsync(text); // a required field carries a star
        }

        await panel.GetByRole(AriaRole.Button, new() { Name = "Save & close" }).ClickAsync();
        await Expect(panel).ToBeHiddenAsync();
    }
}
