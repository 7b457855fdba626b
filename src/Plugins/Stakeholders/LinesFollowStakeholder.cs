using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.ValueMapping;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>A stakeholder leaves or comes back: the lines stay, and say that their owner left.</summary>
[PluginTypeId("bd010002-0000-4000-8000-000000000002")]
public sealed class LinesFollowStakeholder : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Update("bd120002-0000-4000-8000-000000000001", StakeholderTable.Table, Stage.PostOperation, StakeholderTable.LeftOn)
            .WithPreImage(StakeholderTable.LeftOn),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var hasLeft = call.Row.After.Moment(StakeholderTable.LeftOn) is not null;
        if (hasLeft == call.Row.Stored.Moment(StakeholderTable.LeftOn) is not null)
        {
            call.Call.Trace.Decision("neither left nor back", call.RowId);
            return;
        }

        var marked = OwnerLeftWriter.Mark(call.Call.System, call.RowId, hasLeft);
        call.Call.Trace.Decision(hasLeft ? "left" : "back", "lines", marked);
    }
}
