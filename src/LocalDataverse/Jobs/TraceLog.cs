using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Jobs;

/// <summary>
/// Writes the traces of plugin runs (table plugintracelog) in a transaction of their own, after the one they belong to has ended:
/// so they survive its rollback. They are kept for 24 hours, as on the platform.
/// </summary>
internal static class TraceLog
{
    private const string Table = "plugintracelog";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Writes what the environment's setting asks for.</summary>
    public static void Write(EnvironmentCore environment, IReadOnlyList<PluginTrace> traces)
    {
        var wanted = traces.Where(trace => environment.Options.TraceLog == TraceLogSetting.All || (environment.Options.TraceLog == TraceLogSetting.Exception && trace.Exception is not null)).ToList();
        if (wanted.Count == 0)
        {
            return;
        }

        try
        {
            using var scope = new RequestScope(environment.Database.Begin());
            foreach (var trace in wanted)
            {
                environment.Rows.Insert(scope.Unit, Row(environment, trace));
            }

            environment.Commit(scope);
        }
        catch (SqliteException full) when (full.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL)
        {
            // The request has ended, well or not: for want of room for its traces it must not end otherwise.
        }
    }

    /// <summary>Removes traces whose time is over.</summary>
    public static void RemoveOld(EnvironmentCore environment)
    {
        using var scope = new RequestScope(environment.Database.Begin());
        var tree = new QueryTree
        {
            Root = new QueryNode
            {
                Table = Table,
                Columns = [new QueryColumn("plugintracelogid")],
                Filter = new QueryFilter(LogicalOperator.And, [new QueryCondition("createdon", ConditionOperator.LessThan, [environment.Clock.Now - Kept])], []),
            },
        };
        var caller = new QueryCaller(environment.SystemUserId, Guid.Empty, [], environment.Clock.Now, SystemVisibility.Instance);
        foreach (var old in environment.Queries.Run(scope.Unit, tree, caller).Entities)
        {
            environment.Rows.Delete(scope.Unit, Table, old.Id);
        }

        environment.Commit(scope);
    }

    private static Entity Row(EnvironmentCore environment, PluginTrace trace) => new(Table, Guid.CreateVersion7(environment.Clock.GetUtcNow()))
    {
        ["typename"] = trace.TypeName,
        ["messagename"] = trace.Message,
        ["primaryentity"] = trace.Table,
        ["messageblock"] = trace.Text,
        ["exceptiondetails"] = trace.Exception,
        ["operationtype"] = new OptionSetValue(trace.IsWorkflowActivity ? 2 : 1),
        ["mode"] = new OptionSetValue(trace.IsAsynchronous ? 1 : 0),
        ["depth"] = trace.Depth,
        ["correlationid"] = trace.CorrelationId,
        ["requestid"] = trace.RequestId,
        ["pluginstepid"] = trace.StepId,
        ["performanceexecutionstarttime"] = trace.StartedOn,
        ["performanceexecutionduration"] = (int)Math.Min(trace.Duration.TotalMilliseconds, int.MaxValue),
        ["createdon"] = trace.StartedOn,
        ["createdby"] = new EntityReference("systemuser", trace.UserId),
    };
}
