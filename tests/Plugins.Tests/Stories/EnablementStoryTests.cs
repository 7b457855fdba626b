using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Enablement;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Perspectives;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Stories;

/// <summary>The deal parts of acceptance story 5. Its figures about reps (second meetings, eight cycles beside each other) come with the indicators.</summary>
public sealed class EnablementStoryTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Nordhafen story;

    public EnablementStoryTests() => story = new Nordhafen(product);

    public void Dispose() => product.Dispose();

    [Fact]
    public void Enablement_FromTheFeatureDeckToTheReference_PlaysToItsLastStep()
    {
        var asset = AnAssetIsPublishedOnlyWithItsClip();
        AFeatureDeckIsTalkedThroughUntilTheExistingAssetServes(asset);
        WhatWorkedAt1410ShowsOnAColleaguesAppointmentAt1600();
        TheNextTrainingIsLockedUntilTheRepWasCoached();
        NordhafensConfirmedResultIsRecommended();
    }

    private Guid AnAssetIsPublishedOnlyWithItsClip()
    {
        var asset = product.Administrator.Create(InstalledProduct.Row(
            EnablementAssetTable.Table, (EnablementAssetTable.Name, "What waiting costs"), (EnablementAssetTable.Url, "https://assets.example/waiting")));
        var published = (EnablementAssetTable.Status, (object?)new OptionSetValue((int)AssetStatus.Published));

        Assert.Equal(0x64, Refusal.NumberOf(Refusal.FaultOf(() => InstalledProduct.Save(product.Administrator, EnablementAssetTable.Table, asset, published))));
        InstalledProduct.Save(product.Administrator, EnablementAssetTable.Table, asset, published, (EnablementAssetTable.HowToClipUrl, "https://assets.example/clip"));
        return asset;
    }

    private void AFeatureDeckIsTalkedThroughUntilTheExistingAssetServes(Guid asset)
    {
        var request = product.Rep.Create(InstalledProduct.Row(EnablementRequestTable.Table, (EnablementRequestTable.Name, "Feature deck")));
        var served = (EnablementRequestTable.Status, (object?)new OptionSetValue((int)RequestStatus.Served));

        Assert.StartsWith("Talk the request through first", Refusal.Of(() => product.Save(EnablementRequestTable.Table, request, served)), StringComparison.Ordinal);
        product.Save(
            EnablementRequestTable.Table,
            request,
            served,
            (EnablementRequestTable.SalesOutcome, "Finance sees what the status quo costs."),
            (EnablementRequestTable.Phase, new OptionSetValue((int)JourneyPhase.Awareness)),
            (EnablementRequestTable.BuyingRole, new OptionSetValue((int)BuyingRole.Finance)),
            (EnablementRequestTable.RootCause, "We open with features, before the change is decided."),
            (EnablementRequestTable.AssetId, new EntityReference(EnablementAssetTable.Table, asset)));

        var row = product.Read(EnablementRequestTable.Table, request);
        Assert.Equal((int)RequestStatus.Served, row.GetAttributeValue<OptionSetValue>(EnablementRequestTable.Status).Value);
        Assert.Equal("We open with features, before the change is decided.", row[EnablementRequestTable.RootCause]);
    }

    private void WhatWorkedAt1410ShowsOnAColleaguesAppointmentAt1600()
    {
        product.Environment.Clock.Set(InstalledProduct.Today.Date.AddHours(14).AddMinutes(10));
        var (cfo, _, _) = story.People();
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.BuyingRole, new OptionSetValue((int)BuyingRole.Finance)));
        var call = product.Rep.Call(story.DealReference, Contact(cfo));
        product.Rep.Create(InstalledProduct.Row(
            WhatWorkedTable.Table,
            (WhatWorkedTable.OpportunityId, story.DealReference),
            (WhatWorkedTable.PhoneCallId, new EntityReference(PhoneCallTable.Table, call)),
            (WhatWorkedTable.BuyingRole, new OptionSetValue((int)BuyingRole.Finance)),
            (WhatWorkedTable.Phase, new OptionSetValue((int)JourneyPhase.Awareness)),
            (WhatWorkedTable.Text, "Asked what a waiting ship costs per hour.")));

        var colleague = product.Environment.ServiceFor(product.Setup.User("Cora", "Colleague", businessUnit: null, 1033, "BD Rep"));
        var deal = new EntityReference(OpportunityTable.Table, colleague.Create(InstalledProduct.Row(
            OpportunityTable.Table, (OpportunityTable.Name, "Helvion"), (OpportunityTable.StepName, "1-Qualify"), ("processid", Guid.Empty))));
        var finance = Person(colleague, deal, "Fred", BuyingRole.Finance);
        var legal = Person(colleague, deal, "Lea", BuyingRole.Legal);
        var withFinance = colleague.Meeting(deal, InstalledProduct.Today.Date.AddHours(17), ActivityPurpose.CustomerConversation, finance);
        var withLegal = colleague.Meeting(deal, InstalledProduct.Today.Date.AddHours(18), ActivityPurpose.CustomerConversation, legal);
        product.Environment.Clock.Set(InstalledProduct.Today.Date.AddHours(16));

        Assert.Equal("Asked what a waiting ship costs per hour.", Assert.Single(WorkedToday(colleague, withFinance)));
        Assert.Empty(WorkedToday(colleague, withLegal));
        Assert.Equal(0x3E, Refusal.NumberOf(Refusal.FaultOf(() => colleague.Call("bd_RecommendPerspectives"))));
        Assert.Equal(
            0x3E,
            Refusal.NumberOf(Refusal.FaultOf(() => colleague.Call("bd_RecommendPerspectives", ("OpportunityId", story.Deal), ("ActivityId", withFinance)))));
    }

    private void TheNextTrainingIsLockedUntilTheRepWasCoached()
    {
        Guid Begin() => product.Rep.Create(InstalledProduct.Row(LearningCycleTable.Table, (LearningCycleTable.Competency, "Hurdle rates")));
        void Step(Guid cycle, LearningStep step, params (string, object?)[] more) =>
            product.Save(LearningCycleTable.Table, cycle, [(LearningCycleTable.Step, new OptionSetValue((int)step)), .. more]);
        var first = Begin();
        Assert.Equal("Hurdle rates", product.Read(LearningCycleTable.Table, first)[LearningCycleTable.Name]);

        Assert.Equal(0x78, Refusal.NumberOf(Refusal.FaultOf(() => Begin())));
        Step(first, LearningStep.PracticeDeal, (LearningCycleTable.OpportunityId, story.DealReference));
        Step(first, LearningStep.Learning);
        Step(first, LearningStep.Coaching, (LearningCycleTable.Worked, "Their own rate, not ours."));
        Step(
            first,
            LearningStep.Closed,
            (LearningCycleTable.CoachId, new EntityReference(SystemUserTable.Table, product.ManagerId)),
            (LearningCycleTable.CoachedOn, InstalledProduct.Today.Date));

        Assert.NotEqual(Guid.Empty, Begin());
    }

    private void NordhafensConfirmedResultIsRecommended()
    {
        var account = new EntityReference(AccountTable.Table, product.Rep.Create(new Entity(AccountTable.Table) { ["name"] = "Nordhafen" }));
        var consenting = new EntityReference(ContactTable.Table, story.Contact("Carla", "CFO"));
        var confirmation = product.Rep.Create(InstalledProduct.Row(
            ValueConfirmationTable.Table,
            (ValueConfirmationTable.OpportunityId, story.DealReference),
            (ValueConfirmationTable.AccountId, account),
            (ValueConfirmationTable.ContactId, consenting),
            (ValueConfirmationTable.Stage, new OptionSetValue((int)ConfirmationStage.Planned))));
        Guid Reference() => product.Rep.Create(InstalledProduct.Row(
            ReferenceResultTable.Table,
            (ReferenceResultTable.Name, "Nordhafen: two hours less waiting"),
            (ReferenceResultTable.AccountId, account),
            (ReferenceResultTable.ConfirmationId, new EntityReference(ValueConfirmationTable.Table, confirmation)),
            (ReferenceResultTable.Story, "Berths planned a day ahead; ships wait two hours less."),
            (ReferenceResultTable.BuyingRole, new OptionSetValue((int)BuyingRole.Finance)),
            (ReferenceResultTable.HasConsent, true),
            (ReferenceResultTable.ConsentById, consenting)));

        Assert.Equal(0x66, Refusal.NumberOf(Refusal.FaultOf(() => Reference())));
        InstalledProduct.Save(product.System, OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue((int)DealStatus.Won)));
        product.Save(
            ValueConfirmationTable.Table,
            confirmation,
            (ValueConfirmationTable.Stage, new OptionSetValue((int)ConfirmationStage.Held)),
            (ValueConfirmationTable.HeldOn, InstalledProduct.Today.Date),
            (ValueConfirmationTable.Outcome, new OptionSetValue((int)ConfirmationOutcome.Confirmed)));
        var reference = Reference();

        var recommended = product.Rep.Ask("bd_RecommendPerspectives", "Perspectives", ("OpportunityId", story.Deal)).GetProperty("perspectives");
        Assert.Contains(recommended.EnumerateArray(), p => p.GetProperty("id").GetGuid() == reference);
    }

    private static IEnumerable<string?> WorkedToday(IOrganizationService caller, Guid activity) => caller
        .Ask("bd_RecommendPerspectives", "Perspectives", ("ActivityId", activity))
        .GetProperty("workedToday").EnumerateArray().Select(p => p.GetProperty("text").GetString());

    private EntityReference Contact(Guid stakeholder) =>
        product.Read(StakeholderTable.Table, stakeholder).GetAttributeValue<EntityReference>(StakeholderTable.ContactId);

    private static EntityReference Person(IOrganizationService owner, EntityReference deal, string name, BuyingRole role)
    {
        var contact = new EntityReference(ContactTable.Table, owner.Create(new Entity(ContactTable.Table) { ["firstname"] = name, ["lastname"] = role.ToString() }));
        owner.Create(InstalledProduct.Row(
            StakeholderTable.Table,
            (StakeholderTable.OpportunityId, deal),
            (StakeholderTable.ContactId, contact),
            (StakeholderTable.BuyingRole, new OptionSetValue((int)role))));
        return contact;
    }
}
