using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Enablement;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Perspectives;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Perspectives;

/// <summary>Story 5: what a colleague found to work shows the same day; content without a clip is not published; training waits for coaching.</summary>
public class PerspectiveTests
{
    [Fact]
    public void Recommend_AColleaguesNoteOfToday_ShowsForTheSameRoleTheSameDay()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var cfo = story.People().Cfo;
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.BuyingRole, new OptionSetValue((int)BuyingRole.Finance)));
        product.Administrator.Create(InstalledProduct.Row(
            PerspectiveTable.Table,
            (PerspectiveTable.Name, "Idle berths"),
            (PerspectiveTable.WhatToSay, "Ask what a waiting ship costs."),
            (PerspectiveTable.Phase, new OptionSetValue((int)JourneyPhase.Awareness)),
            (PerspectiveTable.BuyingRole, new OptionSetValue((int)BuyingRole.Finance))));
        product.Manager.Create(InstalledProduct.Row(
            WhatWorkedTable.Table,
            (WhatWorkedTable.Name, "CFO call"),
            (WhatWorkedTable.Text, "Started with their hurdle rate."),
            (WhatWorkedTable.BuyingRole, new OptionSetValue((int)BuyingRole.Finance))));

        var today = Recommend(product, story.Deal, cfo);
        product.Environment.Clock.Advance(TimeSpan.FromDays(1));
        var tomorrow = Recommend(product, story.Deal, cfo);

        Assert.Equal(["Started with their hurdle rate."], Texts(today, "workedToday"));
        Assert.Equal(["Ask what a waiting ship costs."], Texts(today, "perspectives"));
        Assert.Empty(Texts(tomorrow, "workedToday"));
        Assert.Equal(["Ask what a waiting ship costs.", "Started with their hurdle rate."], Texts(tomorrow, "perspectives"));
    }

    [Fact]
    public void Recommend_WithNothingToOffer_SaysWhatToDo()
    {
        using var product = new InstalledProduct(language: 1031);

        Assert.StartsWith("Für diese Rolle und Phase passt noch nichts.", Recommend(product, product.Deal()).GetProperty("emptyText").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Publish_AssetWithoutClip_IsRefusedUntilItHasOne()
    {
        using var product = new InstalledProduct();
        var asset = product.Administrator.Create(InstalledProduct.Row(EnablementAssetTable.Table, (EnablementAssetTable.Name, "Deck"), (EnablementAssetTable.Url, "https://assets.example/deck")));
        void Publish(params (string, object?)[] more) => InstalledProduct.Save(
            product.Administrator, EnablementAssetTable.Table, asset, [(EnablementAssetTable.Status, new OptionSetValue((int)AssetStatus.Published)), .. more]);

        var sentence = Refusal.Of(() => Publish());
        var draft = Recommend(product, product.Deal());
        Publish((EnablementAssetTable.HowToClipUrl, "https://assets.example/clip"));

        Assert.StartsWith("Nobody uses content that nobody knows how to use.", sentence, StringComparison.Ordinal);
        Assert.Empty(draft.GetProperty("perspectives").EnumerateArray());
        Assert.Equal("Deck", Assert.Single(Recommend(product, product.Deal("Another")).GetProperty("perspectives").EnumerateArray()).GetProperty("name").GetString());
    }

    [Fact]
    public void Reference_WithoutConfirmedValue_IsRefused()
    {
        using var product = new InstalledProduct();
        var account = new EntityReference("account", product.Rep.Create(new Entity("account") { ["name"] = "Nordhafen" }));

        var sentence = Refusal.Of(() => product.Rep.Create(InstalledProduct.Row(ReferenceResultTable.Table, (ReferenceResultTable.Name, "Berths"), (ReferenceResultTable.AccountId, account))));

        Assert.StartsWith("A reference result stands on a value that the customer confirmed.", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Reference_OnAConfirmedValue_IsRecommendedOnceSomebodyNamedConsented()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var cfo = story.People().Cfo;
        story.Line(story.Chart(), cfo);
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue(1)), (OpportunityTable.StatusReason, new OptionSetValue(3)));
        var confirmation = product.Rows(ValueConfirmationTable.Table, ValueConfirmationTable.OpportunityId, story.Deal)[0].Id;
        var consentBy = product.Read(StakeholderTable.Table, cfo)[StakeholderTable.ContactId];
        var account = new EntityReference("account", product.Rep.Create(new Entity("account") { ["name"] = "Nordhafen" }));
        var row = InstalledProduct.Row(
            ReferenceResultTable.Table,
            (ReferenceResultTable.Name, "Berths"),
            (ReferenceResultTable.AccountId, account),
            (ReferenceResultTable.Story, "A quarter less waiting."),
            (ReferenceResultTable.ConfirmationId, new EntityReference(ValueConfirmationTable.Table, confirmation)));
        var other = product.Deal("Another");
        int NumberOf(Action action) => Refusal.NumberOf(Refusal.FaultOf(action));

        var planned = NumberOf(() => product.Rep.Create(row));
        product.Save(
            ValueConfirmationTable.Table,
            confirmation,
            (ValueConfirmationTable.Stage, new OptionSetValue((int)ConfirmationStage.Held)),
            (ValueConfirmationTable.Outcome, new OptionSetValue((int)ConfirmationOutcome.Confirmed)),
            (ValueConfirmationTable.HeldOn, InstalledProduct.Today.Date));
        var reference = product.Rep.Create(row);
        var untold = Recommend(product, other);
        var byNobody = NumberOf(() => product.Save(ReferenceResultTable.Table, reference, (ReferenceResultTable.HasConsent, true)));
        product.Save(ReferenceResultTable.Table, reference, (ReferenceResultTable.HasConsent, true), (ReferenceResultTable.ConsentById, consentBy));

        Assert.Equal((0x66, 0x67), (planned, byNobody));
        Assert.Empty(Texts(untold, "perspectives"));
        Assert.Equal(["A quarter less waiting."], Texts(Recommend(product, other), "perspectives"));
    }

    [Fact]
    public void Request_ServedBeforeItWasTalkedThrough_IsRefused()
    {
        using var product = new InstalledProduct();
        var request = product.Rep.Create(InstalledProduct.Row(EnablementRequestTable.Table, (EnablementRequestTable.Name, "Feature deck")));

        var sentence = Refusal.Of(() => product.Save(EnablementRequestTable.Table, request, (EnablementRequestTable.Status, new OptionSetValue((int)RequestStatus.Created))));

        Assert.StartsWith("Talk the request through first", sentence, StringComparison.Ordinal);
        Assert.Equal((int)RequestStatus.OutsideInTalk, product.Read(EnablementRequestTable.Table, request).GetAttributeValue<OptionSetValue>(EnablementRequestTable.Status).Value);
    }

    [Fact]
    public void Training_BeforeTheLastOneWasCoached_IsLocked()
    {
        using var product = new InstalledProduct();
        Guid Begin() => product.Rep.Create(InstalledProduct.Row(LearningCycleTable.Table, (LearningCycleTable.Name, "Hurdle rates")));
        var first = Begin();

        var locked = Refusal.Of(() => Begin());
        var skipped = Refusal.Of(() => product.Save(LearningCycleTable.Table, first, (LearningCycleTable.Step, new OptionSetValue((int)LearningStep.Coaching))));

        Assert.StartsWith("The next training opens after the coaching", locked, StringComparison.Ordinal);
        Assert.StartsWith("A learning cycle takes one step at a time", skipped, StringComparison.Ordinal);
        Assert.Equal(product.RepId, product.Read(LearningCycleTable.Table, first).GetAttributeValue<EntityReference>(LearningCycleTable.RepId).Id);
    }

    private static JsonElement Recommend(InstalledProduct product, Guid deal, Guid? stakeholder = null)
    {
        var request = new OrganizationRequest("bd_RecommendPerspectives") { ["OpportunityId"] = deal };
        if (stakeholder is { } id)
        {
            request["StakeholderId"] = id;
        }

        return JsonDocument.Parse((string)product.Rep.Execute(request).Results["Perspectives"]).RootElement;
    }

    private static IEnumerable<string?> Texts(JsonElement answer, string list) => answer.GetProperty(list).EnumerateArray().Select(p => p.GetProperty("text").GetString());
}
