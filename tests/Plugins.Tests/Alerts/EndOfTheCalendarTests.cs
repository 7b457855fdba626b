using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Tests.Product;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>People type the year 9999 for "never", and a slip of a key gives the year 1.</summary>
public class EndOfTheCalendarTests
{
    private static readonly DateTime Never = new(9999, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void EvaluateAndWin_DaysAtTheEndsOfTheCalendar_AreSavedAndNeverComeDue()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, operations) = story.People();
        story.Line(story.Chart(), operations);
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ExpectedGoLiveOn, Never), (OpportunityTable.ChangeRevisitOn, Never));
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.DelegatedOn, Never));
        product.Save(StakeholderTable.Table, cio, (StakeholderTable.LeftOn, new DateTime(1, 1, 5, 0, 0, 0, DateTimeKind.Utc)));

        Assert.NotEmpty(story.Evaluate());
        Assert.True(product.Read(DealStateTable.Table, story.Deal).GetAttributeValue<DateTime?>(DealStateTable.NextDue) is null or { Year: < 2100 });

        InstalledProduct.Save(product.System, OpportunityTable.Table, story.Deal, (OpportunityTable.State, new Microsoft.Xrm.Sdk.OptionSetValue((int)DealStatus.Won)));
        var rounds = product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.StakeholderId, operations);
        Assert.Equal(3, rounds.Count);
        Assert.All(rounds, round => Assert.False(round.Contains(ValueConfirmationTable.DueOn)));

        var handover = Assert.Single(product.Rows(HandoverTable.Table, HandoverTable.OpportunityId, story.Deal)).Id;
        product.Save(HandoverTable.Table, handover, (HandoverTable.GoLiveOn, Never.AddDays(-1)));
        product.Save(HandoverTable.Table, handover, (HandoverTable.GoLiveOn, InstalledProduct.Today.Date));
        rounds = product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.StakeholderId, operations);
        Assert.Contains(InstalledProduct.Today.Date.AddDays(90), rounds.Select(round => round.GetAttributeValue<DateTime>(ValueConfirmationTable.DueOn)));
    }
}
