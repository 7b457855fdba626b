using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>
/// Who owns what the product writes about a deal: the deal's owner if able to read such rows, else the team "BD Unassigned". Checked
/// beforehand, because the platform refuses an owner who may not read the table, and such a refusal inside a plugin loses the whole
/// transaction, with the save of a person who may never have heard of the product.
/// </summary>
public sealed class ResultOwners
{
    private const string StateAlias = "state";
    private const string StateOwnerAlias = "stateowner";

    // The user who owns a row; empty for a row of a team. The platform's own column, on every table that has owners.
    private const string OwningUser = "owninguser";

    private readonly IOrganizationService service;
    private readonly string readPrivilege;
    private readonly Dictionary<Guid, EntityReference?> known = new();
    private EntityReference? unassigned;

    /// <summary>Asks that service, once per owner.</summary>
    /// <param name="service">Asks as the system.</param>
    /// <param name="readPrivilege">The privilege to read the table whose rows are written.</param>
    public ResultOwners(IOrganizationService service, string readPrivilege)
    {
        this.service = service;
        this.readPrivilege = readPrivilege;
    }

    /// <summary>Lets a query for deals answer the owner of their results too, who was checked when the deal began: no read for it later.</summary>
    public static void Join(QueryExpression deals)
    {
        var state = deals.AddLink(DealStateTable.Table, OpportunityTable.Id, DealStateTable.Id, JoinOperator.LeftOuter);
        state.EntityAlias = StateAlias;
        state.Columns = new ColumnSet(DealStateTable.OwnerId);
        JoinOwner(state.AddLink(SystemUserTable.Table, OwningUser, SystemUserTable.Id, JoinOperator.LeftOuter));
    }

    /// <summary>
    /// The owner to give a row of that deal: the one of its results, as <see cref="Join"/> read it or read now, unless disabled since; of a
    /// deal without results, found as for any owner.
    /// </summary>
    public EntityReference? Of(Entity deal)
    {
        var owner = deal.Joined<EntityReference>(StateAlias, DealStateTable.OwnerId);
        var row = owner is null ? State(deal.Id) : deal;
        owner ??= row?.GetAttributeValue<EntityReference>(DealStateTable.OwnerId);
        if (row is null || owner is null)
        {
            return For(deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId));
        }

        return row.Joined<bool?>(StateOwnerAlias, SystemUserTable.IsDisabled) == true ? Unassigned() : owner;
    }

    /// <summary>The owner to give a row; null leaves it to the platform, when there is no team "BD Unassigned" either.</summary>
    public EntityReference? For(EntityReference? dealOwner)
    {
        if (dealOwner is null)
        {
            return Unassigned();
        }

        if (!known.TryGetValue(dealOwner.Id, out var owner))
        {
            owner = UserPrivileges.MayOwn(service, dealOwner, readPrivilege) ? dealOwner : Unassigned();
            known.Add(dealOwner.Id, owner);
        }

        return owner;
    }

    private static void JoinOwner(LinkEntity owner)
    {
        owner.EntityAlias = StateOwnerAlias;
        owner.Columns = new ColumnSet(SystemUserTable.IsDisabled);
    }

    private Entity? State(Guid dealId)
    {
        var query = Paging.RowsOf(DealStateTable.Table, DealStateTable.Id, new[] { dealId }, DealStateTable.OwnerId);
        JoinOwner(query.AddLink(SystemUserTable.Table, OwningUser, SystemUserTable.Id, JoinOperator.LeftOuter));
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private EntityReference? Unassigned()
    {
        if (unassigned is null)
        {
            var query = new QueryExpression(TeamTable.Table) { ColumnSet = new ColumnSet(TeamTable.Id), TopCount = 1 };
            query.Criteria.AddCondition(TeamTable.Name, ConditionOperator.Equal, SettingNames.UnassignedTeam);
            unassigned = service.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntityReference();
        }

        return unassigned;
    }
}
