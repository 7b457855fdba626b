using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Conversations;

/// <summary>What happens to an activity matters to the deal it regards, and to the one it regarded before.</summary>
public sealed class ActivityDueTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Nordhafen story;

    public ActivityDueTests() => story = new Nordhafen(product);

    public void Dispose() => product.Dispose();

    [Theory]
    [InlineData("appointment")]
    [InlineData("phonecall")]
    [InlineData("email")]
    [InlineData("task")]
    public void CreateRescheduleCompleteDelete_RegardingADeal_EachMarksItDue(string table)
    {
        Refresh(story);
        var id = Plan(table, story.DealReference);
        Assert.True(IsDue(story));

        Refresh(story);
        product.Save(table, id, (ActivityColumns.ScheduledEnd, InstalledProduct.Today.AddDays(9)));
        Assert.True(IsDue(story));

        Refresh(story);
        product.Save(table, id, (ActivityColumns.Purpose, new OptionSetValue((int)ActivityPurpose.CustomerAgreedNextStep)));
        Assert.True(IsDue(story));

        Refresh(story);
        product.Save(table, id, (ActivityColumns.State, new OptionSetValue(1)));
        Assert.True(IsDue(story));

        Refresh(story);
        product.Rep.Delete(table, id);
        Assert.True(IsDue(story));
    }

    [Fact]
    public void Update_ToAnotherDeal_MarksBothDue()
    {
        var other = new Nordhafen(product);
        var id = Plan("task", story.DealReference);
        Refresh(story);
        Refresh(other);

        product.Save("task", id, (ActivityColumns.RegardingObjectId, other.DealReference));

        Assert.True(IsDue(story));
        Assert.True(IsDue(other));
    }

    [Fact]
    public void Create_RegardingAContact_MarksNothing()
    {
        Refresh(story);

        Plan("task", new EntityReference(ContactTable.Table, story.Contact("Carla", "CFO")));

        Assert.False(IsDue(story));
    }

    [Fact]
    public void Update_OfTheSubject_RunsNoStep()
    {
        var id = Plan("task", story.DealReference);
        Refresh(story);

        product.Save("task", id, ("subject", "Call back"));

        Assert.False(IsDue(story));
    }

    [Fact]
    public void Delete_OfTheDeal_TakesItsActivitiesAlong()
    {
        var id = Plan("appointment", story.DealReference);

        product.System.Delete(OpportunityTable.Table, story.Deal);

        Assert.Empty(product.Rows(DealStateTable.Table, DealStateTable.Id, story.Deal));
        Assert.Empty(product.Rows("appointment", ActivityColumns.Id, id));
    }

    [Fact]
    public void CallFromAnotherDecider_CompletedThenDeleted_EndsTheCardOfTheLostSponsorAndRaisesItAgain()
    {
        var (cfo, cio, _) = story.People();
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.LeftOn, InstalledProduct.Today.Date));
        product.Environment.RunPendingJobs();
        Assert.Equal([AlertState.Open], SponsorLeft());

        var contact = product.Read(StakeholderTable.Table, cio).GetAttributeValue<EntityReference>(StakeholderTable.ContactId);
        var caller = new EntityCollection([new Entity(ActivityPartyTable.Table) { [ActivityPartyTable.PartyId] = contact }]) { EntityName = ActivityPartyTable.Table };
        var call = product.Rep.Create(InstalledProduct.Row(
            PhoneCallTable.Table,
            ("subject", "Who decides now?"),
            (ActivityColumns.RegardingObjectId, story.DealReference),
            (ActivityColumns.IsOutgoing, false),
            (ActivityColumns.From, caller)));
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        product.Save(PhoneCallTable.Table, call, (ActivityColumns.State, new OptionSetValue(1)));
        product.Environment.RunPendingJobs();
        Assert.Equal([AlertState.Resolved], SponsorLeft());

        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        product.Rep.Delete(PhoneCallTable.Table, call);
        product.Environment.RunPendingJobs();
        Assert.Equal([AlertState.Open, AlertState.Resolved], SponsorLeft());

        IEnumerable<AlertState> SponsorLeft() => product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal)
            .Where(row => row.GetAttributeValue<OptionSetValue>(AlertTable.Rule).Value == RuleCatalogue.Find(RuleCodes.SponsorLeft)!.OptionValue)
            .Select(row => (AlertState)row.GetAttributeValue<OptionSetValue>(AlertTable.State).Value)
            .Order();
    }

    private Guid Plan(string table, EntityReference regarding) => product.Rep.Create(InstalledProduct.Row(
        table,
        ("subject", "Workshop"),
        (ActivityColumns.RegardingObjectId, regarding),
        (ActivityColumns.ScheduledEnd, InstalledProduct.Today.AddDays(7))));

    private void Refresh(Nordhafen deal)
    {
        product.Environment.Clock.Set(product.Environment.Clock.Now.AddMinutes(1));
        deal.Evaluate();
        Assert.False(IsDue(deal));
    }

    private bool IsDue(Nordhafen deal) =>
        product.Read(DealStateTable.Table, deal.Deal).GetAttributeValue<DateTime?>(DealStateTable.NextDue) <= product.Environment.Clock.Now;
}
