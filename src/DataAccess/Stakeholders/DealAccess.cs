using System;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>
/// Gives members of a deal team access to the deal's row, and takes it away. Asks beforehand what the platform would refuse, because a
/// refusal inside a plugin loses the person's save.
/// </summary>
public static class DealAccess
{
    private static readonly string[] Privileges = { "prvReadOpportunity", "prvWriteOpportunity", "prvAppendOpportunity", "prvAppendToOpportunity" };

    /// <summary>Adds the user to the deal's access team.</summary>
    /// <returns>False when the platform would not take the user: no such template, a disabled user, no role for deals.</returns>
    public static bool Grant(IOrganizationService service, Guid dealId, Guid userId)
    {
        if (!IsPossible(service, userId))
        {
            return false;
        }

        Add(service, dealId, userId);
        return true;
    }

    /// <summary>Whether the platform takes the user into access teams of deals: the template is there, the user enabled, with a role for deals.</summary>
    public static bool IsPossible(IOrganizationService service, Guid userId) =>
        DealTeamTemplate.Exists(service) && UserPrivileges.IsEnabled(service, userId) && Privileges.All(privilege => UserPrivileges.Has(service, userId, privilege));

    /// <summary>Adds the user to the deal's access team, after <see cref="IsPossible"/>; one who is in it stays.</summary>
    public static void Add(IOrganizationService service, Guid dealId, Guid userId) => service.Execute(Request("AddUserToRecordTeam", dealId, userId));

    /// <summary>Takes the user out of the deal's access team.</summary>
    /// <returns>False when the user is not in it.</returns>
    public static bool Revoke(IOrganizationService service, Guid dealId, Guid userId)
    {
        var query = new QueryExpression(TeamTable.Table) { ColumnSet = new ColumnSet(TeamTable.Id), TopCount = 1 };
        query.Criteria.AddCondition("regardingobjectid", ConditionOperator.Equal, dealId);
        query.Criteria.AddCondition(TeamTemplateTable.Id, ConditionOperator.Equal, SettingNames.DealTeamTemplateId);
        var membership = query.AddLink("teammembership", TeamTable.Id, TeamTable.Id);
        membership.LinkCriteria.AddCondition(SystemUserTable.Id, ConditionOperator.Equal, userId);
        if (!service.RetrieveMultiple(query).Entities.Any())
        {
            return false;
        }

        service.Execute(Request("RemoveUserFromRecordTeam", dealId, userId));
        return true;
    }

    private static OrganizationRequest Request(string name, Guid dealId, Guid userId) => new(name)
    {
        ["Record"] = new EntityReference(OpportunityTable.Table, dealId),
        ["SystemUserId"] = userId,
        ["TeamTemplateId"] = SettingNames.DealTeamTemplateId,
    };
}
