using System.Globalization;
using System.ServiceModel;
using System.Text.Json;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Deploy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit.Abstractions;

namespace BuyingDynamics.Operations.Tests.Stories;

/// <summary>
/// Acceptance story 4, the administrator's, from its first to its last step: each act is a verb of bd in a process of its own, or what
/// the administrator and the reps do in the app, over the same Web API. deploy.ps1 calls these verbs; nothing here runs PowerShell.
/// </summary>
public sealed class AdministratorStoryTests(ITestOutputHelper transcript) : IDisposable
{
    private const string Stalled = RuleCodes.DecisionStalled;
    private const int TouchedYoung = 30;
    private const int StalledFor75Days = 40;
    private const int StalledFor100Days = 60;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-story-4-");
    private SalesOrganisation organisation = null!;
    private Bd bd = null!;

    public void Dispose() => folder.Delete(recursive: true);

    // Off the test framework's own threads: the server's background work must not wait for calls that block.
    [Fact]
    public Task Administrator_With4200OpenDeals_InstallsTunesUpgradesAndRemovesTheProduct() => Task.Run(PlayAsync);

    private async Task PlayAsync()
    {
        await using (organisation = await SalesOrganisation.ServeAsync())
        {
            bd = new Bd(SettingsFile(), transcript);
            await LooksAtThePlanAsync();
            await InstallsTheVersionBeforeInAdvisoryAsync();
            SwitchesTheReminderOfManagersOff();
            await PlacesTheOpenDealsAsync();
            await SweepsForTheFirstTimeAsync();
            await FindsPilotUnmappedOnceAsync();
            await MapsPilotAsync();
            await RepsStartToWorkAsync();
            await RaisesTheLimitAfterAPreviewAsync();
            await ReadsWhichRuleToDemoteAsync();
            await MakesComplexDealsStrictAsync();
            await UpgradesAsync();
            await RemovesTheProductAfterAnExportAsync();
        }
    }

