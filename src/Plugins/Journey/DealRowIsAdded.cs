using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// Somebody adds a row to a deal: it belongs to the deal's owner, whoever adds it. Assigned after the row was written, because who
/// may create for himself only is refused a row that begins with another owner.
/// </summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000007")]
public sealed class DealRowIsAdded : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = DealTables.All.Select(Added).ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.PostImage;
        if (row.Lookup(DealTable.OpportunityId) is not { } dealId)
        {
            call.Call.Trace.Decision("of no deal", call.RowId);
            return;
        }

        var service = call.Call.System;
        var owner = service
            .Retrieve(OpportunityTable.Table, dealId, new ColumnSet(OpportunityTable.OwnerId))
            .GetAttributeValue<EntityReference>(OpportunityTable.OwnerId);
        if (owner.Id == row.Lookup(StandardColumns.OwnerId))
        {
            call.Call.Trace.Decision("the deal's owner has it", owner.Id);
            return;
        }

        var table = call.Call.Context.PrimaryEntityName;
        if (!UserPrivileges.MayOwn(service, owner, DealTables.Of(table).ReadPrivilege))
        {
            // The platform would refuse that owner, and the person's save with it.
            call.Call.Trace.Decision("stays with its creator", "the deal's owner may not own it", owner.Id);
            return;
        }

        service.Update(new Entity(table, call.RowId) { [StandardColumns.OwnerId] = owner });
        call.Call.Trace.Decision("assigned to the deal's owner", owner.Id);
    }

    private static StepDeclaration Added(DealTable table) => On
        .Create("bd110007-0000-4000-8000-0000000000" + table.Steps.Added.ToString("00", CultureInfo.InvariantCulture), table.Table, Stage.PostOperation)
        .WithPostImage(DealTable.OpportunityId, StandardColumns.OwnerId);
}
