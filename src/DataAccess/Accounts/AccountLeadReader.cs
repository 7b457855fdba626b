using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Accounts;

/// <summary>Reads the business ideas of accounts.</summary>
public static class AccountLeadReader
{
    /// <summary>When each account's last lead was recorded (UTC), in one query, none without accounts; accounts without a lead are left out.</summary>
    public static IReadOnlyDictionary<Guid, DateTime> LastOn(IOrganizationService service, IReadOnlyCollection<Guid> accountIds) =>
        accountIds.Count == 0
            ? new Dictionary<Guid, DateTime>()
            : service
                .ReadAll(Paging.RowsOf(AccountLeadTable.Table, AccountLeadTable.AccountId, accountIds, AccountLeadTable.AccountId, AccountLeadTable.CreatedOn))
                .GroupBy(row => row.Lookup(AccountLeadTable.AccountId) ?? Guid.Empty)
                .ToDictionary(account => account.Key, account => account.Max(row => row.Moment(AccountLeadTable.CreatedOn) ?? default));
}
