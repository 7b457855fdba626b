using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.ValueRealization;

/// <summary>Reads and begins the handover of a won deal to those who deliver it.</summary>
public static class Handovers
{
    private const int NameLength = 200;
    private const string Alias = "handover";

    /// <summary>Lets a query for deals answer their go-live too: no read for it. A deal with several handovers comes once for each.</summary>
    public static void Join(QueryExpression deals)
    {
        var handover = deals.AddLink(HandoverTable.Table, OpportunityTable.Id, HandoverTable.OpportunityId, JoinOperator.LeftOuter);
        handover.EntityAlias = Alias;
        handover.Columns = new ColumnSet(HandoverTable.GoLiveOn);
        handover.LinkCriteria.AddCondition(HandoverTable.RecordState, ConditionOperator.Equal, 0);
    }

    /// <summary>The go-live of a deal that was read with <see cref="Join"/>; null while it is not known.</summary>
    public static DateTime? LiveOn(Entity deal) =>
        deal.Joined<DateTime?>(Alias, HandoverTable.GoLiveOn) is { } day ? DateTime.SpecifyKind(day, DateTimeKind.Utc) : null;

    /// <summary>The deal's handover, the first when there are several; null when there is none.</summary>
    public static Entity? Find(IOrganizationService service, Guid dealId)
    {
        var query = Paging.RowsOf(HandoverTable.Table, HandoverTable.OpportunityId, new[] { dealId }, HandoverTable.GoLiveOn);
        query.Criteria.AddCondition(HandoverTable.RecordState, ConditionOperator.Equal, 0);
        query.AddOrder(HandoverTable.CreatedOn, OrderType.Ascending);
        query.TopCount = 1;
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    /// <summary>Begins the handover. Who owned the deal stays responsible for its outcome.</summary>
    public static void Begin(IOrganizationService service, Guid dealId, string dealName, Guid? accountId, EntityReference? dealOwner, EntityReference? owner)
    {
        var row = new Entity(HandoverTable.Table)
        {
            [HandoverTable.Name] = dealName.Fit(NameLength),
            [HandoverTable.OpportunityId] = new EntityReference(OpportunityTable.Table, dealId),
            [HandoverTable.AccountId] = accountId is { } account ? new EntityReference(AccountTable.Table, account) : null,
            [HandoverTable.OutcomeOwnerId] = string.Equals(dealOwner?.LogicalName, SystemUserTable.Table, StringComparison.Ordinal) ? dealOwner : null,
        };
        if (owner is not null)
        {
            row[HandoverTable.OwnerId] = owner;
        }

        service.Create(row);
    }
}
