using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Reads alerts that are not resolved.</summary>
public static class AlertReader
{
    /// <summary>Rows of the deals' unresolved alerts, by deal, in one query.</summary>
    public static ILookup<Guid, Entity> Rows(IOrganizationService service, IReadOnlyCollection<Guid> dealIds)
    {
        var query = Paging.RowsOf(AlertTable.Table, AlertTable.OpportunityId, dealIds, AlertRow.Columns);
        query.Criteria.AddCondition(AlertTable.State, ConditionOperator.NotEqual, (int)AlertState.Resolved);
        return service.ReadAll(query).ToLookup(row => row.Lookup(AlertTable.OpportunityId) ?? Guid.Empty);
    }

    /// <summary>The unresolved alerts of the deals that rules raised, by deal, in one query: those of workflows are no business of an evaluation.</summary>
    public static ILookup<Guid, StoredAlert> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds) =>
        Rows(service, dealIds).SelectMany(deal => deal, (deal, row) => new { deal.Key, row }).Where(x => !WorkflowAlerts.IsOne(x.row)).ToLookup(x => x.Key, x => AlertRow.ToStored(x.row));
}
