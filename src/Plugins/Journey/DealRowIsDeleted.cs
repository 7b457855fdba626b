using System.Collections.Generic;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// A stakeholder or an option is deleted: influence on that person, and the risk that people feel in that option, go with it. Before the
/// platform empties their lookups, which leaves nothing to find them by. A deleted deal takes all of them along itself.
/// </summary>
[PluginTypeId("bd010070-0000-4000-8000-000000000001")]
public sealed class DealRowIsDeleted : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Delete("bd1c0070-0000-4000-8000-000000000001", StakeholderTable.Table, Stage.PreOperation, DealTable.OpportunityId),
        On.Delete("bd1c0070-0000-4000-8000-000000000002", OptionTable.Table, Stage.PreOperation, DealTable.OpportunityId),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        if (call.PreImage.Lookup(DealTable.OpportunityId) is { } dealId && call.IsPartOfDelete(OpportunityTable.Table, dealId))
        {
            call.Call.Trace.Decision("the deal goes, too", dealId);
            return;
        }

        call.Call.Trace.Decision("went with it", DependentRows.Delete(call.Call.System, call.Call.Context.PrimaryEntityName, call.RowId));
    }
}
