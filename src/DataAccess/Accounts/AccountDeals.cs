using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Accounts;

/// <summary>Finds the deals of an account.</summary>
public static class AccountDeals
{
    /// <summary>More open deals in one account are left to their own next evaluation.</summary>
    public const int Most = 500;

    /// <summary>The open deals of an account, those changed last first, in one read.</summary>
    public static IReadOnlyList<Guid> Open(IOrganizationService service, Guid accountId)
    {
        var query = Paging.RowsOf(OpportunityTable.Table, OpportunityTable.ParentAccountId, new[] { accountId }, OpportunityTable.Id);
        query.Criteria.AddCondition(OpportunityTable.State, ConditionOperator.Equal, 0);
        query.AddOrder(OpportunityTable.ModifiedOn, OrderType.Descending);
        query.TopCount = Most;
        return service.RetrieveMultiple(query).Entities.Select(row => row.Id).ToArray();
    }
}
