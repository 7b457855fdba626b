using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Plugins.Tests.Stakeholders;

/// <summary>People join, are brought in, delegate, leave and come back; options fall; milestones reopen.</summary>
public sealed class StakeholderEventTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Nordhafen story;
    private readonly DealRows rows;
    private readonly Guid cfo;
    private readonly Guid operations;

    public StakeholderEventTests()
    {
        story = new Nordhafen(product);
        rows = new DealRows(product, story);
        (cfo, _, operations) = story.People();
    }

    public void Dispose() => product.Dispose();

    [Fact]
    public void Evaluation_OfATwoWayContactAndALine_NotesTheDayOfOnboardingOnce()
    {
        story.Line(story.Chart(), cfo);
        story.Evaluate();
        Assert.Null(Column<DateTime?>(cfo, StakeholderTable.OnboardedOn));

        Meet(cfo);
        Later(days: 1);
        story.Evaluate();
        Later(days: 1);
        story.Evaluate();

        Assert.Equal(InstalledProduct.Today.Date.AddDays(1), Column<DateTime?>(cfo, StakeholderTable.OnboardedOn));
        Assert.Null(Column<DateTime?>(operations, StakeholderTable.OnboardedOn));
        Assert.False(IsDue());
    }

    [Fact]
    public void Evaluation_OfSomebodyWhomAPersonMarkedOnboarded_KeepsTheDay()
    {
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.OnboardedOn, InstalledProduct.Today.Date));
        story.Line(story.Chart(), cfo);
        Meet(cfo);
        Later(days: 3);

        story.Evaluate();

        Assert.Equal(InstalledProduct.Today.Date, Column<DateTime?>(cfo, StakeholderTable.OnboardedOn));
    }

    [Fact]
    public void Update_LeftAndBack_MarksTheLinesAndTakesTheMarkAway()
    {
        var line = story.Line(story.Chart(), cfo);
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.LeftOn, InstalledProduct.Today.Date));
        Assert.True((bool)product.Read(ValueMapItemTable.Table, line)[ValueMapItemTable.OwnerLeft]);

        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.LeftOn, null));

        Assert.False((bool)product.Read(ValueMapItemTable.Table, line)[ValueMapItemTable.OwnerLeft]);
        Assert.Empty(Rounds());
    }

    [Fact]
    public void Update_OfALineToSomebodyWhoLeft_MarksIt()
    {
        var line = story.Line(story.Chart(), operations);
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.LeftOn, InstalledProduct.Today.Date));

        product.Save(ValueMapItemTable.Table, line, (ValueMapItemTable.StakeholderId, new EntityReference(StakeholderTable.Table, cfo)));

        Assert.True((bool)product.Read(ValueMapItemTable.Table, line)[ValueMapItemTable.OwnerLeft]);
        Assert.Equal(3, Refusal.NumberOf(Refusal.FaultOf(() => product.Save(ValueMapItemTable.Table, line, (ValueMapItemTable.OwnerLeft, false)))));
    }

    [Fact]
    public void Update_DelegatedByADecider_KeepsThemAsInitialSponsorAndNotesTheDay()
    {
        Delegate(cfo, operations);
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.Authority, new OptionSetValue((int)DecisionAuthority.Informed)));

        Assert.True(Column<bool>(cfo, StakeholderTable.IsInitialSponsor));
        Assert.Equal(InstalledProduct.Today.Date, Column<DateTime?>(cfo, StakeholderTable.DelegatedOn));
    }

    [Fact]
    public void Update_DelegatedByAnExpert_MakesNoSponsor()
    {
        Delegate(operations, cfo);

        Assert.False(Column<bool>(operations, StakeholderTable.IsInitialSponsor));
    }

    [Fact]
    public void Create_OfTheTeamOnItsFirstDay_StartsNoOtherRound() => Assert.Empty(Rounds());

    [Fact]
    public void Create_OfANewcomer_LogsOneRoundAboutThem()
    {
        Later(days: 5);

        var newcomer = story.Stakeholder("Petra", "Procurement", StakeholderFunction.Procurement, DecisionAuthority.Evaluates, 2, StanceToChange.Unknown);

        var round = Assert.Single(Rounds());
        Assert.Equal(newcomer, round.GetAttributeValue<EntityReference>(PhaseTransitionTable.StakeholderId).Id);
        Assert.Equal((int)TransitionReason.StakeholderJoined, round.GetAttributeValue<OptionSetValue>(PhaseTransitionTable.Reason).Value);
        Assert.Equal(5, round[PhaseTransitionTable.DaysSpent]);
    }

    [Fact]
    public void Create_OfANewcomerInABulkLoad_LogsNothing()
    {
        Later(days: 5);
        var row = InstalledProduct.Row(
            StakeholderTable.Table,
            (StakeholderTable.OpportunityId, story.DealReference),
            (StakeholderTable.ContactId, new EntityReference(ContactTable.Table, story.Contact("Petra", "Procurement"))));

        product.Rep.Execute(new CreateRequest { Target = row, ["tag"] = SettingNames.BulkTag });

        Assert.Empty(Rounds());
    }

    [Fact]
    public void Update_OfSomebodyWhoLeftEarlier_BackInTheTeam_LogsOneRound()
    {
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.LeftOn, InstalledProduct.Today.Date));
        Later(days: 2);

        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.LeftOn, null));
        product.Save(StakeholderTable.Table, cfo, (StakeholderTable.LeftOn, null));

        Assert.Single(Rounds());
    }

    [Fact]
    public void Update_OptionDropped_LogsOneRoundHoweverOftenItFires()
    {
        var option = rows.Option("In-house build", OptionKind.InHouse);

        product.Save(OptionTable.Table, option, (OptionTable.DroppedOn, InstalledProduct.Today.Date));
        product.Save(OptionTable.Table, option, (OptionTable.DroppedOn, InstalledProduct.Today.Date));

        Assert.Equal("In-house build", Assert.Single(Rounds())[PhaseTransitionTable.Note]);
    }

    [Fact]
    public void Update_MilestoneTakenBackByAPerson_LogsOneRound()
    {
        var record = story.Confirm(product.Settings.ChangeDecided);

        product.Save(MilestoneRecordTable.Table, record, (MilestoneRecordTable.Status, new OptionSetValue((int)MilestoneStatus.ToBeReconfirmed)));

        Assert.Single(Rounds());
    }

    [Fact]
    public void StepBack_ReopeningMilestones_IsTheOnlyTransition()
    {
        story.MeetTheGate(cfo);
        story.MoveTo("3-Propose");

        story.MoveTo("1-Qualify");

        Assert.Empty(Rounds());
        Assert.Equal(2, product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal).Count);
    }

    [Fact]
    public void Update_OptionDroppedInALostDeal_LogsNothing()
    {
        var option = rows.Option();
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.State, new OptionSetValue((int)DealStatus.Lost)));

        product.Save(OptionTable.Table, option, (OptionTable.DroppedOn, InstalledProduct.Today.Date));

        Assert.Empty(Rounds());
    }

    private IEnumerable<Entity> Rounds() => product.Rows(PhaseTransitionTable.Table, PhaseTransitionTable.OpportunityId, story.Deal)
        .Where(row => row.GetAttributeValue<OptionSetValue>(PhaseTransitionTable.Kind).Value == (int)TransitionKind.WithinPhase);

    private void Delegate(Guid from, Guid to) =>
        product.Save(StakeholderTable.Table, from, (StakeholderTable.DelegatedToId, new EntityReference(StakeholderTable.Table, to)));

    private void Meet(Guid stakeholder)
    {
        var contact = Column<EntityReference>(stakeholder, StakeholderTable.ContactId);
        var call = product.Rep.Create(InstalledProduct.Row(
            "phonecall",
            ("subject", "Situation"),
            ("directioncode", false),
            (ActivityColumns.RegardingObjectId, story.DealReference),
            ("from", new EntityCollection([new Entity("activityparty") { ["partyid"] = contact }]))));
        product.Save("phonecall", call, ("statecode", new OptionSetValue(1)), (ActivityColumns.ActualEnd, product.Environment.Clock.Now));
    }

    private void Later(int days) => product.Environment.Clock.Advance(TimeSpan.FromDays(days));

    private bool IsDue() =>
        product.Read(DealStateTable.Table, story.Deal).GetAttributeValue<DateTime?>(DealStateTable.NextDue) <= product.Environment.Clock.Now;

    private T? Column<T>(Guid stakeholder, string column) => product.Read(StakeholderTable.Table, stakeholder).GetAttributeValue<T>(column);
}
