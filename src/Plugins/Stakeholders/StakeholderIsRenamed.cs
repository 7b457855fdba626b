using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Stakeholders;

/// <summary>A stakeholder gets another name, or stands for another contact: what is named after it follows, after the save.</summary>
[PluginTypeId("bd0106c0-0000-4000-8000-000000000002")]
public sealed class StakeholderIsRenamed : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Update("bd1c0600-0000-4000-8000-000000000002", StakeholderTable.Table, Stage.PostOperation, StakeholderTable.Name, StakeholderTable.ContactId)
            .WithPreImage(StakeholderTable.Name)
            .WithPostImage(StakeholderTable.Name)
            .AfterCommit(),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var before = call.PreImage.Text(StakeholderTable.Name) ?? "";
        var now = call.PostImage.Text(StakeholderTable.Name) ?? "";
        if (now.Length == 0 || string.Equals(before, now, StringComparison.Ordinal))
        {
            call.Call.Trace.Decision("keeps its name", call.RowId);
            return;
        }

        call.Call.Trace.Decision("rows renamed", NamesAfterPeople.FollowStakeholder(call.Call.System, call.RowId, before, now));
    }
}
