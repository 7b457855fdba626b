using System.Text.RegularExpressions;
using BuyingDynamics.Browser.Tests.Product;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BuyingDynamics.Browser.Tests.App;

/// <summary>The charts of a dashboard say what the Web API says, of the rows that the person may see.</summary>
[Collection(ProductTests.Name)]
public class DashboardTests(RunningProduct product) : IClassFixture<RunningProduct>
{
    private const string OpenCards = "bd_state eq 717700000 and bd_surface eq 717700000";

    [SkippableFact]
    public async Task Rep_OpensHerDashboard_SeesHerCardsBySeverityAndHerDealsByPhase()
    {
        var page = await product.OpenAsync("Anna Berger");
        await page.GetByRole(AriaRole.Link, new() { Name = "My dashboard" }).ClickAsync();
        var owner = await product.IdOfAsync("systemusers", "systemuserid", "fullname", "Anna Berger");

        var cards = await FiguresAsync(page, "My open cards by severity");
        Assert.Equal(await product.CountAsync("bd_alerts", $"{OpenCards} and bd_severity eq 717700002 and _ownerid_value eq {owner}"), cards["Critical"]);
        Assert.Equal(await product.CountAsync("bd_alerts", $"{OpenCards} and bd_severity eq 717700001 and _ownerid_value eq {owner}"), cards["Warning"]);
        var deals = await FiguresAsync(page, "My open deals by phase");
        Assert.Equal(await product.CountAsync("opportunities", $"statecode eq 0 and bd_journeyphase eq 717700001 and _ownerid_value eq {owner}"), deals["Buying"]);

        var accessibility = await page.RunAxe(new AxeRunContext { Exclude = [new AxeSelector("[data-tabster-dummy]")] });
        Assert.True(accessibility.Violations.Length == 0, string.Join('\n', accessibility.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}")));

        await page.GetByRole(AriaRole.Button, new() { Name = "Show as table: My open cards by severity" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Table, new() { Name = "My open cards by severity" }).GetByRole(AriaRole.Row).Filter(new() { HasText = "Critical" })).ToHaveTextAsync($"Critical{cards["Critical"]}");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "My team" })).ToHaveCountAsync(0);
    }

    [SkippableFact]
    public async Task Manager_OpensTheApp_StartsWithTheTeamsFiguresInGerman()
    {
        var page = await product.OpenAsync("Miriam Kaya");

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Dashboard: Mein Team" })).ToBeVisibleAsync();
        var deals = await FiguresAsync(page, "Offene Deals nach Besitzer und Kundenphase");
        var jonas = await product.IdOfAsync("systemusers", "systemuserid", "fullname", "Jonas Weber");
        Assert.Equal(["Anna Berger", "Jonas Weber"], deals.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(await product.CountAsync("opportunities", $"statecode eq 0 and _ownerid_value eq {jonas}"), deals["Jonas Weber"]);
    }

    [SkippableFact]
    public async Task Administrator_OpensTheAdministration_SeesAlertsByRuleAndTheLastSweep()
    {
        var page = await product.OpenAsync("Tom Lindqvist");
        await page.GetByRole(AriaRole.Button, new() { Name = "Change area" }).ClickAsync();
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Settings" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Administration", Exact = true }).ClickAsync();

        var rules = await FiguresAsync(page, "Alerts of 90 days by rule and state");
        Assert.Equal(await product.CountAsync("bd_alerts", "bd_rule eq 717700005"), rules["Value map missing"]);
        Assert.Equal(await product.CountAsync("bd_alerts", "bd_rule ne null"), rules.Values.Sum());
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Last sweep" }).GetByRole(AriaRole.Row).Filter(new() { HasText = "sweep" })).ToBeVisibleAsync();
    }

    /// <summary>The figures of a chart as those are told them who do not see the picture: "Title. Group: 3; Group: Series 1, Series 2".</summary>
    private static async Task<Dictionary<string, int>> FiguresAsync(IPage page, string chart)
    {
        var picture = page.GetByRole(AriaRole.Img, new() { Name = $"{chart}. " });
        await Expect(picture.Locator("svg")).ToBeVisibleAsync();
        var words = await picture.GetAttributeAsync("aria-label") ?? string.Empty;
        return words[(chart.Length + 2)..].Split("; ").Select(group => group.Split(": ")).ToDictionary(
            group => group[0],
            group => group[1].Split(", ").Sum(figure => int.Parse(Regex.Match(figure, "[0-9]+$", RegexOptions.None, TimeSpan.FromSeconds(1)).Value, System.Globalization.CultureInfo.InvariantCulture)),
            StringComparer.Ordinal);
    }
}
