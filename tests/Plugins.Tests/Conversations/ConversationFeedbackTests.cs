using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Conversations;

/// <summary>One thing well, one to change, after a conversation with the customer: from its facts, for those who took part.</summary>
public sealed class ConversationFeedbackTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Nordhafen story;

    public ConversationFeedbackTests() => story = new Nordhafen(product);

    public void Dispose() => product.Dispose();

    [Fact]
    public void Feedback_AfterAMeeting_FollowsWhatThePeopleRecordAndSpeaksTheirLanguage()
    {
        var (cfo, cio, _) = story.People();
        var meeting = product.Rep.Meeting(story.DealReference, Now.AddHours(1), ActivityPurpose.CustomerConversation, Contact(cfo), Contact(cio));
        var early = Refusal.FaultOf(() => Ask(product.Rep, meeting));
        product.Environment.Clock.Advance(TimeSpan.FromHours(2));

        var bare = Ask(product.Rep, meeting);
        product.Rep.Meeting(story.DealReference, Now.AddDays(7), ActivityPurpose.CustomerAgreedNextStep, Contact(cfo));
        var agreed = Ask(product.Rep, meeting);
        var line = story.Line(story.Chart(), cfo);
        story.ConfirmLine(line);
        var german = product.Setup.User("Gerd", "Presales", businessUnit: null, 1031, "BD Rep");
        new DealRows(product, story).Member(german);
        var confirmed = Ask(product.Environment.ServiceFor(german), meeting);

        Assert.Equal(0x8A, Refusal.NumberOf(early));
        Assert.Equal(("Someone who decides took part.", "Agree on a next step before you part, and record it as customer-agreed next step."), Words(bare));
        Assert.Equal(("You agreed on a next step with the customer.", "Ask Carla CFO what they want to gain, and write it into the value map."), Words(agreed));
        Assert.Equal(cfo, agreed.GetProperty("stakeholderId").GetGuid());
        Assert.Equal("Jemand vom Kunden hat bestätigt, was er gewinnen will.", Words(confirmed).Well);
        Assert.Equal("Gut gemacht", confirmed.GetProperty("wellLabel").GetString());
    }

    [Fact]
    public void Feedback_AskedByWhoHasNoPartInIt_IsRefusedEvenToTheManagerWhoReadsTheDeal()
    {
        var (cfo, _, _) = story.People();
        var call = product.Rep.Call(story.DealReference, Contact(cfo));
        var colleague = product.Setup.User("Cora", "Colleague", businessUnit: null, 1033, "BD Rep");

        var manager = Refusal.FaultOf(() => Ask(product.Manager, call));
        var stranger = Refusal.FaultOf(() => Ask(product.Environment.ServiceFor(colleague), call));

        Assert.Equal(0x89, Refusal.NumberOf(manager));
        Assert.Equal(0x3C, Refusal.NumberOf(stranger));
        Assert.Equal("Someone who decides took part.", Words(Ask(product.Rep, call)).Well);
    }

    [Fact]
    public void Feedback_OnWhatIsNoConversationWithTheCustomer_SaysWhatIsMissing()
    {
        var account = new EntityReference(AccountTable.Table, product.Rep.Create(new Entity(AccountTable.Table) { ["name"] = "Nordhafen" }));
        var person = new EntityReference(ContactTable.Table, story.Contact("Carla", "CFO"));
        var ofAccount = product.Rep.Call(account, person);
        var amongUs = product.Rep.Call(story.DealReference);

        Assert.Equal(0x8B, Refusal.NumberOf(Refusal.FaultOf(() => Ask(product.Rep, ofAccount))));
        Assert.Equal(0x8C, Refusal.NumberOf(Refusal.FaultOf(() => Ask(product.Rep, amongUs))));
        Assert.Equal(0x3C, Refusal.NumberOf(Refusal.FaultOf(() => Ask(product.Rep, Guid.NewGuid()))));
    }

    private DateTime Now => product.Environment.Clock.Now;

    private EntityReference Contact(Guid stakeholder) =>
        product.Read(StakeholderTable.Table, stakeholder).GetAttributeValue<EntityReference>(StakeholderTable.ContactId);

    private static JsonElement Ask(IOrganizationService caller, Guid activity) => caller.Ask("bd_GetConversationFeedback", "Feedback", ("ActivityId", activity));

    private static (string? Well, string? Change) Words(JsonElement feedback) =>
        (feedback.GetProperty("well").GetString(), feedback.GetProperty("change").GetString());
}
