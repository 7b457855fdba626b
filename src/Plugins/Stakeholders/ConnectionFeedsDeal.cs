using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>
/// A person is connected with a deal as stakeholder or as sales team, or is no longer: the deal's people follow. One way; connections are
/// never written.
/// </summary>
[PluginTypeId("bd010002-0000-4000-8000-000000000003")]
public sealed class ConnectionFeedsDeal : EventShell
{
    private static readonly string[] Filter =
    {
        ConnectionTable.Record1Id, ConnectionTable.Record1RoleId, ConnectionTable.Record2Id, ConnectionTable.Record2RoleId, ConnectionTable.RecordState,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd120003-0000-4000-8000-000000000001", ConnectionTable.Table, Stage.PostOperation).WithPostImage(ConnectionReader.Columns),
        On.Update("bd120003-0000-4000-8000-000000000002", ConnectionTable.Table, Stage.PostOperation, Filter)
            .WithPreImage(ConnectionReader.Columns)
            .WithPostImage(ConnectionReader.Columns),
        On.Delete("bd120003-0000-4000-8000-000000000003", ConnectionTable.Table, Stage.PostOperation, ConnectionReader.Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        // A merge of contacts moves connections and stakeholders alike: nobody joins or leaves by it.
        if (call.Call.Ancestors.Any(a => string.Equals(a.MessageName, MessageNames.Merge, StringComparison.Ordinal)))
        {
            call.Call.Trace.Decision("moved by a merge", call.RowId);
            return;
        }

        var before = call.IsCreate ? null : LinkOf(call, call.PreImage);
        var after = call.IsDelete ? null : LinkOf(call, call.PostImage);
        if (Equals(before, after))
        {
            call.Call.Trace.Decision("says the same of nobody or the same person", call.RowId);
            return;
        }

        var service = call.Call.System;
        if (before is not null && !IsSamePerson(before, after) && !GoesToo(call, before) && !ConnectionReader.IsSaidElsewhere(service, before, call.RowId))
        {
            ConnectedPeople.Leave(service, before, call.Call.Now);
        }

        if (after is not null)
        {
            ConnectedPeople.Join(service, after, call.Call.Now);
        }

        call.Call.Trace.Decision("connection", before?.As, before?.PersonId, after?.As, after?.PersonId);
    }

    private static DealConnection? LinkOf(EventCall call, Entity row) =>
        ConnectionReader.IsReciprocal(row) ? null : ConnectionReader.Read(call.Call.System, row);

    private static bool IsSamePerson(DealConnection before, DealConnection? after) =>
        after is not null && before.As == after.As && before.DealId == after.DealId && before.PersonId == after.PersonId;

    // With the deal its people go; without the contact the stakeholder stays, as decided for deleted contacts.
    private static bool GoesToo(EventCall call, DealConnection connection) =>
        call.IsPartOfDelete(OpportunityTable.Table, connection.DealId) || call.IsPartOfDelete(ContactTable.Table, connection.PersonId);
}
