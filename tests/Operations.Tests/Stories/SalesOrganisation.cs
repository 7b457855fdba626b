using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Stories;

/// <summary>
/// An organisation that has sold for months when it gets the product: 4,200 open deals, 312 of them in a stage "Pilot" that it added to the
/// standard sales process. Served over HTTP.
/// </summary>
internal sealed class SalesOrganisation : IAsyncDisposable
{
    public const int Deals = 4200;
    public const string Pilot = "Pilot";
    public const string SalesRole = "Salesperson";

    private const int Resolve = 6;
    private const int Reps = 12;

    // All but the newest stand long enough to be stalled by one limit or the other; half a day away from it, whatever the time is now.
    private static readonly DealsOfADay[] Sold =
    [
        new("2-Develop", 100, 600), new("1-Qualify", 75, 600), new("3-Propose", 50, 600), new("2-Develop", 45, 788), new(Pilot, PilotDays, PilotDeals), new("4-Close", 20, 400), new("1-Qualify", 10, 900),
    ];

    private readonly LocalEnvironment environment = LocalEnvironment.Open(new EnvironmentOptions { TraceLog = TraceLogSetting.Exception });
    private readonly WebApplication app;
    private readonly List<ServiceClient> clients = [];
    private readonly Dictionary<(string Stage, int Days), Guid[]> deals = [];
    private readonly Dictionary<Guid, Guid> owners = [];
    private readonly Guid[] reps;
    private readonly DateTime today;

    public const int PilotDeals = 312;
    public const int PilotDays = 25;

    private SalesOrganisation()
    {
        today = environment.Clock.Now;
        var setup = new EnvironmentSetup(environment);
        GiveRights(System.Create(new Entity("role") { ["name"] = SalesRole, ["businessunitid"] = new EntityReference("businessunit", setup.RootBusinessUnit) }));
        reps = [.. Enumerable.Range(1, Reps).Select(number => setup.User("Rep", $"{number}", null, 1033, SalesRole))];
        var pilot = System.Create(new Entity(ProcessStageTable.Table)
        {
            [ProcessStageTable.Name] = Pilot,
            [ProcessStageTable.ProcessId] = new EntityReference("workflow", StandardProcess.OpportunitySales.Id),
            [ProcessStageTable.Category] = new OptionSetValue(Resolve),
            ["primaryentitytypecode"] = OpportunityTable.Table,
        });
        foreach (var day in Sold)
        {
            environment.Clock.Set(Began(day.Ago));
            deals.Add((day.Stage, day.Ago), Sell(day));
            if (IsPilot(day))
            {
                MoveTo(pilot, InStage(day));
            }
        }

        environment.Clock.Reset();
        app = LocalApp.Create(environment, new LocalAppOptions { Port = 0, JobInterval = TimeSpan.FromMilliseconds(100) });
    }

    public Uri Url => new(app.Urls.First());

    public IReadOnlyList<Guid> PilotIds => deals[(Pilot, PilotDays)];

    /// <summary>When deals of that many days ago were begun.</summary>
    public DateTime Began(int daysAgo) => today.AddDays(-daysAgo).AddHours(12);

    public static async Task<SalesOrganisation> ServeAsync()
    {
        var organisation = await Task.Run(() => new SalesOrganisation());
        await organisation.app.StartAsync();
        return organisation;
    }

    /// <summary>The first deals of that stage and age.</summary>
    public IReadOnlyList<Guid> InStage(string stage, int daysAgo, int most) => deals[(stage, daysAgo)][..most];

    /// <summary>The administrator's own browser, so to say: what has no verb goes over the same Web API.</summary>
    public ServiceClient Administrator() => Client(Guid.Empty);

    /// <summary>The rep who owns the deal.</summary>
    public ServiceClient OwnerOf(Guid deal) => Client(owners[deal]);

    /// <summary>Deals by their owners.</summary>
    public IEnumerable<IGrouping<Guid, Guid>> ByOwner(IEnumerable<Guid> some) => some.GroupBy(deal => owners[deal]);

    /// <summary>A user over HTTP.</summary>
    public ServiceClient Client(Guid user)
    {
        if (clients.Find(client => client.CallerId == user) is { } known)
        {
            return known;
        }

        var client = new ServiceClient(Url, _ => Task.FromResult(string.Empty)) { MaxRetryCount = 0, CallerId = user };
        clients.Add(client);
        return client;
    }

    /// <summary>What saves left to the asynchronous service is done: what it is at is waited for, the rest runs here.</summary>
    public Task JobsAreDoneAsync() => Task.Run(() => environment.RunPendingJobs());

    public bool HasTable(string table) => environment.Metadata.Tables.ContainsKey(table);

    /// <summary>A user of the organisation who gets the role, too.</summary>
    public Guid User(string name, string role) => new EnvironmentSetup(environment).User(name, "Person", null, 1033, role);

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        await app.DisposeAsync();
        environment.Dispose();
    }

    private IOrganizationService System => environment.ServiceFor(environment.SystemUserId);

    private static bool IsPilot(DealsOfADay day) => string.Equals(day.Stage, Pilot, StringComparison.Ordinal);

    private Guid[] InStage(DealsOfADay day) => deals[(day.Stage, day.Ago)];

    private Guid[] Sell(DealsOfADay day)
    {
        var rows = Enumerable.Range(1, day.Count).Select(number => new Entity(OpportunityTable.Table, Guid.NewGuid())
        {
            [OpportunityTable.Name] = $"{day.Stage} of {day.Ago} days ago, {number}",
            [OpportunityTable.OwnerId] = new EntityReference(SystemUserTable.Table, reps[number % Reps]),
        }).ToList();
        if (!IsPilot(day))
        {
            // An empty process is the platform's way to ask for none: these deals only have a stage.
            rows.ForEach(row => (row[OpportunityTable.StepName], row["processid"]) = (day.Stage, Guid.Empty));
        }

        System.Execute(new CreateMultipleRequest { Targets = new EntityCollection(rows) { EntityName = OpportunityTable.Table } });
        rows.ForEach(row => owners.Add(row.Id, row.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId).Id));
        return [.. rows.Select(row => row.Id)];
    }

    private void MoveTo(Guid stage, Guid[] moved)
    {
        var instances = System.ReadAll(Paging.RowsOf(OpportunitySalesProcessTable.Table, OpportunitySalesProcessTable.OpportunityId, moved, OpportunitySalesProcessTable.Id));
        var rows = instances.Select(instance => new Entity(instance.LogicalName, instance.Id) { [OpportunitySalesProcessTable.ActiveStageId] = new EntityReference(ProcessStageTable.Table, stage) });
        System.Execute(new UpdateMultipleRequest { Targets = new EntityCollection([.. rows]) { EntityName = OpportunitySalesProcessTable.Table } });
    }

    private void GiveRights(Guid role)
    {
        const int ownRows = 1;
        foreach (var right in new[] { "Create", "Read", "Write", "Append", "AppendTo" })
        {
            var privilege = new QueryExpression("privilege") { ColumnSet = new ColumnSet("name") };
            privilege.Criteria.AddCondition("name", ConditionOperator.Equal, $"prv{right}Opportunity");
            System.Create(new Entity("roleprivileges") { ["roleid"] = role, ["privilegeid"] = System.RetrieveMultiple(privilege).Entities.Single().Id, ["privilegedepthmask"] = ownRows });
        }
    }

    private sealed record DealsOfADay(string Stage, int Ago, int Count);
}
