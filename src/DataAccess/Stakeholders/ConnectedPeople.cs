using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>
/// Writes into a deal's people what connections say: one read, at most one write. What a person recorded stays: a connection fills
/// only what is empty.
/// </summary>
public static class ConnectedPeople
{
    /// <summary>The connection holds: the person is in the deal, again if need be.</summary>
    public static void Join(IOrganizationService service, DealConnection connection, DateTime now)
    {
        var isStakeholder = connection.As == ConnectedAs.Stakeholder;
        var found = Find(service, connection);
        var row = new Entity(found?.LogicalName ?? (isStakeholder ? StakeholderTable.Table : DealTeamMemberTable.Table), found?.Id ?? Guid.Empty);
        if (isStakeholder)
        {
            FillStakeholder(row, found, connection, now);
        }
        else
        {
            FillMember(row, found, connection);
        }

        if (found is null)
        {
            row[DealTable.OpportunityId] = new EntityReference(OpportunityTable.Table, connection.DealId);
            service.Create(row);
        }
        else if (row.Attributes.Count > 0)
        {
            service.Update(row);
        }
    }

    /// <summary>The connection holds no more: the stakeholder left, the member of our team is no longer active.</summary>
    public static void Leave(IOrganizationService service, DealConnection connection, DateTime now)
    {
        if (Find(service, connection) is not { } found)
        {
            return;
        }

        if (connection.As == ConnectedAs.TeamMember)
        {
            if (found.Flag(DealTeamMemberTable.IsActive))
            {
                service.Update(new Entity(found.LogicalName, found.Id) { [DealTeamMemberTable.IsActive] = false });
            }
        }
        else if (found.Moment(StakeholderTable.LeftOn) is null)
        {
            service.Update(Left(found, now));
        }
    }

    /// <summary>The row of a stakeholder who leaves today. Who was to join later never did.</summary>
    public static Entity Left(Entity stakeholder, DateTime now)
    {
        var row = new Entity(StakeholderTable.Table, stakeholder.Id) { [StakeholderTable.LeftOn] = now.Date };
        if (stakeholder.Moment(StakeholderTable.JoinedOn) > now.Date)
        {
            row[StakeholderTable.JoinedOn] = now.Date;
        }

        return row;
    }

    private static void FillStakeholder(Entity row, Entity? found, DealConnection connection, DateTime now)
    {
        if (found is null)
        {
            row[StakeholderTable.ContactId] = new EntityReference(ContactTable.Table, connection.PersonId);
            row[StakeholderTable.JoinedOn] = now.Date;
        }
        else if (found.Moment(StakeholderTable.LeftOn) is not null)
        {
            row[StakeholderTable.LeftOn] = null;
        }

        if (connection.InBuyingTeam is { } role && found?.Option(StakeholderTable.BuyingRole) is null)
        {
            row[StakeholderTable.BuyingRole] = role.ToOption();
        }
    }

    private static void FillMember(Entity row, Entity? found, DealConnection connection)
    {
        if (found is null)
        {
            row[DealTeamMemberTable.UserId] = new EntityReference(SystemUserTable.Table, connection.PersonId);
        }

        if (found is null || !found.Flag(DealTeamMemberTable.IsActive))
        {
            row[DealTeamMemberTable.IsActive] = true;
        }

        if (connection.InOurTeam is { } role && found?.Option(DealTeamMemberTable.Role) is null)
        {
            row[DealTeamMemberTable.Role] = role.ToOption();
        }
    }

    private static Entity? Find(IOrganizationService service, DealConnection connection)
    {
        var query = connection.As == ConnectedAs.Stakeholder
            ? Of(StakeholderTable.Table, StakeholderTable.ContactId, connection, StakeholderTable.LeftOn, StakeholderTable.JoinedOn, StakeholderTable.BuyingRole)
            : Of(DealTeamMemberTable.Table, DealTeamMemberTable.UserId, connection, DealTeamMemberTable.IsActive, DealTeamMemberTable.Role);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private static QueryExpression Of(string table, string personColumn, DealConnection connection, params string[] columns)
    {
        var query = Paging.RowsOf(table, DealTable.OpportunityId, new[] { connection.DealId }, columns);
        query.Criteria.AddCondition(personColumn, ConditionOperator.Equal, connection.PersonId);
        query.Criteria.AddCondition(StandardColumns.RecordState, ConditionOperator.Equal, 0);
        query.TopCount = 1;
        return query;
    }
}
