using System.Globalization;
using System.Text;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Tests.Pack;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Load;

/// <summary>
/// A small company's files: companies with their parents, people, deals that are open, won, lost and reopened at all stages, their
/// stakeholders, and meetings with participants, some of them over. And what an environment holds once they are loaded.
/// </summary>
internal sealed class LoadedFiles : IDisposable
{
    private static readonly Lazy<List<string>> OfAnUndisturbedLoad = new(Undisturb);
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-loaded-");

    public LoadedFiles()
    {
        Write("companies.csv", "company,parent", 12, row => $"Company {row},{(row > 4 ? $"Company {row - 4}" : string.Empty)}");
        Write("people.csv", "name,company", 24, row => $"Person {row},Company {1 + (row % 12)}");
        Write("deals.csv", "id,company,stage,since,outcome,closed,value", 72, row =>
            $"D{row},Company {1 + (row % 12)},{(row % 4) switch { 0 => "1-Qualify", 1 => "2-Develop", 2 => "3-Propose", _ => "4-Close" }},2026-0{1 + (row % 6)}-11,{(row % 5) switch { 0 => "Won", 1 => "Lost", 2 => "Reopened", _ => "Open" }},{(row % 5 < 3 ? "2026-09-01" : string.Empty)},{(row % 5 == 0 ? row * 100 : string.Empty)}");
        Write("stakeholders.csv", "id,deal,person", 30, row => $"S{row},D{row},Person {1 + (row % 24)}");
        Write("meetings.csv", "id,deal,people,day,state", 40, row =>
            $"M{row},D{1 + (row % 72)},Person {1 + (row % 24)};Person {1 + ((row + 5) % 24)},2026-10-{1 + (row % 28):00},{(row % 2 == 0 ? "Completed" : "Open")}");
        File.WriteAllText(MapFile, """
            {
              "files": [
                { "file": "companies.csv", "table": "account", "key": "company", "columns": {
                  "name": { "column": "company" }, "parentaccountid": { "column": "parent", "lookup": "account" } } },
                { "file": "people.csv", "table": "contact", "key": "name", "columns": {
                  "lastname": { "column": "name" }, "parentcustomerid": { "column": "company", "lookup": "account" } } },
                { "file": "deals.csv", "table": "opportunity", "key": "id", "columns": {
                  "name": { "column": "id" }, "parentaccountid": { "column": "company", "lookup": "account" },
                  "stepname": { "column": "stage" }, "overriddencreatedon": { "column": "since" } },
                  "close": { "column": "outcome", "won": ["Won"], "lost": ["Lost"], "reopened": ["Reopened"], "date": "closed", "value": "value" } },
                { "file": "stakeholders.csv", "table": "bd_stakeholder", "key": "id", "columns": {
                  "bd_opportunityid": { "column": "deal", "lookup": "opportunity" }, "bd_contactid": { "column": "person", "lookup": "contact" } } },
                { "file": "meetings.csv", "table": "appointment", "key": "id", "columns": {
                  "subject": { "column": "id" }, "regardingobjectid": { "column": "deal", "lookup": "opportunity" },
                  "requiredattendees": { "column": "people", "lookup": "contact" },
                  "scheduledstart": { "column": "day" }, "scheduledend": { "column": "day" }, "statecode": { "column": "state" } } }
              ]
            }
            """);
    }

    /// <summary>Rows of all files.</summary>
    public const int Count = 12 + 24 + 72 + 30 + 40;

    public string Folder => folder.FullName;

    public string MapFile => Path.Combine(Folder, "map.json");

    /// <summary>What an environment holds after a load that nothing disturbed, one row a request.</summary>
    public static List<string> Undisturbed => OfAnUndisturbedLoad.Value;

    /// <summary>How many rows every table has, and what is in those that a load writes. Moments of the load itself are left out.</summary>
    public static List<string> ContentsOf(LocalEnvironment environment)
    {
        // What the rows set off runs now, where the host has not run it yet.
        while (environment.RunPendingJobs() > 0)
        {
        }

        return Listed(environment);
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static List<string> Listed(LocalEnvironment environment) =>
    [
        .. environment.Metadata.Tables.Values.Where(table => table is { IsPlatform: false, IsIntersect: false }).OrderBy(table => table.LogicalName, StringComparer.Ordinal)
            .Select(table => $"{table.LogicalName}: {Rows(environment, table, []).Count}"),
        .. Listed(environment, "account", "accountid", "name", "parentaccountid"),
        .. Listed(environment, "contact", "contactid", "lastname", "parentcustomerid"),
        .. Listed(environment, "opportunity", "opportunityid", "name", "parentaccountid", "statecode", "statuscode", "stepname", "actualclosedate", "actualvalue", "overriddencreatedon"),
        .. Listed(environment, "opportunityclose", "opportunityid", "subject", "actualend", "actualrevenue"),
        .. Listed(environment, "opportunitysalesprocess", "opportunityid", "activestageid", "statecode"),
        .. Listed(environment, "bd_phasetransition", "bd_opportunityid", "bd_kind", "bd_fromstage", "bd_tostage"),
        .. Listed(environment, "bd_stakeholder", "bd_stakeholderid", "bd_opportunityid", "bd_contactid"),
        .. Listed(environment, "appointment", "activityid", "subject", "regardingobjectid", "statecode", "statuscode", "scheduledstart"),
        .. Listed(environment, "activityparty", "activityid", "partyid", "participationtypemask"),
    ];

    private static List<string> Undisturb()
    {
        using var files = new LoadedFiles();
        using var environment = OurPackage.Open();
        var load = new CsvLoad(
            new ResilientService(environment.ServiceFor(environment.SystemUserId)), environment.Metadata, environment.Clock.Now, new LoadOptions { RowsPerRequest = 1, MostAtOnce = 1 });
        var report = load.RunAsync(files.Folder, LoadMap.Read(files.MapFile)).GetAwaiter().GetResult();
        Assert.Empty(report.Findings);
        Assert.Equal(Count, report.Files.Sum(file => file.Created));
        return ContentsOf(environment);
    }

    private void Write(string file, string header, int rows, Func<int, string> row)
    {
        var text = new StringBuilder(header).Append('\n');
        for (var number = 1; number <= rows; number++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{row(number)}\n");
        }

        File.WriteAllText(Path.Combine(Folder, file), text.ToString());
    }

    private static IEnumerable<string> Listed(LocalEnvironment environment, string table, params string[] columns) =>
        Rows(environment, environment.Metadata.Table(table), columns)
            .Select(row => $"{table} {string.Join(" ", columns.Select(column => Said(row.GetAttributeValue<object>(column))))}")
            .Order(StringComparer.Ordinal);

    private static DataCollection<Entity> Rows(LocalEnvironment environment, TableDefinition table, string[] columns)
    {
        var rows = environment.ServiceFor(environment.SystemUserId).RetrieveMultiple(
            new QueryExpression(table.LogicalName) { ColumnSet = new ColumnSet(columns), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } });
        Assert.False(rows.MoreRecords);
        return rows.Entities;
    }

    private static string Said(object? value) => value switch
    {
        OptionSetValue option => $"{option.Value}",
        EntityReference reference => $"{reference.Id:D}",
        Money money => string.Create(CultureInfo.InvariantCulture, $"{money.Value}"),
        DateTime moment => $"{moment:O}",
        _ => $"{value}",
    };
}
