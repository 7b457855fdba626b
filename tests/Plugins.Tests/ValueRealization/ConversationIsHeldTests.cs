using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Plugins.Tests.ValueRealization;

/// <summary>A value confirmation that was held says what came of it and when, as it can have been.</summary>
public class ConversationIsHeldTests
{
    private static readonly OptionSetValue Held = new((int)ConfirmationStage.Held);
    private static readonly OptionSetValue Confirmed = new((int)ConfirmationOutcome.Confirmed);
    private static readonly DateTime Today = InstalledProduct.Today.Date;

    [Fact]
    public void Confirmation_HeldAsItCannotHaveBeen_IsRefusedAndNothingIsWritten()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        Win(product, story);
        var confirmation = Confirmation();

        Assert.Equal(
            (0x9B, "A conversation that was held has an outcome. Choose what came of it under \"Outcome\" and save again."),
            Refused(() => Save((ValueConfirmationTable.Stage, Held), (ValueConfirmationTable.HeldOn, Today))));
        Assert.Equal(
            (0xA0, "A conversation that was held has a day. Fill in \"Held on\" and save again."),
            Refused(() => Save((ValueConfirmationTable.Stage, Held), (ValueConfirmationTable.Outcome, Confirmed))));
        Assert.Equal(
            (0xA1, "\"Held on\" lies in the future. Enter the day on which you talked, or leave it empty until you have."),
            Refused(() => Save((ValueConfirmationTable.HeldOn, Today.AddDays(30)))));
        Assert.Equal(
            (0xA2, "\"Measured value\" is below zero. Enter zero or more, or leave it empty; that the value did not come is what \"Outcome\" says."),
            Refused(() => Save((ValueConfirmationTable.MeasuredValue, new Money(-1m)))));
        Assert.Equal(0x9B, Refused(() => Confirmation((ValueConfirmationTable.Stage, Held))).Number);
        var row = Assert.Single(product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.OpportunityId, story.Deal));
        Assert.False(row.Contains(ValueConfirmationTable.HeldOn) || row.Contains(ValueConfirmationTable.MeasuredValue));

        Assert.Equal(
            (0xA8, "Only a conversation that was held has an outcome, a day and a measured value. Set \"Stage\" to \"Held\" as well and save again, or leave \"Outcome\", \"Held on\" and \"Measured value\" empty; that it did not take place is the outcome \"Not held\"."),
            Refused(() => Save((ValueConfirmationTable.Outcome, Confirmed), (ValueConfirmationTable.HeldOn, Today))));
        Assert.Equal(0xA8, Refused(() => Confirmation((ValueConfirmationTable.MeasuredValue, new Money(60_000m)))).Number);
        Save((ValueConfirmationTable.Outcome, new OptionSetValue((int)ConfirmationOutcome.NotHeld)));
        Save((ValueConfirmationTable.Stage, Held), (ValueConfirmationTable.HeldOn, Today), (ValueConfirmationTable.Outcome, Confirmed));

        Assert.Equal(0x9B, Refused(() => Save((ValueConfirmationTable.Outcome, null))).Number);
        Assert.Equal(0xA0, Refused(() => Save((ValueConfirmationTable.HeldOn, null))).Number);
        Assert.Equal(0xA8, Refused(() => Save((ValueConfirmationTable.Stage, new OptionSetValue((int)ConfirmationStage.Planned)))).Number);

        Guid Confirmation(params (string, object)[] more) => product.Rep.Create(InstalledProduct.Row(
            ValueConfirmationTable.Table,
            [
                (ValueConfirmationTable.OpportunityId, story.DealReference),
                (ValueConfirmationTable.StakeholderId, new EntityReference(StakeholderTable.Table, cfo)),
                .. more,
            ]));

        void Save(params (string, object?)[] columns) => product.Save(ValueConfirmationTable.Table, confirmation, columns);
    }

    [Fact]
    public void Confirmation_AddedByHand_IsNamedAfterPersonAndRoundLikeAPlannedOne()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();

        var second = product.Rep.Create(InstalledProduct.Row(
            ValueConfirmationTable.Table,
            (ValueConfirmationTable.OpportunityId, story.DealReference),
            (ValueConfirmationTable.StakeholderId, new EntityReference(StakeholderTable.Table, cfo)),
            (ValueConfirmationTable.Cycle, 2)));
        var withNobody = product.Rep.Create(InstalledProduct.Row(ValueConfirmationTable.Table, (ValueConfirmationTable.OpportunityId, story.DealReference)));

        Assert.Equal("Carla CFO · 2", NameOf(second));
        Assert.Equal("Nordhafen Logistik", NameOf(withNobody));
        product.Save(ValueConfirmationTable.Table, withNobody, (ValueConfirmationTable.StakeholderId, new EntityReference(StakeholderTable.Table, cio)));
        Assert.Equal("Ivo CIO", NameOf(withNobody));

        string NameOf(Guid id) => (string)product.Read(ValueConfirmationTable.Table, id)[ValueConfirmationTable.Name];
    }

    [Fact]
    public void Confirmation_HeldWithNobodyOrBeforeTheWinOrTwiceInARound_IsRefused()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        var person = new EntityReference(StakeholderTable.Table, cfo);
        (string, object?)[] heldToday =
        [
            (ValueConfirmationTable.Stage, Held), (ValueConfirmationTable.Outcome, Confirmed), (ValueConfirmationTable.HeldOn, Today),
        ];
        var withNobody = Create((ValueConfirmationTable.OpportunityId, story.DealReference));
        var confirmation = Create(
            (ValueConfirmationTable.OpportunityId, story.DealReference), (ValueConfirmationTable.StakeholderId, person), (ValueConfirmationTable.Cycle, 1));

        Assert.Equal(
            (0xAA, "The customer confirms the value after the win, and this deal is not won. Close it as won first, or leave \"Stage\" at \"Planned\"."),
            Refused(() => Save(confirmation, heldToday)));

        // A load may close the deal after its rows.
        product.System.Execute(new CreateRequest
        {
            Target = InstalledProduct.Row(
                ValueConfirmationTable.Table,
                [
                    (ValueConfirmationTable.OpportunityId, story.DealReference),
                    (ValueConfirmationTable.StakeholderId, new EntityReference(StakeholderTable.Table, cio)),
                    .. heldToday.Select(column => (column.Item1, column.Item2!)),
                ]),
            ["tag"] = SettingNames.BulkTag,
        });
        Win(product, story);
        InstalledProduct.Save(product.System, OpportunityTable.Table, story.Deal, (OpportunityTable.ActualCloseDate, Today));
        Assert.Equal(
            (0xAB, "\"Held on\" lies before the day on which the deal was won. Enter the day of the conversation after the win, or correct the day on which the deal was closed."),
            Refused(() => Save(confirmation, [.. heldToday[..2], (ValueConfirmationTable.HeldOn, Today.AddDays(-1))])));
        Assert.Equal(
            (0xA9, "A conversation that was held was held with somebody. Choose the person under \"Stakeholder\" and save again."),
            Refused(() => Save(withNobody, heldToday)));

        Save(confirmation, heldToday);
        Assert.Equal(0xA9, Refused(() => Save(confirmation, (ValueConfirmationTable.StakeholderId, null))).Number);
        Assert.Equal(0xAB, Refused(() => Save(confirmation, (ValueConfirmationTable.HeldOn, Today.AddDays(-1)))).Number);
        Save(withNobody, [(ValueConfirmationTable.ContactId, product.Read(StakeholderTable.Table, cio)[StakeholderTable.ContactId]), .. heldToday]);

        Assert.Equal(
            (72, "There is a confirmation with this person in this round already. Open it and change it there, or choose another round."),
            Refused(() => Create(
                (ValueConfirmationTable.OpportunityId, story.DealReference), (ValueConfirmationTable.StakeholderId, person), (ValueConfirmationTable.Cycle, 1))));
        var second = Create(
            (ValueConfirmationTable.OpportunityId, story.DealReference), (ValueConfirmationTable.StakeholderId, person), (ValueConfirmationTable.Cycle, 2));
        Assert.Equal(72, Refused(() => Save(second, (ValueConfirmationTable.Cycle, 1))).Number);

        // Nobody says anything about the conversation when its stakeholder goes.
        product.System.Delete(StakeholderTable.Table, cfo);
        Assert.Equal(Held, product.Read(ValueConfirmationTable.Table, confirmation)[ValueConfirmationTable.Stage]);

        Guid Create(params (string, object)[] columns) => product.Rep.Create(InstalledProduct.Row(ValueConfirmationTable.Table, columns));

        void Save(Guid id, params (string, object?)[] columns) => product.Save(ValueConfirmationTable.Table, id, columns);
    }

    // No chart and no sponsor: the win plans nothing here.
    private static void Win(InstalledProduct product, Nordhafen story) =>
        InstalledProduct.Save(product.System, OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue((int)DealStatus.Won)));

    private static (int Number, string Sentence) Refused(Action action)
    {
        var fault = Refusal.FaultOf(action);
        return (Refusal.NumberOf(fault), fault.Message);
    }
}
