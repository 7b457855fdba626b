using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Alerts;

public class AlertActionTests
{
    [Fact]
    public void Snooze_ForADay_IsQuietUntilThen()
    {
        using var product = new InstalledProduct();
        var (story, alert) = WithStartCard(product);

        product.Rep.Execute(new OrganizationRequest("bd_SnoozeAlert") { ["AlertId"] = alert, ["Until"] = InstalledProduct.Today.AddDays(1) });

        Assert.Empty(story.Evaluate());
        product.Environment.Clock.Advance(TimeSpan.FromDays(1.1));
        Assert.Single(story.Evaluate());
    }

    [Fact]
    public void Snooze_IntoThePast_IsRefusedAndNothingIsWritten()
    {
        using var product = new InstalledProduct();
        var (_, alert) = WithStartCard(product);

        var sentence = Refusal.Of(() => product.Rep.Execute(
            new OrganizationRequest("bd_SnoozeAlert") { ["AlertId"] = alert, ["Until"] = InstalledProduct.Today.AddDays(-1) }));

        Assert.Equal("The snooze ends in the past. Choose a moment in the future.", sentence);
        Assert.Equal(AlertState.Open, StateOf(product, alert));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(5)]
    public void Dismiss_WithoutOneOfTheReasons_IsRefusedAndNothingIsWritten(int? reason)
    {
        using var product = new InstalledProduct();
        var (_, alert) = WithStartCard(product);

        var sentence = Refusal.Of(() => product.Rep.Execute(new OrganizationRequest("bd_DismissAlert") { ["AlertId"] = alert, ["Reason"] = reason }));

        Assert.StartsWith("Say why you dismiss it", sentence, StringComparison.Ordinal);
        Assert.Equal(AlertState.Open, StateOf(product, alert));
    }

    [Fact]
    public void Dismiss_WithReason_StaysQuiet()
    {
        using var product = new InstalledProduct();
        var (story, alert) = WithStartCard(product);

        product.Rep.Execute(new OrganizationRequest("bd_DismissAlert") { ["AlertId"] = alert, ["Reason"] = (int)DismissalReason.TooEarly, ["Comment"] = "Just met." });

        Assert.Empty(story.Evaluate());
        Assert.Equal("Just met.", product.Read(AlertTable.Table, alert)[AlertTable.Feedback]);
    }

    [Fact]
    public void Act_OnAnAlert_IsQuietForSevenDays()
    {
        using var product = new InstalledProduct();
        var (story, alert) = WithStartCard(product);

        product.Rep.Execute(new OrganizationRequest("bd_ActOnAlert") { ["AlertId"] = alert });

        Assert.Empty(story.Evaluate());
        Assert.StartsWith("1 set aside:", story.Journey().GetProperty("setAside").GetString(), StringComparison.Ordinal);
        product.Environment.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Single(story.Evaluate());
        Assert.Null(story.Journey().GetProperty("setAside").GetString());
    }

    [Fact]
    public void Actions_OneAfterTheOther_KeepWhatBelongsToTheLastAndWhatWasTyped()
    {
        using var product = new InstalledProduct();
        var (_, alert) = WithStartCard(product);
        var id = new KeyValuePair<string, object>("AlertId", alert);

        product.Rep.Execute(new OrganizationRequest("bd_DismissAlert") { Parameters = { id, new("Reason", (int)DismissalReason.TooEarly), new("Comment", "Just met.") } });
        Assert.Equal([AlertTable.DismissalReason, AlertTable.Feedback], Filled());

        product.Rep.Execute(new OrganizationRequest("bd_SnoozeAlert") { Parameters = { id, new("Until", InstalledProduct.Today.AddDays(1)) } });
        Assert.Equal([AlertTable.Feedback, AlertTable.SnoozedUntil], Filled());

        product.Rep.Execute(new OrganizationRequest("bd_ActOnAlert") { Parameters = { id } });
        Assert.Equal([AlertTable.ActedOn, AlertTable.Feedback], Filled());
        Assert.Equal("Just met.", product.Read(AlertTable.Table, alert)[AlertTable.Feedback]);

        IEnumerable<string> Filled() =>
            new[] { AlertTable.ActedOn, AlertTable.DismissalReason, AlertTable.Feedback, AlertTable.SnoozedUntil }
                .Where(column => product.Read(AlertTable.Table, alert).Contains(column));
    }

    [Fact]
    public void Dismiss_WithACommentBeyondItsColumn_IsRefusedNamingTheLimit()
    {
        using var product = new InstalledProduct();
        var (_, alert) = WithStartCard(product);

        var sentence = Refusal.Of(() => product.Rep.Execute(new OrganizationRequest("bd_DismissAlert")
        {
            ["AlertId"] = alert, ["Reason"] = (int)DismissalReason.TooEarly, ["Comment"] = new string('x', 1001),
        }));

        Assert.Equal("The comment takes at most 1000 characters; this one has 1001. Shorten it.", sentence);
        Assert.Equal(AlertState.Open, StateOf(product, alert));
    }

    [Fact]
    public void Snooze_BeyondAYear_IsRefusedAndNothingIsWritten()
    {
        using var product = new InstalledProduct();
        var (_, alert) = WithStartCard(product);

        var sentence = Refusal.Of(() => product.Rep.Execute(
            new OrganizationRequest("bd_SnoozeAlert") { ["AlertId"] = alert, ["Until"] = InstalledProduct.Today.AddDays(367) }));

        Assert.Equal("A snooze lasts at most one year. Choose an earlier moment, or dismiss the alert.", sentence);
        Assert.Equal(AlertState.Open, StateOf(product, alert));
    }

    [Fact]
    public void Snooze_OfTheOnlyCard_LeavesTheDealWithoutRank()
    {
        using var product = new InstalledProduct();
        var (story, alert) = WithStartCard(product);
        Assert.NotEqual(0m, product.Read(DealStateTable.Table, story.Deal)[DealStateTable.Rank]);

        product.Rep.Execute(new OrganizationRequest("bd_SnoozeAlert") { ["AlertId"] = alert, ["Until"] = InstalledProduct.Today.AddDays(1) });
        story.Evaluate();

        Assert.Equal(0m, product.Read(DealStateTable.Table, story.Deal)[DealStateTable.Rank]);
    }

    [Fact]
    public void Act_OnAnAlertOfSomebodyElse_IsRefused()
    {
        using var product = new InstalledProduct();
        var (_, alert) = WithStartCard(product);
        var stranger = product.Setup.User("Stefan", "Stranger", businessUnit: null, 1033, "BD Rep");

        var sentence = Refusal.Of(() => product.Environment.ServiceFor(stranger).Execute(new OrganizationRequest("bd_ActOnAlert") { ["AlertId"] = alert }));

        Assert.StartsWith("This record does not exist, or you may not see it: alert.", sentence, StringComparison.Ordinal);
        Assert.Equal(AlertState.Open, StateOf(product, alert));
    }

    private static (Nordhafen Story, Guid Alert) WithStartCard(InstalledProduct product)
    {
        var story = new Nordhafen(product);
        return (story, story.Evaluate().Single().GetProperty("id").GetGuid());
    }

    private static AlertState StateOf(InstalledProduct product, Guid alert) =>
        (AlertState)product.Read(AlertTable.Table, alert).GetAttributeValue<OptionSetValue>(AlertTable.State).Value;
}
