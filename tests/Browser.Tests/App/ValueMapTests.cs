using System.Diagnostics;
using System.Globalization;
using BuyingDynamics.Browser.Tests.Product;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace BuyingDynamics.Browser.Tests.App;

/// <summary>A class of its own, for an environment of its own: it moves the clock.</summary>
[Collection(ProductTests.Name)]
public class ValueMapTests(RunningProduct product, ITestOutputHelper output) : IClassFixture<RunningProduct>
{
    [SkippableFact]
    public async Task ValueMap_LinesForAllDeciders_MakeTheCardGo()
    {
        await product.AdvanceDaysAsync(21);
        var deal = await DealPage.OpenAsync(product, "Anna Berger", "Batch release platform");
        await Expect(deal.Card("decision.value-map-missing")).ToBeVisibleAsync();

        await deal.ChooseTabAsync("Value map");
        await deal.QuickCreateAsync("Value map", [], [], new() { ["Approach to the customer's calculation"] = "Hours of the release team." });
        foreach (var person in new[] { "Beat Amstutz", "Regula Frei", "Luca Bernasconi" })
        {
            await deal.QuickCreateAsync(
                "Value map line",
                new() { ["Value map"] = "Batch release platform", ["Stakeholder"] = person },
                new() { ["Financial metric"] = "Operating cost", ["Direction"] = "Decrease" },
                new()
                {
                    ["Business reason"] = "Release takes nine days.", ["Desired solution"] = "One record.",
                    ["Tangible result"] = "Two days.", ["Success measure"] = "Days to release",
                });
        }

        var saved = Stopwatch.StartNew();
        await deal.ChooseTabAsync("Journey");
        await Expect(deal.Card("decision.value-map-missing")).ToHaveCountAsync(0);
        await Expect(deal.Card("decision.value-map-incomplete")).ToHaveCountAsync(0);

        // Printed, not asserted: a browser on a busy machine is no clock. SaveToCardTests asserts the second without one.
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"From the last save to the cards without value map: {saved.Elapsed.TotalMilliseconds:0} ms."));
    }
}
