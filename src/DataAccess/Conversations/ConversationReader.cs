using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Conversations;

/// <summary>An appointment or a call, as found.</summary>
/// <param name="DealId">The deal it is about; null when it is about something else.</param>
/// <param name="TookPart">The users who take part, and its owner.</param>
/// <param name="Contacts">The contacts who take part.</param>
public sealed record FoundConversation(Guid? DealId, IReadOnlyCollection<Guid> TookPart, IReadOnlyCollection<Guid> Contacts);

/// <summary>Reads what feedback on one conversation stands on.</summary>
public static class ConversationReader
{
    private const string OwnerId = "ownerid";
    private const string PartyAlias = "party";

    /// <summary>The appointment or call with that id; null when there is none that the user behind the service may see.</summary>
    public static FoundConversation? Find(IOrganizationService service, Guid activityId) =>
        Find(service, AppointmentTable.Table, activityId) ?? Find(service, PhoneCallTable.Table, activityId);

    /// <summary>The deal's owner and the active members of its team.</summary>
    /// <param name="service">Reads as the system: who belongs to a deal is no secret of the deal.</param>
    /// <param name="deal">The opportunity with its owner.</param>
    public static IReadOnlyCollection<Guid> DealPeople(IOrganizationService service, Entity deal)
    {
        var people = DealTeamReader.Read(service, new[] { deal.Id })[deal.Id].Where(member => member.IsActive).Select(member => member.UserId).ToList();
        if (deal.Lookup(OpportunityTable.OwnerId) is { } owner)
        {
            people.Add(owner);
        }

        return people;
    }

    /// <summary>The lines of the deal's chart that were written or changed since that day.</summary>
    public static IReadOnlyCollection<Guid> ChangedLines(IOrganizationService service, Guid dealId, DateTime since)
    {
        var query = Paging.RowsOf(ValueMapItemTable.Table, ValueMapItemTable.OpportunityId, new[] { dealId }, ValueMapItemTable.Id);
        query.Criteria.AddCondition(ValueMapItemTable.ModifiedOn, ConditionOperator.GreaterEqual, since);
        return service.ReadAll(query).Select(row => row.Id).ToArray();
    }

    private static FoundConversation? Find(IOrganizationService service, string table, Guid activityId)
    {
        var query = Paging.RowsOf(table, ActivityColumns.Id, new[] { activityId }, ActivityColumns.RegardingObjectId, OwnerId);
        var party = query.AddLink(ActivityPartyTable.Table, ActivityColumns.Id, ActivityPartyTable.ActivityId, JoinOperator.LeftOuter);
        party.EntityAlias = PartyAlias;
        party.Columns = new ColumnSet(ActivityPartyTable.PartyId);
        query.OrderByBoth(ActivityColumns.Id, party, ActivityPartyTable.Id);
        var rows = service.ReadAll(query);
        if (rows.Count == 0)
        {
            return null;
        }

        var regarding = rows[0].GetAttributeValue<EntityReference>(ActivityColumns.RegardingObjectId);
        var people = rows.Select(row => row.Joined<EntityReference>(PartyAlias, ActivityPartyTable.PartyId))
            .Concat(new[] { rows[0].GetAttributeValue<EntityReference>(OwnerId) })
            .Where(person => person is not null)
            .ToLookup(person => person!.LogicalName, person => person!.Id, StringComparer.Ordinal);
        return new FoundConversation(
            string.Equals(regarding?.LogicalName, OpportunityTable.Table, StringComparison.Ordinal) ? regarding!.Id : null,
            people[SystemUserTable.Table].Distinct().ToArray(),
            people[ContactTable.Table].Distinct().ToArray());
    }
}
