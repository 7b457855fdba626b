using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>Something that rules look at changes: the deal is due. One write, no read, never a refusal.</summary>
[PluginTypeId("bd010005-0000-4000-8000-000000000001")]
public sealed class DealBecomesDue : EventShell
{
    private static readonly string[] DealColumns =
    {
        OpportunityTable.State, OpportunityTable.OwnerId, OpportunityTable.ParentAccountId, OpportunityTable.Name,
        OpportunityTable.ProcessVariant, OpportunityTable.JourneyPhase, OpportunityTable.StageName, OpportunityTable.StepName,
        OpportunityTable.SalesStage, OpportunityTable.ChangeDecision, OpportunityTable.ChangeDecidedOn, OpportunityTable.ChangeRevisitOn,
        OpportunityTable.ChangeDecisionReconfirm, OpportunityTable.ChangeBlocker, OpportunityTable.BlockerMitigation,
        OpportunityTable.Important, OpportunityTable.Urgent, OpportunityTable.ChangeReason, OpportunityTable.InterestLevel,
        OpportunityTable.SharedVision, OpportunityTable.VisionPath, OpportunityTable.VisionAgreed, OpportunityTable.CustomerSituation,
        OpportunityTable.CustomerChallenge, OpportunityTable.CustomerDecisionDate, OpportunityTable.CompellingEvent,
        OpportunityTable.ExpectedGoLiveOn, OpportunityTable.EstimatedCloseDate, OpportunityTable.FormalCalculationRequired,
        OpportunityTable.CalculationMethod, OpportunityTable.HurdleRate, OpportunityTable.Initiative,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } =
        new[] { On.Update("bd150001-0000-4000-8000-000000000001", OpportunityTable.Table, Stage.PostOperation, DealColumns) }
            .Concat(DealTables.All.SelectMany(Child))
            .ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var isDeal = string.Equals(call.Call.Context.PrimaryEntityName, OpportunityTable.Table, StringComparison.Ordinal);
        if (IsNoteOfEvaluation(call))
        {
            // Marked due, the deal would have another version of its state than the evaluation that writes this has read.
            call.Call.Trace.Decision("noted by an evaluation", call.RowId);
            return;
        }

        Guid? dealId = isDeal ? call.RowId : call.Row.After.Lookup(DealTable.OpportunityId);
        if (dealId is not { } id || call.IsPartOfDelete(OpportunityTable.Table, id))
        {
            call.Call.Trace.Decision("no deal, or one that goes too", dealId);
        }
        else
        {
            DealStateWriter.MarkDue(call.Call.System, id, call.Call.Now, call.Call.IsBulk);
        }
    }

    private static bool IsNoteOfEvaluation(EventCall call) =>
        call.Call.IsSystemWrite
        && string.Equals(call.Call.Context.MessageName, MessageNames.Update, StringComparison.Ordinal)
        && call.Target.Contains(StakeholderTable.OnboardedOn)
        && DealNetworkTables.Stakeholders.Watched.Count(call.Target.Contains) == 1;

    private static IEnumerable<StepDeclaration> Child(DealTable table)
    {
        var prefix = "bd" + table.Steps.Due.ToString(CultureInfo.InvariantCulture) + "-0000-4000-8000-00000000000";
        yield return On.Create(prefix + "1", table.Table, Stage.PostOperation);
        yield return On.Update(prefix + "2", table.Table, Stage.PostOperation, table.Watched.ToArray()).WithPreImage(DealTable.OpportunityId);
        yield return On.Delete(prefix + "3", table.Table, Stage.PostOperation, DealTable.OpportunityId);
    }
}
