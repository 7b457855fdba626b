using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>Reads what deals are called.</summary>
public static class DealNames
{
    /// <summary>The names of those deals that the caller may see, in one query; none for no deals.</summary>
    public static IReadOnlyDictionary<Guid, string> Read(IOrganizationService caller, IReadOnlyCollection<Guid> dealIds) => dealIds.Count == 0
        ? new Dictionary<Guid, string>()
        : caller.ReadAll(Paging.RowsOf(OpportunityTable.Table, OpportunityTable.Id, dealIds, OpportunityTable.Name))
            .ToDictionary(row => row.Id, row => row.Text(OpportunityTable.Name) ?? "");
}
