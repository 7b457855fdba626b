using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Conversations;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>Appointments and calls, as people enter them.</summary>
internal static class Talks
{
    /// <summary>An appointment about a deal that ends then, with those who are asked to come.</summary>
    public static Guid Meeting(this IOrganizationService organiser, EntityReference about, DateTime end, ActivityPurpose purpose, params EntityReference[] attendees) =>
        organiser.Create(InstalledProduct.Row(
            AppointmentTable.Table,
            (AppointmentTable.Subject, "Meeting"),
            (ActivityColumns.RegardingObjectId, about),
            (ActivityColumns.Purpose, new OptionSetValue((int)purpose)),
            ("scheduledstart", end.AddHours(-1)),
            (ActivityColumns.ScheduledEnd, end),
            (ActivityColumns.RequiredAttendees, Parties(attendees))));

    /// <summary>A call about a deal that reached these people, completed now.</summary>
    public static Guid Call(this IOrganizationService caller, EntityReference about, params EntityReference[] called)
    {
        var id = caller.Create(InstalledProduct.Row(
            PhoneCallTable.Table,
            (PhoneCallTable.Subject, "Call"),
            (ActivityColumns.RegardingObjectId, about),
            (ActivityColumns.Purpose, new OptionSetValue((int)ActivityPurpose.CustomerConversation)),
            (ActivityColumns.IsOutgoing, true),
            (ActivityColumns.To, Parties(called))));
        InstalledProduct.Save(caller, PhoneCallTable.Table, id, (ActivityColumns.State, new OptionSetValue((int)ActivityStatus.Completed)));
        return id;
    }

    private static EntityCollection Parties(IEnumerable<EntityReference> people) =>
        new([.. people.Select(p => new Entity(ActivityPartyTable.Table) { [ActivityPartyTable.PartyId] = p })]) { EntityName = ActivityPartyTable.Table };
}
