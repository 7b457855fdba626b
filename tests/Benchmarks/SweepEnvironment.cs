using System.Globalization;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Storage;
using BuyingDynamics.Operations.Pack;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Benchmarks;

/// <summary>
/// An environment with very many evaluated deals: one is made through the pipeline, the others are copies of its rows, written by the
/// database itself. Only so does a million of them stand within minutes.
/// </summary>
internal sealed class SweepEnvironment(string folder)
{
    // One after another, as the platform gives them out.
    private const string Id = "printf('%08x-bd00-4000-8000-000000000000', n)";

    public string Folder => folder;

    /// <summary>Makes it anew.</summary>
    /// <param name="deals">Open deals, none of them due.</param>
    public void Create(int deals)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        Guid model;
        using (var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder, TraceLog = TraceLogSetting.Off }))
        {
            model = Model(environment);
        }

        using var database = Database.Open(Path.Combine(folder, "environment.db"));
        using var unit = database.Begin();
        var days = TimeProvider.System.GetUtcNow().UtcDateTime;
        Copy(unit, OpportunityTable.Table, OpportunityTable.Id, model, deals, new()
        {
            [OpportunityTable.Id] = Id,
            [OpportunityTable.Name] = "'Deal ' || n",
            [OpportunityTable.DealStateId] = Id,
            [OpportunityTable.ModifiedOn] = Text(days.AddDays(-2)),
            [OpportunityTable.CreatedOn] = Text(days.AddDays(-2)),
        });
        Copy(unit, DealStateTable.Table, DealStateTable.Id, model, deals, new()
        {
            [DealStateTable.Id] = Id,
            [DealStateTable.OpportunityId] = Id,
            [DealStateTable.NextDue] = Text(days.AddDays(30)),
            [DealStateTable.EvaluatedOn] = Text(days.AddDays(-1)),
            [DealStateTable.ModifiedOn] = Text(days.AddDays(-1)),
            [DealStateTable.TopAlertId] = "NULL",
        });
        unit.Commit();
    }

    /// <summary>Makes every so-manieth deal due, spread over all of them, with nothing known about its findings.</summary>
    public void MakeDue(int deals, int due)
    {
        using var database = Database.Open(Path.Combine(folder, "environment.db"));
        using var unit = database.Begin();
        var when = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-1);
        Run(unit, $"""
            UPDATE {DealStateTable.Table} SET {DealStateTable.NextDue} = {Text(when)}
            WHERE {DealStateTable.Id} IN (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + {deals / due} FROM c WHERE n + {deals / due} <= {deals}) SELECT {Id} FROM c LIMIT {due})
            """);
        unit.Commit();
    }

    // Settings as shipped, one deal as people leave it, judged once: its sweep has looked at all changes.
    private static Guid Model(LocalEnvironment environment)
    {
        environment.ImportSolution(SolutionPack.Pack(SolutionPackOptions.OfThisRepository()));
        var system = environment.ServiceFor(environment.SystemUserId);
        DealTeamTemplate.Ensure(system);
        system.Create(new Entity(StageMappingTable.Table)
        {
            [StageMappingTable.Name] = "Qualify",
            [StageMappingTable.StageName] = "Qualify",
            [StageMappingTable.Phase] = new OptionSetValue((int)Domain.Journey.JourneyPhase.Awareness),
        });
        var model = system.Create(new Entity(OpportunityTable.Table) { [OpportunityTable.Name] = "Model", [OpportunityTable.StepName] = "1-Qualify", ["processid"] = Guid.Empty });
        environment.RunPendingJobs();
        system.Execute(new OrganizationRequest("bd_EvaluateDue"));
        environment.RunPendingJobs();
        return model;
    }

    private static void Copy(UnitOfWork unit, string table, string id, Guid model, int rows, Dictionary<string, string> values)
    {
        var columns = new List<string>();
        using (var info = unit.Command($"SELECT name FROM pragma_table_info('{table}')"))
        using (var reader = info.ExecuteReader())
        {
            while (reader.Read())
            {
                columns.Add(reader.GetString(0));
            }
        }

        Run(unit, $"""
            INSERT INTO "{table}" ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            SELECT {string.Join(", ", columns.Select(column => values.TryGetValue(column, out var value) ? value : $"m.\"{column}\""))}
            FROM (WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < {rows}) SELECT n FROM c), "{table}" m WHERE m."{id}" = '{model:D}'
            """);
    }

    private static string Text(DateTime moment) => $"'{moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}'";

    private static void Run(UnitOfWork unit, string sql)
    {
        using var command = unit.Command(sql);
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