    private async Task LooksAtThePlanAsync()
    {
        var plan = await bd.RunAsync(ExitCode.Done, "deploy", "--package", VersionBefore(), "--what-if");

        Assert.Contains("import BuyingDynamics 0.9.0.0, managed", plan, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed", plan, StringComparison.Ordinal);
        Assert.False(organisation.HasTable(AlertTable.Table));
    }

    // Verified twice, it names what is left to do: here the first sweep, then the stage to map. That bd is newer than what is installed, both times.
    private async Task InstallsTheVersionBeforeInAdvisoryAsync()
    {
        Assert.Contains("Done: BuyingDynamics 0.9.0.0 is in place.", await bd.RunAsync(ExitCode.Done, "deploy", "--package", VersionBefore()), StringComparison.Ordinal);

        var unready = await bd.RunAsync(ExitCode.NeedsAttention, "verify");
        Assert.Contains("Last sweep: Run bd sweep", unready, StringComparison.Ordinal);
        Assert.Equal(2, Count(unready, "| !! |"));
    }

    // In the app: it would keep a waiting system job for each of the 4,200 findings of the first sweep.
    private void SwitchesTheReminderOfManagersOff()
    {
        var reminder = Assert.Single(Reminders());
        organisation.Administrator().Update(new Entity(reminder.LogicalName, reminder.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
    }

    private async Task PlacesTheOpenDealsAsync()
    {
        var said = await bd.RunAsync(ExitCode.Done, "initialise");

        Assert.Contains("4,200 open deals looked at, 3,888 got their place.", said, StringComparison.Ordinal);
        Assert.Contains("312 are in a stage that is not mapped.", said, StringComparison.Ordinal);
        Assert.Empty(Rows(PhaseTransitionTable.Table));
    }

    private async Task SweepsForTheFirstTimeAsync()
    {
        Assert.Contains("Evaluated 4,200 deals", await bd.RunAsync(ExitCode.Done, "sweep"), StringComparison.Ordinal);

        var cards = OpenAlerts().Where(alert => alert.Deal is not null).ToList();
        Assert.Equal(SalesOrganisation.Deals - SalesOrganisation.PilotDeals, cards.Count);
        Assert.Distinct(cards.Select(card => card.Deal));
        Assert.All(cards, card => Assert.Equal(RuleCodes.Start, card.Rule));
    }

    private async Task FindsPilotUnmappedOnceAsync()
    {
        var finding = Assert.Single(OpenAlerts(), alert => alert.Deal is null);
        Assert.Equal((RuleCodes.StageUnmapped, AlertSurface.Review, SettingNames.UnassignedTeamId), (finding.Rule, finding.Surface, finding.Owner));
        Assert.Contains(SalesOrganisation.Pilot, finding.Facts, StringComparison.Ordinal);
        Assert.Equal([finding.Id], FindingsSeenBy(organisation.User("Ada", "BD Administrator")));
        Assert.Empty(FindingsSeenBy(organisation.User("Ron", "BD Rep")));

        var said = await bd.RunAsync(ExitCode.NeedsAttention, "verify");
        Assert.Contains("Stages: Map these stages", said, StringComparison.Ordinal);
        Assert.Equal(2, Count(said, "| !! |"));
    }

    private async Task MapsPilotAsync()
    {
        Map(SalesOrganisation.Pilot, (StageMappingTable.StageName, SalesOrganisation.Pilot), (StageMappingTable.Sequence, 35));

        var finding = Assert.Single(Alerts(), alert => alert.Rule == RuleCodes.StageUnmapped);
        Assert.Equal(AlertState.Resolved, finding.State);
        Assert.Contains("4,200 open deals looked at, 312 got their place.", await bd.RunAsync(ExitCode.Done, "initialise"), StringComparison.Ordinal);
        Assert.Contains("Evaluated 4,200 deals", await bd.RunAsync(ExitCode.Done, "sweep"), StringComparison.Ordinal);

        var pilots = Read(Paging.RowsOf(OpportunityTable.Table, OpportunityTable.Id, organisation.PilotIds, OpportunityTable.JourneyPhase, OpportunityTable.StageName, OpportunityTable.PhaseEnteredOn));
        Assert.Equal(SalesOrganisation.PilotDeals, pilots.Count);
        Assert.All(pilots, deal => Assert.Equal(
            (JourneyPhase.Buying, SalesOrganisation.Pilot, organisation.Began(SalesOrganisation.PilotDays).Date),
            (deal.Choice<JourneyPhase>(OpportunityTable.JourneyPhase), deal.Text(OpportunityTable.StageName), deal.Moment(OpportunityTable.PhaseEnteredOn)?.Date)));
        Assert.Equal(SalesOrganisation.Deals, OpenAlerts().Count(alert => alert.Rule == RuleCodes.Start));
    }

    // What the customer's situation is, they write down: the deals are untouched no longer, and those in Awareness for too long show it.
    private async Task RepsStartToWorkAsync()
    {
        var deals = StalledBelow90Days.Concat(StalledBeyond90Days).Concat(organisation.InStage("1-Qualify", 10, TouchedYoung));
        foreach (var own in organisation.ByOwner(deals))
        {
            var rows = own.Select(deal => new Entity(OpportunityTable.Table, deal) { [OpportunityTable.CustomerSituation] = "Three sites, three systems." });
            organisation.Client(own.Key).Execute(new UpdateMultipleRequest { Targets = new EntityCollection([.. rows]) { EntityName = OpportunityTable.Table } });
        }

        await organisation.JobsAreDoneAsync();
        Assert.Equal(StalledBelow90Days.Concat(StalledBeyond90Days).Order(), OpenAlerts().Where(alert => alert.Rule == Stalled).Select(alert => alert.Deal!.Value).Order());
    }

    private async Task RaisesTheLimitAfterAPreviewAsync()
    {
        var before = OpenAlerts();
        var previewed = Previewed();

        var said = await bd.RunAsync(ExitCode.Done, "rules", "preview", Stalled, "--threshold", "complexDays=90");
        Assert.Contains("In 4,200 deals today: 0 findings would open, 40 would close, 0 would wait", said, StringComparison.Ordinal);
        Assert.Equal(before, OpenAlerts());

        Assert.Contains("| complexDays | 60     | 90    |", await bd.RunAsync(ExitCode.Done, "rules", "set", Stalled, "--threshold", "complexDays=90", "--yes"), StringComparison.Ordinal);
        Assert.Contains("Evaluated 4,200 deals", await bd.RunAsync(ExitCode.Done, "sweep"), StringComparison.Ordinal);
        var after = OpenAlerts().Select(alert => alert.Id).ToHashSet();
        var closed = before.Where(alert => !after.Contains(alert.Id)).ToList();
        Assert.All(closed, alert => Assert.Equal(Stalled, alert.Rule));
        Assert.Equal(previewed, closed.Select(alert => alert.Deal!.Value).Order());
        Assert.Equal(StalledBelow90Days.Order(), previewed);
        Assert.Equal(before.Count - closed.Count, after.Count);
    }

    private async Task ReadsWhichRuleToDemoteAsync()
    {
        var cards = OpenAlerts().Where(alert => alert.Rule == Stalled).ToList();
        foreach (var card in cards.Take(33))
        {
            organisation.OwnerOf(card.Deal!.Value).Execute(new OrganizationRequest("bd_ActOnAlert") { ["AlertId"] = card.Id });
        }

        foreach (var card in cards.Skip(33).Take(22))
        {
            organisation.OwnerOf(card.Deal!.Value).Execute(new OrganizationRequest("bd_DismissAlert") { ["AlertId"] = card.Id, ["Reason"] = (int)DismissalReason.NotRelevant });
        }

        await organisation.JobsAreDoneAsync();
        var line = Assert.Single((await bd.RunAsync(ExitCode.Done, "rules", "report")).Split('\n'), line => line.Contains(Stalled, StringComparison.Ordinal));
        Assert.Contains("Of 100 findings people acted on 33% and found 22% not relevant. Show this rule less prominently, or change its thresholds.", line, StringComparison.Ordinal);
    }

    private async Task MakesComplexDealsStrictAsync()
    {
        foreach (var (name, category, sequence) in new[] { ("Propose", StageCategory.Propose, 30), ("Close", StageCategory.Close, 40) })
        {
            Map(
                $"{name}, Complex",
                (StageMappingTable.StageCategory, category.ToOption()),
                (StageMappingTable.ProcessVariant, ProcessVariant.Complex.ToOption()),
                (StageMappingTable.IsProposalStage, category == StageCategory.Propose),
                (StageMappingTable.Sequence, sequence),
                (StageMappingTable.EnforcementOverride, EnforcementMode.Strict.ToOption()));
        }

        var complex = StalledBelow90Days[0];
        var refused = Assert.ThrowsAny<FaultException<OrganizationServiceFault>>(() => Propose(complex));
        Assert.StartsWith("The customer is not ready for the stage \"Propose\" yet. Still missing:", refused.Detail.Message, StringComparison.Ordinal);
        Assert.Equal(JourneyPhase.Awareness, PhaseOf(complex));

        var large = StalledBelow90Days[1];
        organisation.OwnerOf(large).Update(new Entity(OpportunityTable.Table, large) { [OpportunityTable.ProcessVariant] = ProcessVariant.LargeVolume.ToOption() });
        Propose(large);
        Assert.Equal(JourneyPhase.Buying, PhaseOf(large));
        await organisation.JobsAreDoneAsync();
        Assert.Single(OpenAlerts(), alert => alert.Deal == large && alert.Rule == RuleCodes.GateOpen);
    }

    private async Task UpgradesAsync()
    {
        var alerts = Alerts();
        var mappings = Rows(StageMappingTable.Table).Count;

        var said = await bd.RunAsync(ExitCode.Done, "deploy");

        Assert.Contains("upgrade BuyingDynamics from 0.9.0.0 to 1.0.0.0", said, StringComparison.Ordinal);
        Assert.Contains($"bd_alertrule:{Stalled}, bd_thresholds:", said, StringComparison.Ordinal);
        var rule = Assert.Single((await bd.RunAsync(ExitCode.Done, "rules", "list")).Split('\n'), line => line.Contains(Stalled, StringComparison.Ordinal));
        Assert.Contains("complexDays=90", rule, StringComparison.Ordinal);
        Assert.Equal((alerts.Count, mappings), (Alerts().Count, Rows(StageMappingTable.Table).Count));
        Assert.Throws<FaultException<OrganizationServiceFault>>(() => Propose(StalledBelow90Days[0]));
        Assert.Equal(0, Assert.Single(Reminders()).Option("statecode"));
        await bd.RunAsync(ExitCode.Done, "verify");
    }

    private async Task RemovesTheProductAfterAnExportAsync()
    {
        var kept = Path.Combine(folder.FullName, "kept");
        var alerts = Alerts().Count;

        Assert.Contains("Name a folder for the export that is made first: --export DIR", await bd.RunAsync(ExitCode.WrongUsage, "uninstall", "--yes"), StringComparison.Ordinal);
        Assert.True(organisation.HasTable(AlertTable.Table));

        Assert.Contains("Done: nothing of the product is left.", await bd.RunAsync(ExitCode.Done, "uninstall", "--export", kept, "--yes"), StringComparison.Ordinal);
        Assert.False(organisation.HasTable(AlertTable.Table));
        Assert.Equal(alerts, File.ReadLines(Path.Combine(kept, "bd_alert.jsonl")).Count());
        Assert.Contains(File.ReadLines(Path.Combine(kept, "bd_alertrule.jsonl")), row => row.Contains(Stalled, StringComparison.Ordinal) && row.Contains("complexDays\\\":90", StringComparison.Ordinal));
        Assert.Equal(SalesOrganisation.Deals, Rows(OpportunityTable.Table).Count);
    }

    private IReadOnlyList<Guid> StalledBelow90Days => organisation.InStage("1-Qualify", 75, StalledFor75Days);

    private IReadOnlyList<Guid> StalledBeyond90Days => organisation.InStage("2-Develop", 100, StalledFor100Days);

    private string SettingsFile()
    {
        var file = Path.Combine(folder.FullName, "story.json");
        File.WriteAllText(file, JsonSerializer.Serialize(new
        {
            version = 1,
            url = organisation.Url,
            variables = new Dictionary<string, string>(StringComparer.Ordinal) { [SettingNames.EnforcementModeVariable] = nameof(EnforcementMode.Advisory) },
            evaluationFrom = organisation.Began(400).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            roles = new[] { new { role = "BD Rep", usersWithRole = new[] { SalesOrganisation.SalesRole } } },
        }));
        return file;
    }

    private string VersionBefore()
    {
        var file = Path.Combine(folder.FullName, "BuyingDynamics_0_9_0_0.zip");
        if (!File.Exists(file))
        {
            File.WriteAllBytes(file, Packages.OfVersion("0.9.0.0"));
        }

        return file;
    }

    // In the app: Settings, Stage mappings.
    private void Map(string name, params (string Column, object Value)[] columns)
    {
        var row = new Entity(StageMappingTable.Table) { [StageMappingTable.Name] = name, [StageMappingTable.Phase] = JourneyPhase.Buying.ToOption() };
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        organisation.Administrator().Create(row);
    }

    private void Propose(Guid deal) => organisation.OwnerOf(deal).Update(new Entity(OpportunityTable.Table, deal) { [OpportunityTable.StepName] = "3-Propose" });

    private JourneyPhase? PhaseOf(Guid deal) =>
        organisation.Administrator().Retrieve(OpportunityTable.Table, deal, new ColumnSet(OpportunityTable.JourneyPhase)).Choice<JourneyPhase>(OpportunityTable.JourneyPhase);

    // Which deals the preview names, as the page of the app shows them; the command line shows how many.
    private IReadOnlyList<Guid> Previewed()
    {
        var deals = new List<Guid>();
        string? place = null;
        do
        {
            var request = new OrganizationRequest("bd_PreviewRule") { ["Rule"] = Stalled, ["Settings"] = """{"thresholds":{"complexDays":90}}""", ["MaxDeals"] = 500 };
            if (place is not null)
            {
                request["ContinueFrom"] = place;
            }

            var page = organisation.Administrator().Execute(request).Results;
            var closes = JsonSerializer.Deserialize<JsonElement>((string)page["Preview"]).GetProperty("closes").EnumerateArray();
            deals.AddRange(closes.SelectMany(rule => rule.GetProperty("dealIds").EnumerateArray().Select(deal => deal.GetGuid())));
            place = page.TryGetValue("ContinueFrom", out var next) ? next as string : null;
        }
        while (!string.IsNullOrEmpty(place));
        return [.. deals.Order()];
    }

    private List<Guid> FindingsSeenBy(Guid user)
    {
        var query = new QueryExpression(AlertTable.Table);
        query.Criteria.AddCondition(AlertTable.Rule, ConditionOperator.Equal, RuleCatalogue.Find(RuleCodes.StageUnmapped)!.OptionValue);
        return [.. organisation.Client(user).RetrieveMultiple(query).Entities.Select(row => row.Id)];
    }

    private List<StoryAlert> OpenAlerts() => Alerts().FindAll(alert => alert.State == AlertState.Open);

    private List<StoryAlert> Alerts() =>
        [.. Rows(AlertTable.Table, AlertTable.Rule, AlertTable.State, AlertTable.Surface, AlertTable.OpportunityId, AlertTable.OwnerId, AlertTable.Facts).Select(StoryAlert.Of).OrderBy(alert => alert.Id)];

    private IReadOnlyList<Entity> Reminders()
    {
        var query = new QueryExpression("workflow") { ColumnSet = new ColumnSet("statecode") };
        query.Criteria.AddCondition("name", ConditionOperator.BeginsWith, "Critical alert open for two days");
        query.Criteria.AddCondition("type", ConditionOperator.Equal, 1);
        return Read(query);
    }

    private IReadOnlyList<Entity> Rows(string table, params string[] columns) => Read(new QueryExpression(table) { ColumnSet = new ColumnSet(columns) });

    private IReadOnlyList<Entity> Read(QueryExpression query) => organisation.Administrator().ReadAll(query);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private sealed record StoryAlert(Guid Id, string? Rule, AlertState? State, AlertSurface? Surface, Guid? Deal, Guid? Owner, string? Facts)
    {
        public static StoryAlert Of(Entity row) => new(
            row.Id,
            RuleCatalogue.All.FirstOrDefault(rule => rule.OptionValue == row.Option(AlertTable.Rule))?.Code,
            row.Choice<AlertState>(AlertTable.State),
            row.Choice<AlertSurface>(AlertTable.Surface),
            row.Lookup(AlertTable.OpportunityId),
            row.Lookup(AlertTable.OwnerId),
            row.Text(AlertTable.Facts));
    }
}
