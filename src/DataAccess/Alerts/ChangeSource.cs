using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>A table whose changed rows say which deals changed.</summary>
internal sealed class ChangeSource
{
    private const string DealAlias = "deal";
    private const string StateAlias = "state";

    private readonly string dealColumn;
    private readonly bool mayRegardOthers;
    private readonly bool isOfAccount;

    private ChangeSource(string table, string dealColumn, bool mayRegardOthers = false, bool isOfAccount = false)
    {
        Table = table;
        this.dealColumn = dealColumn;
        this.mayRegardOthers = mayRegardOthers;
        this.isOfAccount = isOfAccount;
    }

    /// <summary>All tables whose changes matter to rules, with those of the processes that deals run on.</summary>
    public static IReadOnlyList<ChangeSource> All(IEnumerable<ProcessTable> processes) => DealTables.All
        .Select(table => new ChangeSource(table.Table, DealTable.OpportunityId))
        .Concat(processes.Select(process => new ChangeSource(process.Name, process.DealColumn)))
        .Concat(new[]
        {
            new ChangeSource(OpportunityTable.Table, OpportunityTable.Id),
            OfActivity(AppointmentTable.Table), OfActivity(PhoneCallTable.Table), OfActivity(EmailTable.Table), OfActivity(TaskTable.Table),
            OfAccount(StrategicInitiativeTable.Table, StrategicInitiativeTable.AccountId),
            OfAccount(AccountMetricTable.Table, AccountMetricTable.AccountId),
        })
        .ToArray();

    /// <summary>The table.</summary>
    public string Table { get; }

    /// <summary>A query for rows with their deal and when that was evaluated; <paramref name="onlyEvaluated"/> leaves out deals without results.</summary>
    public QueryExpression Query(bool onlyEvaluated, params string[] columns)
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(columns) };
        query.ColumnSet.AddColumn(dealColumn);
        query.Criteria.AddCondition(dealColumn, ConditionOperator.NotNull);

        // An activity may regard anything: only what has results is a deal.
        var join = onlyEvaluated || mayRegardOthers ? JoinOperator.Inner : JoinOperator.LeftOuter;
        LinkEntity state;
        if (isOfAccount)
        {
            var deal = query.AddLink(OpportunityTable.Table, dealColumn, OpportunityTable.ParentAccountId);
            deal.EntityAlias = DealAlias;
            deal.Columns = new ColumnSet(OpportunityTable.Id);
            deal.LinkCriteria.AddCondition(OpportunityTable.State, ConditionOperator.Equal, 0);
            state = deal.AddLink(DealStateTable.Table, OpportunityTable.Id, DealStateTable.Id, JoinOperator.Inner);
        }
        else
        {
            state = query.AddLink(DealStateTable.Table, dealColumn, DealStateTable.Id, join);
        }

        state.EntityAlias = StateAlias;
        state.Columns = new ColumnSet(DealStateTable.EvaluatedOn, DealStateTable.NextDue);
        return query;
    }

    /// <summary>The deal of a row that <see cref="Query"/> found.</summary>
    public Guid DealOf(Entity row) =>
        isOfAccount ? row.Joined<Guid>(DealAlias, OpportunityTable.Id) : row[dealColumn] is EntityReference reference ? reference.Id : row.Id;

    /// <summary>When the deal of such a row was last evaluated (UTC).</summary>
    public static DateTime? EvaluatedOn(Entity row) => row.Joined<DateTime?>(StateAlias, DealStateTable.EvaluatedOn);

    /// <summary>When it is due (UTC).</summary>
    public static DateTime? NextDue(Entity row) => row.Joined<DateTime?>(StateAlias, DealStateTable.NextDue);

    private static ChangeSource OfActivity(string table) => new(table, ActivityColumns.RegardingObjectId, mayRegardOthers: true);

    private static ChangeSource OfAccount(string table, string accountColumn) => new(table, accountColumn, isOfAccount: true);
}
