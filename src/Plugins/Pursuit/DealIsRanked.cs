using System.Collections.Generic;
using BuyingDynamics.DataAccess.Pursuit;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Pursuit;

/// <summary>
/// An evaluation is recorded, or an evaluated deal closes, opens again or goes to another owner: the ranks of its team's deals, and of
/// the team it left, follow after the commit, so that no save waits for the rows of others.
/// </summary>
[PluginTypeId("bd010013-0000-4000-8000-000000000001")]
public sealed class DealIsRanked : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd180001-0000-4000-8000-000000000001", DealEvaluationTable.Table, Stage.PostOperation).AfterCommit(),
        On.Update(
            "bd180001-0000-4000-8000-000000000002",
            DealEvaluationTable.Table,
            Stage.PostOperation,
            DealEvaluationTable.ValueForCustomer,
            DealEvaluationTable.ValueForUs,
            DealEvaluationTable.Chance,
            DealEvaluationTable.Risk,
            DealEvaluationTable.EvaluatedOn,
            DealEvaluationTable.RecordState).WithPreImage(DealEvaluationTable.OpportunityId).AfterCommit(),
        On.Delete("bd180001-0000-4000-8000-000000000003", DealEvaluationTable.Table, Stage.PostOperation, DealEvaluationTable.OpportunityId).AfterCommit(),
        On.Update("bd180001-0000-4000-8000-000000000004", OpportunityTable.Table, Stage.PostOperation, OpportunityTable.State, OpportunityTable.OwnerId)
            .WithPreImage(OpportunityTable.OwningBusinessUnit).AfterCommit(),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var isDeal = call.Call.Context.PrimaryEntityName == OpportunityTable.Table;
        var dealId = isDeal ? call.RowId : call.Row.After.Lookup(DealEvaluationTable.OpportunityId);
        if (call.Call.IsBulk || dealId is not { } id)
        {
            call.Call.Trace.Decision("no ranks", "bulk " + call.Call.IsBulk);
        }
        else
        {
            var left = isDeal ? call.PreImage.Lookup(OpportunityTable.OwningBusinessUnit) : null;
            call.Call.Trace.Decision("ranks written", DealRanks.Refresh(call.Call.System, id, left));
        }
    }
}
