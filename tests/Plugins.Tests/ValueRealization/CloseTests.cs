using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Pursuit;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Plugins.Tests.ValueRealization;

/// <summary>What follows from a win, a loss and a reopening.</summary>
public class CloseTests
{
    private static readonly DateTime Live = new(2027, 3, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Win_ThenGoLiveOnTheFirstOfMarch_AsksMapPeopleAndTheSponsorFromTheThirtiethOfMay()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, operations) = story.People();
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.IsInitialSponsor, true));
        Worth(product, story.Line(story.Chart(), operations));

        Close(product, story.Deal, DealStatus.Won);
        product.Save(HandoverTable.Table, Handover(product, story).Id, (HandoverTable.GoLiveOn, Live));

        var planned = Confirmations(product, story);
        Assert.Equal(6, planned.Count);
        Assert.Contains(planned, c => (string)c[ValueConfirmationTable.Name] == "Carla CFO · 1");
        Assert.Equal([new DateTime(2027, 5, 30, 0, 0, 0, DateTimeKind.Utc), Live.AddDays(270), Live.AddDays(450)], Days(planned, cfo));
        Assert.True(planned.First(c => Person(c) == cfo).GetAttributeValue<bool>(ValueConfirmationTable.IsInitialSponsor));
        Assert.Equal(90_000m, planned.First(c => Person(c) == operations).GetAttributeValue<Money>(ValueConfirmationTable.PlannedValue).Value);
        Assert.Equal(product.RepId, planned[0].GetAttributeValue<EntityReference>(ValueConfirmationTable.OwnerId).Id);
    }

    [Fact]
    public void Win_BeforeGoLiveIsKnown_CountsFromTheExpectedDay()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        story.Line(story.Chart(), cfo);
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ExpectedGoLiveOn, Live));

        Close(product, story.Deal, DealStatus.Won);
        Assert.Equal(Live.AddDays(90), Days(Confirmations(product, story), cfo)[0]);
        product.Save(HandoverTable.Table, Handover(product, story).Id, (HandoverTable.GoLiveOn, Live.AddDays(10)));

        Assert.Equal(Live.AddDays(100), Days(Confirmations(product, story), cfo)[0]);
    }

    [Fact]
    public void Win_FiredTwice_ChangesNothingTheSecondTime()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        story.Line(story.Chart(), cfo);
        Close(product, story.Deal, DealStatus.Won);

        InstalledProduct.Save(product.System, OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue((int)DealStatus.Won)));

        Assert.Equal(3, Confirmations(product, story).Count);
        Assert.Single(Reviews(product, story));
        Assert.Single(product.Rows(HandoverTable.Table, HandoverTable.OpportunityId, story.Deal));
    }

    [Fact]
    public void Reopening_OfAWonDeal_GivesUpOnlyWhatIsStillPlanned()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        story.Line(story.Chart(), cfo);
        Close(product, story.Deal, DealStatus.Won);
        var held = Confirmations(product, story).First(c => c.GetAttributeValue<int>(ValueConfirmationTable.Cycle) == 1).Id;
        product.Save(
            ValueConfirmationTable.Table,
            held,
            (ValueConfirmationTable.Stage, new OptionSetValue((int)ConfirmationStage.Held)),
            (ValueConfirmationTable.Outcome, new OptionSetValue((int)ConfirmationOutcome.Confirmed)),
            (ValueConfirmationTable.HeldOn, InstalledProduct.Today.Date));

        Close(product, story.Deal, DealStatus.Open);
        Assert.Equal([ConfirmationStage.Held, ConfirmationStage.Cancelled, ConfirmationStage.Cancelled], Stages(product, story));
        Close(product, story.Deal, DealStatus.Won);

        Assert.Equal(
            [ConfirmationStage.Held, ConfirmationStage.Planned, ConfirmationStage.Planned],
            Stages(product, story).Where(s => s != ConfirmationStage.Cancelled));
        Assert.Single(Reviews(product, story));
    }

    [Fact]
    public void Loss_WithoutTheCustomersYes_IsReviewedAsNoDecisionWithinFourteenDays()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        product.Save(
            OpportunityTable.Table,
            story.Deal,
            (OpportunityTable.ChangeDecision, new OptionSetValue((int)ChangeDecision.NotNow)),
            (OpportunityTable.ChangeDecidedOn, InstalledProduct.Today.Date));

        Close(product, story.Deal, DealStatus.Lost);

        var review = Assert.Single(Reviews(product, story));
        Assert.Equal((int)WinLossOutcome.NoDecision, review.GetAttributeValue<OptionSetValue>(WinLossReviewTable.Outcome).Value);
        Assert.Equal(InstalledProduct.Today.Date.AddDays(14), review[WinLossReviewTable.DueOn]);
        Assert.Empty(Confirmations(product, story));
    }

    [Fact]
    public void Win_LoadedInBulk_LeavesNoWorkBehind()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        story.Line(story.Chart(), cfo);

        product.System.Execute(new UpdateRequest
        {
            Target = new Entity(OpportunityTable.Table, story.Deal) { [OpportunityTable.State] = new OptionSetValue((int)DealStatus.Won) },
            ["tag"] = SettingNames.BulkTag,
        });

        Assert.Empty(Confirmations(product, story));
        Assert.Empty(Reviews(product, story));
        Assert.Empty(product.Rows(HandoverTable.Table, HandoverTable.OpportunityId, story.Deal));
    }

    private static void Close(InstalledProduct product, Guid deal, DealStatus status) =>
        InstalledProduct.Save(product.System, OpportunityTable.Table, deal, (OpportunityTable.State, new OptionSetValue((int)status)));

    private static void Worth(InstalledProduct product, Guid line) => product.Save(
        ValueMapItemTable.Table,
        line,
        (ValueMapItemTable.MoneyValue, new Money(90_000m)),
        (ValueMapItemTable.TimeBasis, new OptionSetValue((int)TimeBasis.PerYear)));

    private static Entity Handover(InstalledProduct product, Nordhafen story) =>
        Assert.Single(product.Rows(HandoverTable.Table, HandoverTable.OpportunityId, story.Deal));

    private static IReadOnlyList<Entity> Confirmations(InstalledProduct product, Nordhafen story) =>
        product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.OpportunityId, story.Deal);

    private static IReadOnlyList<Entity> Reviews(InstalledProduct product, Nordhafen story) =>
        product.Rows(WinLossReviewTable.Table, WinLossReviewTable.OpportunityId, story.Deal);

    private static Guid? Person(Entity confirmation) => confirmation.GetAttributeValue<EntityReference>(ValueConfirmationTable.StakeholderId)?.Id;

    private static DateTime[] Days(IEnumerable<Entity> confirmations, Guid person) =>
        [.. confirmations.Where(c => Person(c) == person).Select(c => c.GetAttributeValue<DateTime>(ValueConfirmationTable.DueOn)).Order()];

    private static IEnumerable<ConfirmationStage> Stages(InstalledProduct product, Nordhafen story) => Confirmations(product, story)
        .Select(c => (ConfirmationStage)c.GetAttributeValue<OptionSetValue>(ValueConfirmationTable.Stage).Value)
        .OrderBy(s => s == ConfirmationStage.Held ? 0 : 1);
}
