using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>
/// A deal was marked due: evaluated after the commit, so that a save never waits for it and never fails because of it. Leaves
/// again when the deal was evaluated since the mark, and leaves bulk loads and what is deep in a chain of causes to the sweep.
/// </summary>
[PluginTypeId("bd010005-0000-4000-8000-000000000002")]
public sealed class DueDealIsEvaluated : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd150006-0000-4000-8000-000000000001", DealStateTable.Table, Stage.PostOperation).AfterCommit(),
        On.Update("bd150006-0000-4000-8000-000000000002", DealStateTable.Table, Stage.PostOperation, DealStateTable.NextDue).AfterCommit(),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var markedFor = call.Target.Moment(DealStateTable.NextDue);
        if (call.Call.IsBulk || markedFor is null || markedFor > call.Call.Now)
        {
            call.Call.Trace.Decision("not now", "bulk " + call.Call.IsBulk, "due " + markedFor);
            return;
        }

        if (EvaluationDepth.IsTooDeepBelow(call.Call.Context))
        {
            call.Call.Trace.Decision("too deep: stays due for the sweep, the form or the next save", "depth " + call.Call.Context.Depth);
            return;
        }

        // Not whether it is due now: an evaluation that read before the change may have written its own next moment over the mark.
        if (State(call) is not { } state || state.Moment(DealStateTable.EvaluatedOn) > markedFor)
        {
            call.Call.Trace.Decision("evaluated since, or gone", call.RowId);
            return;
        }

        try
        {
            // Outside of a save every call commits by itself. As one request, an evaluation that loses against another leaves nothing behind.
            var answer = call.Call.System.Execute(new OrganizationRequest(EvaluateOpportunity.Name) { [EvaluateOpportunity.OpportunityId] = call.RowId });
            call.Call.Trace.Decision("evaluated", "next due " + answer.Results[EvaluateOpportunity.NextDue]);
        }
        catch (Exception fault) when (PlatformFault.Is(fault) && IsOvertaken(call, markedFor.Value))
        {
            // Not in a transaction: nothing but the evaluation itself was lost.
            call.Call.Trace.Write("overtaken: " + fault.Message);
        }
    }

    // Another evaluation that began after the mark has seen the change; a later mark has a job of its own; a deleted deal needs none.
    private static bool IsOvertaken(EventCall call, DateTime markedFor) =>
        State(call) is not { } state || state.Moment(DealStateTable.EvaluatedOn) > markedFor || state.Moment(DealStateTable.NextDue) > markedFor;

    private static Entity? State(EventCall call)
    {
        var query = Paging.RowsOf(DealStateTable.Table, DealStateTable.Id, new[] { call.RowId }, DealStateTable.EvaluatedOn, DealStateTable.NextDue);
        query.TopCount = 1;
        return call.Call.System.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
