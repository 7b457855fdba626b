using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Conversations;

/// <summary>
/// An activity of a deal is planned, done, moved to another day or another deal, or deleted: the deals it regards, before and after,
/// are due. No read, never a refusal.
/// </summary>
[PluginTypeId("bd010009-0000-4000-8000-000000000001")]
public sealed class ActivityTouchesDeal : EventShell
{
    private static readonly string[] Common =
    {
        ActivityColumns.RegardingObjectId, ActivityColumns.State, ActivityColumns.ScheduledEnd, ActivityColumns.ActualEnd, ActivityColumns.Purpose,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } =
        Touches(AppointmentTable.Table, 1, ActivityColumns.RequiredAttendees, ActivityColumns.OptionalAttendees, ActivityColumns.Organizer)
            .Concat(Touches(PhoneCallTable.Table, 2, ActivityColumns.IsOutgoing, ActivityColumns.LeftVoiceMail, ActivityColumns.From, ActivityColumns.To))
            .Concat(Touches(EmailTable.Table, 3, ActivityColumns.IsOutgoing, ActivityColumns.From, ActivityColumns.To))
            .Concat(Touches(TaskTable.Table, 4))
            .ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.Row;
        var deals = new[] { row.Stored, row.After }
            .Select(r => r.GetAttributeValue<EntityReference>(ActivityColumns.RegardingObjectId))
            .Where(r => string.Equals(r?.LogicalName, OpportunityTable.Table, StringComparison.Ordinal))
            .Select(r => r!.Id)
            .Distinct()
            .Where(id => !call.IsPartOfDelete(OpportunityTable.Table, id));
        foreach (var id in deals)
        {
            DealStateWriter.MarkDue(call.Call.System, id, call.Call.Now, call.Call.IsBulk);
        }
    }

    private static IEnumerable<StepDeclaration> Touches(string table, int number, params string[] own)
    {
        var prefix = "bd19000" + number.ToString(CultureInfo.InvariantCulture) + "-0000-4000-8000-00000000000";
        yield return On.Create(prefix + "1", table, Stage.PostOperation);
        yield return On.Update(prefix + "2", table, Stage.PostOperation, Common.Concat(own).ToArray()).WithPreImage(ActivityColumns.RegardingObjectId);
        yield return On.Delete(prefix + "3", table, Stage.PostOperation, ActivityColumns.RegardingObjectId);
    }
}
