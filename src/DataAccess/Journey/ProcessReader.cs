using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>Reads which business process flow deals run on, and the stage they are in there.</summary>
public static class ProcessReader
{
    private const string StageAlias = "stage";
    private static readonly string[] InstanceTables = { OpportunitySalesProcessTable.Table, LeadToOpportunityProcessTable.Table };

    /// <summary>The active instance last modified of each deal that has one, in one query per process table: the stage, with its process.</summary>
    public static IReadOnlyDictionary<Guid, StageReference> OfDeals(IOrganizationService service, IReadOnlyCollection<Guid> dealIds) =>
        ActiveStages(service, dealIds).ToDictionary(deal => deal.Key, deal => deal.Value.Stage);

    /// <summary>As above, with since when the deal is in that stage.</summary>
    public static IReadOnlyDictionary<Guid, ActiveStage> ActiveStages(IOrganizationService service, IReadOnlyCollection<Guid> dealIds) =>
        (dealIds.Count == 0 ? Array.Empty<string>() : InstanceTables)
            .SelectMany(table => Instances(service, table, dealIds))
            .Where(row => row.Lookup(OpportunitySalesProcessTable.ProcessId) is not null)
            .GroupBy(row => row.Lookup(OpportunitySalesProcessTable.OpportunityId) ?? Guid.Empty)
            .ToDictionary(
                deal => deal.Key,
                deal => StageOf(deal.OrderByDescending(row => row.Moment(OpportunitySalesProcessTable.ModifiedOn)).First()));

    private static ActiveStage StageOf(Entity instance) => new(
        new StageReference(
            instance.Lookup(OpportunitySalesProcessTable.ProcessId),
            instance.Lookup(OpportunitySalesProcessTable.ActiveStageId),
            instance.Joined<string>(StageAlias, ProcessStageTable.Name),
            StageCategories.FromStandard(instance.Joined<OptionSetValue>(StageAlias, ProcessStageTable.Category)?.Value)),
        instance.Moment(OpportunitySalesProcessTable.ActiveStageStartedOn));

    private static IReadOnlyList<Entity> Instances(IOrganizationService service, string table, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            table,
            OpportunitySalesProcessTable.OpportunityId,
            dealIds,
            OpportunitySalesProcessTable.OpportunityId,
            OpportunitySalesProcessTable.ProcessId,
            OpportunitySalesProcessTable.ActiveStageId,
            OpportunitySalesProcessTable.ActiveStageStartedOn,
            OpportunitySalesProcessTable.ModifiedOn);
        query.Criteria.AddCondition(OpportunitySalesProcessTable.RecordState, ConditionOperator.Equal, 0);
        var stage = query.AddLink(
            ProcessStageTable.Table, OpportunitySalesProcessTable.ActiveStageId, ProcessStageTable.Id, JoinOperator.LeftOuter);
        stage.EntityAlias = StageAlias;
        stage.Columns = new ColumnSet(ProcessStageTable.Name, ProcessStageTable.Category);
        return service.ReadAll(query);
    }
}
