using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>What people record around a deal reaches its evaluation.</summary>
public class DealFactsTests
{
    private static readonly DateTime Noon = InstalledProduct.Today.Date.AddHours(12);

    [Fact]
    public void Read_AppointmentWithTwoContacts_IsOneConversationWithBoth()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (carla, ivo) = (story.Contact("Carla", "CFO"), story.Contact("Ivo", "CIO"));
        product.System.Create(InstalledProduct.Row(
            AppointmentTable.Table,
            ("subject", "Berth planning"),
            (ActivityColumns.RegardingObjectId, story.DealReference),
            (ActivityColumns.ScheduledEnd, Noon),
            (ActivityColumns.Purpose, new OptionSetValue((int)ActivityPurpose.CustomerConversation)),
            ("scheduledstart", Noon.AddHours(-1)),
            ("organizer", Parties(new EntityReference(SystemUserTable.Table, product.RepId))),
            ("requiredattendees", Parties(new EntityReference(ContactTable.Table, carla), new EntityReference(ContactTable.Table, ivo)))));

        var activity = Assert.Single(Facts(product, story).Activities!);

        Assert.Equal(ActivityKind.Appointment, activity.Kind);
        Assert.Equal(ActivityPurpose.CustomerConversation, activity.Purpose);
        Assert.Equal(Noon, activity.ScheduledEnd);
        Assert.Equal(new[] { carla, ivo }.Order(), activity.ContactIds.Order());
    }

    [Theory]
    [InlineData(PhoneCallTable.Table, ActivityKind.PhoneCall)]
    [InlineData(EmailTable.Table, ActivityKind.Email)]
    public void Read_ComingFromTheCustomer_KnowsWhoCameForward(string table, ActivityKind kind)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var carla = story.Contact("Carla", "CFO");
        product.System.Create(InstalledProduct.Row(
            table,
            ("subject", "Question"),
            (ActivityColumns.RegardingObjectId, story.DealReference),
            (ActivityColumns.IsOutgoing, false),
            ("from", Parties(new EntityReference(ContactTable.Table, carla))),
            ("to", Parties(new EntityReference(SystemUserTable.Table, product.RepId)))));

        var activity = Assert.Single(Facts(product, story).Activities!);

        Assert.Equal((kind, true, carla), (activity.Kind, activity.IsIncoming, activity.SenderId));
        Assert.Equal([carla], activity.ContactIds);
    }

    [Fact]
    public void Read_VoiceMailAndTask_AreToldApart()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        product.System.Create(InstalledProduct.Row(PhoneCallTable.Table, ("subject", "Call"), (ActivityColumns.RegardingObjectId, story.DealReference), (ActivityColumns.LeftVoiceMail, true)));
        product.System.Create(InstalledProduct.Row(
            TaskTable.Table,
            ("subject", "Send the figures"),
            (ActivityColumns.RegardingObjectId, story.DealReference),
            (ActivityColumns.ScheduledEnd, Noon),
            (ActivityColumns.Purpose, new OptionSetValue((int)ActivityPurpose.PromisedFollowUp))));

        var activities = Facts(product, story).Activities!;

        Assert.Equal(2, activities.Count);
        Assert.True(activities.Single(a => a.Kind == ActivityKind.PhoneCall).IsVoiceMail);
        Assert.Equal((ActivityPurpose.PromisedFollowUp, Noon), (activities.Single(a => a.Kind == ActivityKind.Task).Purpose, activities.Single(a => a.Kind == ActivityKind.Task).ScheduledEnd));
    }

    [Fact]
    public void Read_OptionsWithRiskViews_AreNotMultipliedByTheJoin()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        var ours = product.System.Create(InstalledProduct.Row(
            OptionTable.Table, (OptionTable.Name, "Berth planning"), (OptionTable.OpportunityId, story.DealReference), (OptionTable.Kind, new OptionSetValue((int)OptionKind.Ours))));
        product.System.Create(InstalledProduct.Row(OptionTable.Table, (OptionTable.Name, "Stay"), (OptionTable.OpportunityId, story.DealReference)));
        foreach (var (stakeholder, risk) in new[] { (cfo, 4), (cio, 1) })
        {
            product.System.Create(InstalledProduct.Row(
                RiskViewTable.Table,
                (RiskViewTable.OpportunityId, story.DealReference),
                (RiskViewTable.OptionId, new EntityReference(OptionTable.Table, ours)),
                (RiskViewTable.StakeholderId, new EntityReference(StakeholderTable.Table, stakeholder)),
                (RiskViewTable.PersonalRisk, risk)));
        }

        var facts = Facts(product, story);

        Assert.Equal(["Berth planning", "Stay"], facts.Options.Select(o => o.Name).Order(StringComparer.Ordinal));
        Assert.Equal([(cfo, 4), (cio, 1)], facts.RiskViews.Select(v => (v.StakeholderId, v.Personal!.Value)).OrderByDescending(v => v.Item2));
    }

    [Fact]
    public void Read_ChartWithTwoLines_HasBothWithTheirMoneyInBaseCurrency()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        var chart = story.Chart();
        var line = story.Line(chart, cfo);
        story.Line(chart, cio);
        product.Save(
            ValueMapItemTable.Table,
            line,
            (ValueMapItemTable.MoneyValue, new Money(90_000m)),
            (ValueMapItemTable.TimeBasis, new OptionSetValue((int)TimeBasis.PerYear)));

        var lines = Facts(product, story).ValueMap.Lines;

        Assert.Equal(2, lines.Count);
        Assert.Equal((90_000m, TimeBasis.PerYear), (lines.Single(l => l.Id == line).MoneyValue, lines.Single(l => l.Id == line).TimeBasis));
    }

    [Fact]
    public void Read_TeamAnalysisEvaluationAndHypothesis_AreCounted()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        product.System.Create(InstalledProduct.Row(
            DealTeamMemberTable.Table,
            (DealTeamMemberTable.OpportunityId, story.DealReference),
            (DealTeamMemberTable.UserId, new EntityReference(SystemUserTable.Table, product.ManagerId)),
            (DealTeamMemberTable.Role, new OptionSetValue((int)DealTeamRole.Presales)),
            (DealTeamMemberTable.IsActive, true)));
        product.System.Create(InstalledProduct.Row(
            BusinessValueAnalysisTable.Table,
            (BusinessValueAnalysisTable.OpportunityId, story.DealReference),
            (BusinessValueAnalysisTable.Status, new OptionSetValue((int)AnalysisStatus.Finished))));
        product.System.Create(InstalledProduct.Row(
            DealEvaluationTable.Table,
            (DealEvaluationTable.OpportunityId, story.DealReference),
            (DealEvaluationTable.EvaluatedOn, Noon.Date)));
        product.System.Create(InstalledProduct.Row(HypothesisTable.Table, (HypothesisTable.Name, "Waiting costs"), (HypothesisTable.OpportunityId, story.DealReference)));

        var facts = Facts(product, story);

        Assert.Equal(new DealTeamMember(product.ManagerId, DealTeamRole.Presales, IsActive: true), Assert.Single(facts.Team));
        Assert.True(Assert.Single(facts.Analyses).IsWorkedOut);
        Assert.Equal(Noon.Date, facts.ResourcesEvaluatedOn);
        Assert.Equal(1, facts.UntestedHypotheses);
    }

    [Fact]
    public void Read_DealOfAnAccount_SeesItsInitiativesAndMetrics()
    {
        using var product = new InstalledProduct();
        var account = product.Rep.Create(InstalledProduct.Row(AccountTable.Table, ("name", "Nordhafen")));
        var story = new Nordhafen(product);
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ParentAccountId, new EntityReference(AccountTable.Table, account)));
        product.System.Create(InstalledProduct.Row(
            StrategicInitiativeTable.Table,
            (StrategicInitiativeTable.Name, "Green port"),
            (StrategicInitiativeTable.AccountId, new EntityReference(AccountTable.Table, account)),
            (StrategicInitiativeTable.IsFunded, true),
            (StrategicInitiativeTable.TargetValue, new Money(1_000_000m))));
        product.System.Create(InstalledProduct.Row(
            AccountMetricTable.Table,
            (AccountMetricTable.Name, "EBIT 2026"),
            (AccountMetricTable.AccountId, new EntityReference(AccountTable.Table, account)),
            (AccountMetricTable.Metric, new OptionSetValue((int)FinancialMetric.Ebit)),
            (AccountMetricTable.Desired, 12m)));

        var facts = Facts(product, story).Account;

        var initiative = Assert.Single(facts.Initiatives);
        Assert.Equal(("Green port", true, 1_000_000m), (initiative.Name, initiative.IsFunded, initiative.TargetValue));
        Assert.Equal((FinancialMetric.Ebit, 12m), (Assert.Single(facts.Metrics).Metric, Assert.Single(facts.Metrics).Desired));
    }

    [Fact]
    public void Read_PagesThatEndWithinAJoin_NeitherRepeatNorLeaveOutARow()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, operations) = story.People();
        var chart = story.Chart();
        var lines = new[] { cfo, cio, operations, cfo, cio }.Select(person => story.Line(chart, person)).ToList();
        var contacts = Enumerable.Range(0, 5).Select(n => story.Contact("Guest", "No" + n)).ToList();
        product.System.Create(InstalledProduct.Row(
            AppointmentTable.Table,
            ("subject", "Berth planning"),
            (ActivityColumns.RegardingObjectId, story.DealReference),
            ("scheduledstart", Noon.AddHours(-1)),
            (ActivityColumns.ScheduledEnd, Noon),
            ("requiredattendees", Parties([.. contacts.Select(c => new EntityReference(ContactTable.Table, c))]))));

        var facts = Assert.Single(DealFactsReader.Read(new SmallPages(product.System), SettingsReader.Read(product.System), [story.Deal])).Facts;

        Assert.Equal(lines.Order(), facts.ValueMap.Lines.Select(l => l.Id).Order());
        Assert.Equal(contacts.Order(), Assert.Single(facts.Activities!).ContactIds.Order());
    }

    private static DealFacts Facts(InstalledProduct product, Nordhafen story) =>
        Assert.Single(DealFactsReader.Read(product.System, SettingsReader.Read(product.System), [story.Deal])).Facts;

    private static EntityCollection Parties(params EntityReference[] people) =>
        new([.. people.Select(person => new Entity(ActivityPartyTable.Table) { [ActivityPartyTable.PartyId] = person })]) { EntityName = ActivityPartyTable.Table };
}
