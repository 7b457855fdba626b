using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>
/// Who owns an alert: the deal's owner if able to read alerts, else the team "BD Unassigned". Checked beforehand, because the
/// platform refuses an owner who may not read the table, and such a refusal inside a plugin loses the whole transaction.
/// </summary>
public sealed class AlertOwners
{
    private const string ReadAlert = "prvReadbd_Alert";

    private readonly IOrganizationService service;
    private readonly Dictionary<Guid, EntityReference?> known = new();
    private EntityReference? unassigned;

    /// <summary>Asks that service, once per owner.</summary>
    public AlertOwners(IOrganizationService service) => this.service = service;

    /// <summary>The owner to give an alert; null leaves it to the platform, when there is no team "BD Unassigned" either.</summary>
    public EntityReference? For(EntityReference? dealOwner)
    {
        if (dealOwner is null)
        {
            return Unassigned();
        }

        if (!known.TryGetValue(dealOwner.Id, out var owner))
        {
            owner = MayRead(dealOwner) ? dealOwner : Unassigned();
            known.Add(dealOwner.Id, owner);
        }

        return owner;
    }

    /// <summary>The team "BD Unassigned", null when it is missing.</summary>
    public EntityReference? Unassigned()
    {
        if (unassigned is null)
        {
            var query = new QueryExpression(TeamTable.Table) { ColumnSet = new ColumnSet(TeamTable.Id), TopCount = 1 };
            query.Criteria.AddCondition(TeamTable.Name, ConditionOperator.Equal, SettingNames.UnassignedTeam);
            unassigned = service.RetrieveMultiple(query).Entities.FirstOrDefault()?.ToEntityReference();
        }

        return unassigned;
    }

    private bool MayRead(EntityReference owner) =>
        string.Equals(owner.LogicalName, SystemUserTable.Table, StringComparison.Ordinal)
        && UserPrivileges.Has(service, owner.Id, ReadAlert);
}
