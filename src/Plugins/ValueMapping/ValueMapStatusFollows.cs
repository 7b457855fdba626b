using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.ValueMapping;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.ValueMapping;

/// <summary>A line, a review or a stakeholder changes: the status of the deal's chart follows.</summary>
[PluginTypeId("bd010003-0000-4000-8000-000000000003")]
public sealed class ValueMapStatusFollows : EventShell
{
    private static readonly string[] LineColumns =
    {
        ValueMapItemTable.StakeholderId, ValueMapItemTable.BusinessReason, ValueMapItemTable.DesiredSolution, ValueMapItemTable.TangibleResult,
        ValueMapItemTable.IntangibleWin, ValueMapItemTable.SuccessMeasure, ValueMapItemTable.Confirmation,
    };

    private static readonly string[] StakeholderColumns =
    {
        StakeholderTable.LeftOn, StakeholderTable.Authority, StakeholderTable.BuyingRole, StakeholderTable.RecordState,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd130003-0000-4000-8000-000000000001", ValueMapItemTable.Table, Stage.PostOperation),
        On.Update("bd130003-0000-4000-8000-000000000002", ValueMapItemTable.Table, Stage.PostOperation, LineColumns)
            .WithPreImage(ValueMapItemTable.OpportunityId),
        On.Delete("bd130003-0000-4000-8000-000000000003", ValueMapItemTable.Table, Stage.PostOperation, ValueMapItemTable.OpportunityId),
        On.Update("bd130003-0000-4000-8000-000000000004", ValueMapTable.Table, Stage.PostOperation, ValueMapTable.ReviewedOn)
            .WithPreImage(ValueMapTable.OpportunityId),
        On.Create("bd130003-0000-4000-8000-000000000005", StakeholderTable.Table, Stage.PostOperation),
        On.Update("bd130003-0000-4000-8000-000000000006", StakeholderTable.Table, Stage.PostOperation, StakeholderColumns)
            .WithPreImage(StakeholderTable.OpportunityId),
        On.Delete("bd130003-0000-4000-8000-000000000007", StakeholderTable.Table, Stage.PostOperation, StakeholderTable.OpportunityId),
    }.Select(step => step.Ranked(2)).ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        // Lines, charts and stakeholders name their deal by the same column.
        if (call.Row.After.Lookup(ValueMapItemTable.OpportunityId) is not { } dealId || call.IsPartOfDelete(OpportunityTable.Table, dealId))
        {
            call.Call.Trace.Decision("no deal, or one that goes too", call.RowId);
        }
        else
        {
            var status = ValueMapStatusWriter.Refresh(call.Call.System, dealId);
            call.Call.Trace.Decision("value map status", status);
        }
    }
}
