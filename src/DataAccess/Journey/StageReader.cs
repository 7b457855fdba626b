using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>The stage a deal is in, read from its business process flow.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="EnteredOn">Since when (UTC), as the process instance says.</param>
public sealed record ActiveStage(StageReference Stage, DateTime? EnteredOn);

/// <summary>Reads stages of business process flows.</summary>
public static class StageReader
{
    private const string StageAlias = "stage";
    private static readonly string[] InstanceTables = { OpportunitySalesProcessTable.Table, LeadToOpportunityProcessTable.Table };

    /// <summary>The stages with those ids, in one query.</summary>
    public static IReadOnlyDictionary<Guid, StageReference> Read(IOrganizationService service, params Guid?[] stageIds)
    {
        var ids = stageIds.Where(id => id is not null).Select(id => id!.Value).Distinct().ToArray();
        if (ids.Length == 0)
        {
            return new Dictionary<Guid, StageReference>();
        }

        var query = Paging.RowsOf(ProcessStageTable.Table, ProcessStageTable.Id, ids, StageColumns);
        return service.RetrieveMultiple(query).Entities.ToDictionary(
            row => row.Id,
            row => new StageReference(
                row.Lookup(ProcessStageTable.ProcessId),
                row.Id,
                row.Text(ProcessStageTable.Name),
                StageCategories.FromStandard(row.Option(ProcessStageTable.Category))));
    }

    /// <summary>The stage of the deal's active process instance last modified, over both standard processes, in one query; null when it runs on none.</summary>
    public static ActiveStage? OfDeal(IOrganizationService service, Guid dealId)
    {
        var query = new QueryExpression(OpportunityTable.Table) { ColumnSet = new ColumnSet(OpportunityTable.Id) };
        query.Criteria.AddCondition(OpportunityTable.Id, ConditionOperator.Equal, dealId);
        foreach (var table in InstanceTables)
        {
            JoinInstances(query, table);
        }

        return service.RetrieveMultiple(query).Entities
            .SelectMany(row => InstanceTables.Select(table => new { row, table }))
            .Where(x => x.row.Joined<EntityReference>(x.table, OpportunitySalesProcessTable.ActiveStageId) is not null)
            .OrderByDescending(x => x.row.Joined<DateTime?>(x.table, OpportunitySalesProcessTable.ModifiedOn))
            .Select(x => StageOf(x.row, x.table))
            .FirstOrDefault();
    }

    private static string[] StageColumns => new[] { ProcessStageTable.Name, ProcessStageTable.Category, ProcessStageTable.ProcessId };

    private static void JoinInstances(QueryExpression query, string table)
    {
        var instance = query.AddLink(table, OpportunityTable.Id, OpportunitySalesProcessTable.OpportunityId, JoinOperator.LeftOuter);
        instance.EntityAlias = table;
        instance.Columns = new ColumnSet(
            OpportunitySalesProcessTable.ActiveStageId, OpportunitySalesProcessTable.ActiveStageStartedOn, OpportunitySalesProcessTable.ModifiedOn);
        instance.LinkCriteria.AddCondition(OpportunitySalesProcessTable.RecordState, ConditionOperator.Equal, 0);
        var stage = instance.AddLink(
            ProcessStageTable.Table, OpportunitySalesProcessTable.ActiveStageId, ProcessStageTable.Id, JoinOperator.LeftOuter);
        stage.EntityAlias = StageAlias + table;
        stage.Columns = new ColumnSet(StageColumns);
    }

    private static ActiveStage StageOf(Entity row, string table) => new(
        new StageReference(
            row.Joined<EntityReference>(StageAlias + table, ProcessStageTable.ProcessId)?.Id,
            row.Joined<EntityReference>(table, OpportunitySalesProcessTable.ActiveStageId)?.Id,
            row.Joined<string>(StageAlias + table, ProcessStageTable.Name),
            StageCategories.FromStandard(row.Joined<OptionSetValue>(StageAlias + table, ProcessStageTable.Category)?.Value)),
        row.Joined<DateTime?>(table, OpportunitySalesProcessTable.ActiveStageStartedOn));
}
