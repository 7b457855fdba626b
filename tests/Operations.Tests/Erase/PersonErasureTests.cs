using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.Operations.Erase;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Pack;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Erase;

public sealed class PersonErasureTests : IDisposable
{
    private const string Name = "Karin Müller";
    private readonly LocalEnvironment environment = OurPackage.Open();
    private readonly Guid contact;
    private readonly Guid deal;
    private readonly Guid person;
    private readonly Guid line;

    public PersonErasureTests()
    {
        environment.RunPendingJobs();
        contact = Create(ContactTable.Table, ("firstname", "Karin"), ("lastname", "Müller"));
        var other = Create(ContactTable.Table, ("firstname", "Tom"), ("lastname", "Ott"));
        deal = Create(OpportunityTable.Table, (OpportunityTable.Name, "Nordhafen"), (OpportunityTable.CustomerSituation, "karin müller says: ships wait."), (OpportunityTable.CompellingEvent, "New berth"));
        person = Stakeholder(contact, (StakeholderTable.Viewpoint, "Change is risky."), (StakeholderTable.Influence, 5));
        var colleague = Stakeholder(other, (StakeholderTable.Viewpoint, $"Follows {Name}."));
        var map = Create(ValueMapTable.Table, (ValueMapTable.OpportunityId, Of(OpportunityTable.Table, deal)), (ValueMapTable.Name, "Chart"));
        line = Create(
            ValueMapItemTable.Table,
            (ValueMapItemTable.ValueMapId, Of(ValueMapTable.Table, map)),
            (ValueMapItemTable.StakeholderId, Of(StakeholderTable.Table, person)),
            (ValueMapItemTable.BusinessReason, "Berth costs"),
            (ValueMapItemTable.IntangibleWin, "Wants to be promoted"));
        Create(InfluenceTable.Table, (InfluenceTable.FromId, Of(StakeholderTable.Table, colleague)), (InfluenceTable.ToId, Of(StakeholderTable.Table, person)));
        environment.RunPendingJobs();
    }

    private IOrganizationService System => environment.ServiceFor(environment.SystemUserId);

    private ResilientService Service => new(environment.ServiceFor(new EnvironmentSetup(environment).Administrator));

    private DateTime Today => environment.Clock.Now.Date;

    public void Dispose() => environment.Dispose();

    [Fact]
    public async Task Erasure_LeavesNoNameNoQuotationAndNoOpinionAndKeepsWhatIsOfTheCompany()
    {
        await new PersonErasure(Service).RunAsync(PersonPlan.Of(Service, contact, [], Today), default);

        var row = Read(StakeholderTable.Table, person);
        Assert.Equal(PersonalColumns.Nobody, row[StakeholderTable.Name]);
        Assert.All(PersonalColumns.OfStakeholder, column => Assert.False(row.Contains(column), column));
        Assert.Equal(Of(OpportunityTable.Table, deal).Id, row.GetAttributeValue<EntityReference>(StakeholderTable.OpportunityId).Id);
        Assert.Equal("Berth costs", Read(ValueMapItemTable.Table, line)[ValueMapItemTable.BusinessReason]);
        Assert.False(Read(ValueMapItemTable.Table, line).Contains(ValueMapItemTable.IntangibleWin));
        Assert.Equal($"{PersonalColumns.Nobody} says: ships wait.", Read(OpportunityTable.Table, deal)[OpportunityTable.CustomerSituation]);
        Assert.Empty(System.RetrieveMultiple(new QueryExpression(InfluenceTable.Table)).Entities);
        Assert.Empty(RowsThatName());
        Assert.Contains(System.RetrieveMultiple(new QueryExpression(ContactTable.Table)).Entities, found => found.Id == contact);
        Assert.Empty(PersonPlan.Of(Service, contact, [], Today).Steps);
    }

    [Fact]
    public async Task NicknameAndLastNameAlone_InThePersonsDeal_AreErasedAsWholeWordsAndOthersKeepTheirs()
    {
        Service.Update(new Entity(ContactTable.Table, contact) { ["nickname"] = "Kari" });
        Service.Update(new Entity(OpportunityTable.Table, deal)
        {
            [OpportunityTable.CustomerSituation] = "Frau Müller und Karin Ott: Müllers Plan, von Kari. Die Müllerei und Karibik bleiben. Müller, Karin fragt.",
            [OpportunityTable.CompellingEvent] = "Karin decides",
        });
        var note = Create(PerspectiveTable.Table, (PerspectiveTable.Name, "Berths"), (PerspectiveTable.WhatToSay, "Müller saved a million"));

        var plan = PersonPlan.Of(Service, contact, [], Today);
        await new PersonErasure(Service).RunAsync(plan, default);

        const string nobody = PersonalColumns.Nobody;
        var row = Read(OpportunityTable.Table, deal);
        Assert.Equal($"Frau {nobody} und Karin Ott: {nobody}s Plan, von {nobody}. Die Müllerei und Karibik bleiben. {nobody} fragt.", row[OpportunityTable.CustomerSituation]);
        Assert.Equal("Karin decides", row[OpportunityTable.CompellingEvent]);
        Assert.Equal("Müller saved a million", Read(PerspectiveTable.Table, note)[PerspectiveTable.WhatToSay]);
        Assert.Empty(PersonPlan.Of(Service, contact, [], Today).Steps);
        Assert.Contains(new DoubtfulMention(OpportunityTable.Table, deal, OpportunityTable.CompellingEvent, "Karin"), plan.Mentions);
        Assert.Contains(new DoubtfulMention(PerspectiveTable.Table, note, PerspectiveTable.WhatToSay, "Müller"), plan.Mentions);
    }

