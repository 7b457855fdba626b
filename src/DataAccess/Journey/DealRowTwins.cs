using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>Looks for a row of a deal that says the same as another.</summary>
public static class DealRowTwins
{
    /// <summary>Whether another active row of the deal has the same values in the columns that may occur once; one read of at most one row.</summary>
    /// <param name="service">Reads as the system.</param>
    /// <param name="table">The table.</param>
    /// <param name="dealId">The deal.</param>
    /// <param name="row">The row as it will be; an inactive one has no twin.</param>
    public static bool Exist(IOrganizationService service, DealTable table, Guid dealId, Entity row)
    {
        if (row.Option(StandardColumns.RecordState) is not (null or 0))
        {
            return false;
        }

        var id = table.Table + "id";
        var query = Paging.RowsOf(table.Table, DealTable.OpportunityId, new[] { dealId }, id);
        query.TopCount = 1;
        query.Criteria.AddCondition(StandardColumns.RecordState, ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(id, ConditionOperator.NotEqual, row.Id);
        foreach (var column in table.Once)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, row.Lookup(column)!.Value);
        }

        return service.RetrieveMultiple(query).Entities.Any();
    }
}
