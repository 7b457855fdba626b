using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Pursuit;

/// <summary>Days are granted to a deal, or a grant changes: who did it and on which day is kept, unless the person says otherwise.</summary>
[PluginTypeId("bd010062-0000-4000-8000-000000000001")]
public sealed class ResourcesAreGranted : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd1c0060-0000-4000-8000-000000000001", ResourceAllocationTable.Table, Stage.PreOperation).Ranked(2),
        On.Update("bd1c0060-0000-4000-8000-000000000002", ResourceAllocationTable.Table, Stage.PreOperation, ResourceAllocationTable.DaysGranted)
            .WithPreImage(ResourceAllocationTable.DaysGranted)
            .Ranked(2),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (call.Target.GetAttributeValue<decimal?>(ResourceAllocationTable.DaysGranted) is null || !call.Row.Changes(ResourceAllocationTable.DaysGranted))
        {
            call.Call.Trace.Decision("nothing granted", call.RowId);
            return;
        }

        if (call.Target.Lookup(ResourceAllocationTable.GrantedBy) is null)
        {
            call.Target[ResourceAllocationTable.GrantedBy] = new EntityReference(SystemUserTable.Table, call.Call.UserId);
        }

        if (call.Target.Moment(ResourceAllocationTable.GrantedOn) is null)
        {
            call.Target[ResourceAllocationTable.GrantedOn] = call.Call.Now.Date;
        }

        call.Call.Trace.Decision("granted", call.Target[ResourceAllocationTable.DaysGranted]);
    }
}
