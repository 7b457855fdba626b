using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Conversations;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Conversations;

/// <summary>Reads the activities regarding deals, with the contacts who took part.</summary>
public static class ActivityReader
{
    private const string PartyAlias = "party";

    /// <summary>The activities of the deals, by deal, in one query per kind.</summary>
    public static ILookup<Guid, DealActivity> Read(IOrganizationService service, IReadOnlyCollection<Guid> dealIds) =>
        Read(service, dealIds, AppointmentTable.Table, ActivityKind.Appointment, withParties: true)
            .Concat(Read(service, dealIds, PhoneCallTable.Table, ActivityKind.PhoneCall, withParties: true, ActivityColumns.IsOutgoing, ActivityColumns.LeftVoiceMail))
            .Concat(Read(service, dealIds, EmailTable.Table, ActivityKind.Email, withParties: true, ActivityColumns.IsOutgoing))
            .Concat(Read(service, dealIds, TaskTable.Table, ActivityKind.Task, withParties: false))
            .ToLookup(found => found.DealId, found => found.Activity);

    private static IEnumerable<FoundActivity> Read(
        IOrganizationService service, IReadOnlyCollection<Guid> dealIds, string table, ActivityKind kind, bool withParties, params string[] ownColumns)
    {
        var query = Paging.RowsOf(table, ActivityColumns.RegardingObjectId, dealIds, ActivityColumns.RegardingObjectId, ActivityColumns.State, ActivityColumns.Purpose,
            ActivityColumns.CreatedOn, ActivityColumns.ScheduledEnd, ActivityColumns.ActualEnd);
        query.ColumnSet.AddColumns(ownColumns);
        if (withParties)
        {
            JoinParties(query);
        }

        return service.ReadAll(query)
            .GroupBy(row => row.Id)
            .Select(rows => new FoundActivity(rows.First().Lookup(ActivityColumns.RegardingObjectId) ?? Guid.Empty, ToActivity(rows.First(), kind, Contacts(rows))));
    }

    private static void JoinParties(QueryExpression query)
    {
        var party = query.AddLink(ActivityPartyTable.Table, ActivityColumns.Id, ActivityPartyTable.ActivityId, JoinOperator.LeftOuter);
        party.EntityAlias = PartyAlias;
        party.Columns = new ColumnSet(ActivityPartyTable.PartyId, ActivityPartyTable.Participation);
        party.LinkCriteria.AddCondition(ActivityPartyTable.Participation, ConditionOperator.LessEqual, ActivityPartyTable.Organizer);
        query.OrderByBoth(ActivityColumns.Id, party, ActivityPartyTable.Id);
    }

    // A joined activity comes once per participant.
    private static List<Participant> Contacts(IEnumerable<Entity> rows) => rows
        .Select(row => new { Party = row.Joined<EntityReference>(PartyAlias, ActivityPartyTable.PartyId), As = row.Joined<OptionSetValue>(PartyAlias, ActivityPartyTable.Participation)?.Value })
        .Where(p => string.Equals(p.Party?.LogicalName, ContactTable.Table, StringComparison.Ordinal))
        .Select(p => new Participant(p.Party!.Id, p.As == ActivityPartyTable.Sender))
        .ToList();

    private static DealActivity ToActivity(Entity row, ActivityKind kind, List<Participant> contacts) => new()
    {
        Id = row.Id,
        Kind = kind,
        Status = (ActivityStatus)(row.Option(ActivityColumns.State) ?? 0),
        Purpose = row.Choice<ActivityPurpose>(ActivityColumns.Purpose),
        IsIncoming = row.GetAttributeValue<bool?>(ActivityColumns.IsOutgoing) == false,
        IsVoiceMail = row.Flag(ActivityColumns.LeftVoiceMail),
        CreatedOn = row.Moment(ActivityColumns.CreatedOn) ?? default,
        ScheduledEnd = row.Moment(ActivityColumns.ScheduledEnd),
        ActualEnd = row.Moment(ActivityColumns.ActualEnd),
        ContactIds = contacts.Select(c => c.ContactId).Distinct().ToArray(),
        SenderId = contacts.Find(c => c.IsSender)?.ContactId,
    };

    private sealed record FoundActivity(Guid DealId, DealActivity Activity);

    private sealed record Participant(Guid ContactId, bool IsSender);
}