    [Fact]
    public void LastNameThatAColleagueHasToo_IsShownAndNotErased()
    {
        Stakeholder(Create(ContactTable.Table, ("firstname", "Uwe"), ("lastname", "Müller")));
        Service.Update(new Entity(OpportunityTable.Table, deal) { [OpportunityTable.CompellingEvent] = "Müller wants a berth" });

        var plan = PersonPlan.Of(Service, contact, [], Today);

        Assert.DoesNotContain(plan.Steps, step => step.Row.Contains(OpportunityTable.CompellingEvent));
        Assert.Contains(new DoubtfulMention(OpportunityTable.Table, deal, OpportunityTable.CompellingEvent, "Müller"), plan.Mentions);
    }

    [Fact]
    public void Plan_OfAUserWhoMayNotSeeAll_IsRefused()
    {
        var rep = new ResilientService(environment.ServiceFor(new EnvironmentSetup(environment).User("Ada", "Lind", roles: "BD Rep")));

        var stop = Assert.Throws<StopException>(() => PersonPlan.Of(rep, contact, [], Today));

        Assert.Equal(ExitCode.MissingPrivilege, stop.Code);
        Assert.StartsWith("Ada Lind may not do this", stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_WithANameByHand_TellsEachTextBeforeAndAfterAndRefusesWhatIsNoName()
    {
        Service.Update(new Entity(OpportunityTable.Table, deal) { [OpportunityTable.CompellingEvent] = "Art, partly the party of Bo" });

        var plan = PersonPlan.Of(Service, contact, ["art", "Bo"], Today);

        Assert.Contains(new TextChange(OpportunityTable.Table, deal, OpportunityTable.CompellingEvent, "Art, partly the party of Bo", $"{PersonalColumns.Nobody}, partly the party of {PersonalColumns.Nobody}"), plan.Texts);
        Assert.Equal(ExitCode.WrongUsage, Assert.Throws<StopException>(() => PersonPlan.Of(Service, contact, ["B"], Today)).Code);
    }

    [Fact]
    public void Plan_ChangesNothing()
    {
        var before = RowsThatName();

        Assert.NotEmpty(PersonPlan.Of(Service, contact, [], Today).Steps);

        Assert.NotEmpty(before);
        Assert.Equal(before, RowsThatName());
    }

    [Fact]
    public void Plan_OfAContactThatIsGone_AsksForAName()
    {
        var stop = Assert.Throws<StopException>(() => PersonPlan.Of(Service, Guid.NewGuid(), [], Today));

        Assert.Equal(ExitCode.WrongInput, stop.Code);
        Assert.Contains("--name", stop.Message, StringComparison.Ordinal);
    }

    // A column that somebody adds is looked at by itself; here is what is looked at today, for whoever decides about one (record 53).
    [Fact]
    public void PersonalColumns_AreTakenFromTheSchema()
    {
        Assert.Equal(11, PersonalColumns.Lookups.Count);
        Assert.Contains((WinLossReviewTable.Table, WinLossReviewTable.ToldById), PersonalColumns.Lookups);
        Assert.Contains((AlertTable.Table, AlertTable.SecuredFacts), PersonalColumns.Texts);
        Assert.DoesNotContain(PersonalColumns.Texts, text => text.Table == CompiledSettingsTable.Table);
        Assert.All(PersonalColumns.Texts, text => Assert.StartsWith("bd_", text.Column, StringComparison.Ordinal));
    }

    private List<string> RowsThatName() => [.. PersonalColumns.Texts.GroupBy(text => text.Table, text => text.Column)
        .SelectMany(table => System.RetrieveMultiple(new QueryExpression(table.Key) { ColumnSet = new ColumnSet([.. table]) }).Entities
            .SelectMany(row => table.Where(column => row.GetAttributeValue<string>(column)?.Contains(Name, StringComparison.OrdinalIgnoreCase) == true).Select(column => $"{table.Key} {row.Id} {column}")))];

    private Guid Stakeholder(Guid contactId, params (string Column, object Value)[] more) => Create(
        StakeholderTable.Table, [(StakeholderTable.OpportunityId, Of(OpportunityTable.Table, deal)), (StakeholderTable.ContactId, Of(ContactTable.Table, contactId)), .. more]);

    private Guid Create(string table, params (string Column, object Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        return System.Create(row);
    }

    private Entity Read(string table, Guid id) => System.Retrieve(table, id, new ColumnSet(true));

    private static EntityReference Of(string table, Guid id) => new(table, id);
}
