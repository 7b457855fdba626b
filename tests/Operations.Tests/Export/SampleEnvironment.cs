using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Tests.Deploy;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Tests.Export;

/// <summary>An environment with the product and its sample rows, evaluated; made once for all tests.</summary>
internal static class SampleEnvironment
{
    private static readonly Lazy<PreparedEnvironment> Sample = new(Load);

    public static SolutionContents Package { get; } = SolutionContents.Read(Packages.Product);

    public static LocalEnvironment Open() => LocalEnvironment.Open(new EnvironmentOptions { From = Sample.Value });

    /// <summary>Deploys the product as bd deploy does.</summary>
    public static async Task DeployAsync(LocalEnvironment environment)
    {
        var user = new EnvironmentSetup(environment).Administrator;
        var target = new DeploymentTarget(
            new InProcessService(environment, user), Packages.Product, Package, new EnvironmentSettings { Version = 1 },
            Path.Combine(Prerequisite.RepositoryRoot, "solution", "data"), user, TimeProvider.System);
        await new Deployment(target, RunConsole.Plain(TextWriter.Null)).RunAsync(whatIf: false, again: false, CancellationToken.None);
    }

    /// <summary>
    /// Everything that a person sees of the product, cell by cell, with who has access to deals through their teams; but who changed a row last
    /// and when: nobody can set that.
    /// </summary>
    public static List<string> Dump(LocalEnvironment environment)
    {
        var service = environment.ServiceFor(environment.SystemUserId);
        var tables = ExportedTable.Of(Package).Where(table => environment.Metadata.Tables.ContainsKey(table.Table.LogicalName)).ToList();
        var rows = tables.SelectMany(table =>
        {
            var columns = table.Columns.Concat(table.Table.Columns.Keys.Where(column => column.EndsWith("_base", StringComparison.Ordinal) && (table.IsOwn || column.StartsWith(ProductRows.Prefix, StringComparison.Ordinal)))).Distinct().ToList();
            var query = table.Query();
            query.ColumnSet = new ColumnSet([.. columns]);
            return service.RetrieveMultiple(query).Entities
                .Select(row => $"{row.LogicalName} {row.Id:D} {string.Join('|', columns.Order(StringComparer.Ordinal).Where(row.Contains).Select(column => $"{column}={RowText.Of(row[column])}"))}");
        });
        return [.. rows.Concat(EnvironmentFacts.All.SelectMany(fact => fact.Read(service, Package).Select(line => $"{fact.File} {line}"))).Concat(Access(service)).Order(StringComparer.Ordinal)];
    }

    public static void Same(List<string> before, List<string> after)
    {
        var lost = before.Except(after).Take(3).Select(row => "- " + row).Concat(after.Except(before).Take(3).Select(row => "+ " + row)).ToList();
        Assert.True(lost.Count == 0, string.Join('\n', lost));
        Assert.Equal(before.Count, after.Count);
    }

    private static IEnumerable<string> Access(IOrganizationService service)
    {
        const int access = 1;
        var teams = new QueryExpression("team") { ColumnSet = new ColumnSet("regardingobjectid") };
        teams.Criteria.AddCondition("teamtype", ConditionOperator.Equal, access);
        var members = teams.AddLink("teammembership", "teamid", "teamid");
        members.EntityAlias = "member";
        members.Columns = new ColumnSet("systemuserid");
        return service.RetrieveMultiple(teams).Entities.Select(team => $"access to {team.GetAttributeValue<EntityReference>("regardingobjectid").Id:D} of {team.GetAttributeValue<AliasedValue>("member.systemuserid").Value}");
    }

    private static PreparedEnvironment Load()
    {
        using var source = LocalEnvironment.Open();
        DeployAsync(source).GetAwaiter().GetResult();
        var service = source.ServiceFor(source.SystemUserId);
        new BuyingDynamics.Operations.Local.Rows.ShippedRows(service, source.Metadata, source.SystemUserId, source.Clock.Now)
            .Load(Path.Combine(Prerequisite.RepositoryRoot, "solution", "data", "sample"), new Dictionary<string, string>());
        source.RunPendingJobs();
        new OpenDealEvaluation(new ResilientService(service)).Run();
        return source.Prepare();
    }
}
