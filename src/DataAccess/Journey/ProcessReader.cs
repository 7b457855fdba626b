using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>The stage a deal is in, read from its business process flow.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="EnteredOn">Since when (UTC), as the process instance says.</param>
public sealed record ActiveStage(StageReference Stage, DateTime? EnteredOn);

/// <summary>
/// Reads which business process flow deals run on, and the stage they are in there: one query for however many deals, one more where there
/// are processes of the organisation's own. Read as the system, because an organisation shows a process to those only who work with it; its stage decides for everybody.
/// </summary>
public static class ProcessReader
{
    // A query may join fifteen tables; an instance needs two, its own and its stage's.
    private const int TablesPerQuery = 7;

    /// <summary>The active instance last modified of each deal that has one: the stage, with its process.</summary>
    public static IReadOnlyDictionary<Guid, StageReference> OfDeals(IOrganizationService system, ProductSettings settings, IReadOnlyCollection<Guid> dealIds) =>
        ActiveStages(system, settings, dealIds).ToDictionary(deal => deal.Key, deal => deal.Value.Stage);

    /// <summary>The same for one deal; null when it runs on none.</summary>
    public static ActiveStage? OfDeal(IOrganizationService system, ProductSettings settings, Guid dealId) =>
        ActiveStages(system, settings, new[] { dealId }).TryGetValue(dealId, out var active) ? active : null;

    /// <summary>As above, with since when the deal is in that stage.</summary>
    public static IReadOnlyDictionary<Guid, ActiveStage> ActiveStages(IOrganizationService system, ProductSettings settings, IReadOnlyCollection<Guid> dealIds)
    {
        if (dealIds.Count == 0)
        {
            return new Dictionary<Guid, ActiveStage>();
        }

        var tables = settings.FollowsOwnProcesses ? ProcessTable.Registered(system) : ProcessTable.Standard;
        var instances = new List<Instance>();
        for (var from = 0; from < tables.Count; from += TablesPerQuery)
        {
            var some = tables.Skip(from).Take(TablesPerQuery).ToArray();
            instances.AddRange(system.ReadAll(Query(some, dealIds)).SelectMany(row => some.Select(table => InstanceOf(row, table.Name))).OfType<Instance>());
        }

        return instances.GroupBy(instance => instance.DealId).ToDictionary(
            deal => deal.Key,
            deal => deal.OrderByDescending(instance => instance.ModifiedOn).First().Active);
    }

    private static QueryExpression Query(IEnumerable<ProcessTable> tables, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(OpportunityTable.Table, OpportunityTable.Id, dealIds, OpportunityTable.Id);
        query.AddOrder(OpportunityTable.Id, OrderType.Ascending);
        foreach (var table in tables)
        {
            var instance = query.AddLink(table.Name, OpportunityTable.Id, table.DealColumn, JoinOperator.LeftOuter);
            instance.EntityAlias = table.Name;
            instance.Columns = new ColumnSet(
                OpportunitySalesProcessTable.ActiveStageId, OpportunitySalesProcessTable.ActiveStageStartedOn, OpportunitySalesProcessTable.ProcessId, OpportunitySalesProcessTable.ModifiedOn);
            instance.LinkCriteria.AddCondition(OpportunitySalesProcessTable.RecordState, ConditionOperator.Equal, 0);
            var stage = instance.AddLink(ProcessStageTable.Table, OpportunitySalesProcessTable.ActiveStageId, ProcessStageTable.Id, JoinOperator.LeftOuter);
            stage.EntityAlias = StageOf(table.Name);
            stage.Columns = new ColumnSet(ProcessStageTable.Name, ProcessStageTable.Category);
        }

        return query;
    }

    private static Instance? InstanceOf(Entity row, string table) =>
        row.Joined<EntityReference>(table, OpportunitySalesProcessTable.ActiveStageId) is { } stage
            ? new Instance(
                row.Id,
                row.Joined<DateTime?>(table, OpportunitySalesProcessTable.ModifiedOn),
                new ActiveStage(
                    new StageReference(
                        row.Joined<EntityReference>(table, OpportunitySalesProcessTable.ProcessId)?.Id,
                        stage.Id,
                        row.Joined<string>(StageOf(table), ProcessStageTable.Name),
                        StageCategories.FromStandard(row.Joined<OptionSetValue>(StageOf(table), ProcessStageTable.Category)?.Value)),
                    row.Joined<DateTime?>(table, OpportunitySalesProcessTable.ActiveStageStartedOn)))
            : null;

    private static string StageOf(string table) => "stage_" + table;

    private sealed record Instance(Guid DealId, DateTime? ModifiedOn, ActiveStage Active);
}
