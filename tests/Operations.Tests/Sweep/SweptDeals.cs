using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.Operations.Tests.Pack;
using BuyingDynamics.Operations.Tests.Resilience;
using Microsoft.AspNetCore.Builder;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Sweep;

/// <summary>An environment with deals that are due, the same for every test, served over HTTP.</summary>
internal sealed class SweptDeals : IAsyncDisposable
{
    public const int Count = 60;
    private static readonly Lazy<PreparedEnvironment> Due = new(Prepared);
    private readonly LocalEnvironment environment = LocalEnvironment.Open(new EnvironmentOptions { From = Due.Value });
    private readonly WebApplication app;

    private SweptDeals(FaultInjection? faults, TimeProvider time) => app = LocalApp.Create(environment, new LocalAppOptions
    {
        Port = 0,
        Faults = faults,
        Time = time,

        // Only the sweep is to evaluate: no job, no schedule.
        JobInterval = SkippedTime.Never,
        ScheduleInterval = SkippedTime.Never,
    });

    public Uri Url => new(app.Urls.First());

    /// <summary>What the sweep left: alerts by key, deals by what is shown of them. Moments are left out.</summary>
    public List<string> Results => [.. Rows(AlertTable.Table, AlertTable.Key, AlertTable.Rule, AlertTable.State, AlertTable.Severity, AlertTable.Surface, AlertTable.Rank)
        .Concat(Rows(DealStateTable.Table, DealStateTable.Id, DealStateTable.OpenCards, DealStateTable.CriticalCount, DealStateTable.TopRule, DealStateTable.RuleSetVersion, DealStateTable.StakeholderCount))
        .Order(StringComparer.Ordinal)];

    public static async Task<SweptDeals> ServeAsync(FaultInjection? faults = null, TimeProvider? time = null)
    {
        var served = new SweptDeals(faults, time ?? TimeProvider.System);
        await served.app.StartAsync();
        return served;
    }

    /// <summary>The environment in this process, as a user who has the role of the scheduler and nothing else.</summary>
    public IOrganizationService AsAutomation() => environment.ServiceFor(new EnvironmentSetup(environment).User("Sam", "Scheduler", null, 1033, "BD Automation"));

    /// <summary>What a sweep leaves that nothing disturbs.</summary>
    public static List<string> Undisturbed()
    {
        using var source = LocalEnvironment.Open(new EnvironmentOptions { From = Due.Value });
        var system = source.ServiceFor(source.SystemUserId);
        while ((bool)system.Execute(new OrganizationRequest("bd_EvaluateDue") { ["MaxDeals"] = 500 }).Results["HasMore"])
        {
        }

        return new SweptDeals(source).Results;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        environment.Dispose();
    }

    private SweptDeals(LocalEnvironment undisturbed)
    {
        environment.Dispose();
        environment = undisturbed;
        app = null!;
    }

    private IEnumerable<string> Rows(string table, params string[] columns) => environment.ServiceFor(environment.SystemUserId)
        .RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(columns), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } }).Entities
        .Select(row => $"{table} {string.Join(" ", columns.Select(column => Said(row.GetAttributeValue<object>(column))))}");

    private static string Said(object? value) => value is OptionSetValue option ? $"{option.Value}" : $"{value}";

    private static PreparedEnvironment Prepared()
    {
        using var source = OurPackage.Open();
        source.RunPendingJobs();
        var system = source.ServiceFor(source.SystemUserId);
        DealTeamTemplate.Ensure(system);
        Create(system, StageMappingTable.Table, (StageMappingTable.Name, "Qualify"), (StageMappingTable.StageName, "Qualify"), (StageMappingTable.Phase, new OptionSetValue((int)JourneyPhase.Awareness)));
        Create(system, StageMappingTable.Table, (StageMappingTable.Name, "Propose"), (StageMappingTable.StageName, "Propose"), (StageMappingTable.Phase, new OptionSetValue((int)JourneyPhase.Buying)));
        for (var number = 1; number <= Count; number++)
        {
            var deal = Create(system, OpportunityTable.Table, (OpportunityTable.Name, $"Deal {number}"), (OpportunityTable.StepName, number % 3 == 0 ? "3-Propose" : "1-Qualify"), ("processid", Guid.Empty));
            for (var person = 0; person < number % 4; person++)
            {
                var contact = Create(system, ContactTable.Table, ("lastname", $"Person {number}.{person}"));
                Create(system, StakeholderTable.Table, (StakeholderTable.OpportunityId, new EntityReference(OpportunityTable.Table, deal)), (StakeholderTable.ContactId, new EntityReference(ContactTable.Table, contact)));
            }
        }

        source.RunPendingJobs();
        return source.Prepare();
    }

    private static Guid Create(IOrganizationService service, string table, params (string Column, object Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        // As a bulk load: nothing is evaluated before the sweep.
        return ((CreateResponse)service.Execute(new CreateRequest { Target = row, ["tag"] = SettingNames.BulkTag })).id;
    }
}
