using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>Reads which business process flow deals run on: its default variant is theirs.</summary>
public static class ProcessReader
{
    private static readonly string[] InstanceTables = { OpportunitySalesProcessTable.Table, LeadToOpportunityProcessTable.Table };

    /// <summary>The process of each deal's active instance last modified, in one query per process table.</summary>
    public static IReadOnlyDictionary<Guid, Guid> OfDeals(IOrganizationService service, IReadOnlyCollection<Guid> dealIds) =>
        InstanceTables
            .SelectMany(table => Instances(service, table, dealIds))
            .Where(row => row.Lookup(OpportunitySalesProcessTable.ProcessId) is not null)
            .GroupBy(row => row.Lookup(OpportunitySalesProcessTable.OpportunityId) ?? Guid.Empty)
            .ToDictionary(
                deal => deal.Key,
                deal => deal.OrderByDescending(row => row.Moment(OpportunitySalesProcessTable.ModifiedOn))
                    .First()
                    .Lookup(OpportunitySalesProcessTable.ProcessId)!.Value);

    private static IReadOnlyList<Entity> Instances(IOrganizationService service, string table, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(
            table,
            OpportunitySalesProcessTable.OpportunityId,
            dealIds,
            OpportunitySalesProcessTable.OpportunityId,
            OpportunitySalesProcessTable.ProcessId,
            OpportunitySalesProcessTable.ModifiedOn);
        query.Criteria.AddCondition(OpportunitySalesProcessTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query);
    }
}
