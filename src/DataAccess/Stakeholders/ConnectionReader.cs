using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>Reads what connections say about deals.</summary>
public static class ConnectionReader
{
    private const string Opportunity = OpportunityTable.Table;

    /// <summary>The columns it needs.</summary>
    public static readonly string[] Columns =
    {
        ConnectionTable.Record1Id, ConnectionTable.Record1RoleId, ConnectionTable.Record2Id, ConnectionTable.Record2RoleId,
        ConnectionTable.IsMaster, ConnectionTable.RelatedConnectionId, ConnectionTable.RecordState,
    };

    /// <summary>What a connection says; null when it is inactive, not between a deal and a person, or its role is of neither category. At most one read.</summary>
    public static DealConnection? Read(IOrganizationService service, Entity row)
    {
        if (row.Option(ConnectionTable.RecordState) is not (null or 0) || PersonOf(row) is not { } person)
        {
            return null;
        }

        var isStakeholder = string.Equals(person.Row.LogicalName, ContactTable.Table, StringComparison.Ordinal);
        var category = isStakeholder ? DealConnection.StakeholderCategory : DealConnection.SalesTeamCategory;
        var roleIds = person.RoleIds.Where(id => id is not null).Select(id => id!.Value).Distinct().ToArray();
        if (roleIds.Length == 0)
        {
            return null;
        }

        var query = Paging.RowsOf(ConnectionRoleTable.Table, ConnectionRoleTable.Id, roleIds, ConnectionRoleTable.Name);
        query.Criteria.AddCondition(ConnectionRoleTable.Category, ConditionOperator.Equal, category);
        var roles = service.RetrieveMultiple(query).Entities.ToDictionary(role => role.Id, role => role.Text(ConnectionRoleTable.Name));

        // The person's own role says more than the deal's.
        return roleIds.Where(roles.ContainsKey).Take(1)
            .Select(id => new DealConnection(isStakeholder ? ConnectedAs.Stakeholder : ConnectedAs.TeamMember, person.DealId, person.Row.Id, roles[id]))
            .FirstOrDefault();
    }

    /// <summary>Whether another active connection still says the same about the person; one read, and one more for each that might.</summary>
    public static bool IsSaidElsewhere(IOrganizationService service, DealConnection connection, Guid besides)
    {
        var query = new QueryExpression(ConnectionTable.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(ConnectionTable.Record1Id, ConditionOperator.In, connection.DealId, connection.PersonId);
        query.Criteria.AddCondition(ConnectionTable.Record2Id, ConditionOperator.In, connection.DealId, connection.PersonId);
        query.Criteria.AddCondition(ConnectionTable.Id, ConditionOperator.NotEqual, besides);
        return service.ReadAll(query)
            .Where(row => !IsReciprocal(row))
            .Any(row => Read(service, row) is { } other && other.As == connection.As && other.DealId == connection.DealId && other.PersonId == connection.PersonId);
    }

    /// <summary>Whether the platform added it to one that a person made.</summary>
    public static bool IsReciprocal(Entity row) => !row.Flag(ConnectionTable.IsMaster) && row.Lookup(ConnectionTable.RelatedConnectionId) is not null;

    private static Connected? PersonOf(Entity row)
    {
        var first = row.GetAttributeValue<EntityReference>(ConnectionTable.Record1Id);
        var second = row.GetAttributeValue<EntityReference>(ConnectionTable.Record2Id);
        var roles = new List<Guid?> { row.Lookup(ConnectionTable.Record2RoleId), row.Lookup(ConnectionTable.Record1RoleId) };
        if (first is null || second is null)
        {
            return null;
        }

        if (!string.Equals(first.LogicalName, Opportunity, StringComparison.Ordinal))
        {
            var deal = second;
            second = first;
            first = deal;
            roles.Reverse();
        }

        return string.Equals(first.LogicalName, Opportunity, StringComparison.Ordinal) && second.LogicalName is (ContactTable.Table or SystemUserTable.Table)
            ? new Connected(first.Id, second, roles)
            : null;
    }

    private sealed record Connected(Guid DealId, EntityReference Row, IReadOnlyList<Guid?> RoleIds);
}
