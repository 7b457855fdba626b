using System;
using System.Collections.Generic;
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
        OpportunityTable.ExpectedGoLiveOn,
    };

    private static readonly string[] StakeholderColumns =
    {
        StakeholderTable.OpportunityId, StakeholderTable.ContactId, StakeholderTable.BuyingRole, StakeholderTable.Function,
        StakeholderTable.Authority, StakeholderTable.Influence, StakeholderTable.StanceToChange, StakeholderTable.StanceToUs,
        StakeholderTable.TookChangeDecision, StakeholderTable.VisionAgreed, StakeholderTable.IsInitialSponsor, StakeholderTable.JoinedOn,
        StakeholderTable.LeftOn, StakeholderTable.RecordState,
    };

    private static readonly string[] LineColumns =
    {
        ValueMapItemTable.StakeholderId, ValueMapItemTable.BusinessReason, ValueMapItemTable.DesiredSolution,
        ValueMapItemTable.TangibleResult, ValueMapItemTable.IntangibleWin, ValueMapItemTable.SuccessMeasure,
        ValueMapItemTable.FinancialMetric, ValueMapItemTable.Direction, ValueMapItemTable.Nature, ValueMapItemTable.Confirmation,
    };

    private static readonly string[] RecordColumns = { MilestoneRecordTable.Status, MilestoneRecordTable.MilestoneId };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } =
        new[] { On.Update("bd150001-0000-4000-8000-000000000001", OpportunityTable.Table, Stage.PostOperation, DealColumns) }
            .Concat(Child(StakeholderTable.Table, 2, StakeholderTable.OpportunityId, StakeholderColumns))
            .Concat(Child(ValueMapTable.Table, 3, ValueMapTable.OpportunityId, ValueMapTable.ReviewedOn, ValueMapTable.Status))
            .Concat(Child(ValueMapItemTable.Table, 4, ValueMapItemTable.OpportunityId, LineColumns))
            .Concat(Child(MilestoneRecordTable.Table, 5, MilestoneRecordTable.OpportunityId, RecordColumns))
            .ToArray();

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        // Every child table names its deal by the same column.
        var isDeal = string.Equals(call.Call.Context.PrimaryEntityName, OpportunityTable.Table, StringComparison.Ordinal);
        Guid? dealId = isDeal ? call.RowId : call.Row.After.Lookup(StakeholderTable.OpportunityId);
        if (dealId is not { } id || call.IsPartOfDelete(OpportunityTable.Table, id))
        {
            call.Call.Trace.Decision("no deal, or one that goes too", dealId);
        }
        else
        {
            DealStateWriter.MarkDue(call.Call.System, id, call.Call.Now, call.Call.IsBulk);
        }
    }

    private static IEnumerable<StepDeclaration> Child(string table, int number, string dealColumn, params string[] filter)
    {
        var prefix = "bd15000" + number.ToString(System.Globalization.CultureInfo.InvariantCulture) + "-0000-4000-8000-00000000000";
        yield return On.Create(prefix + "1", table, Stage.PostOperation);
        yield return On.Update(prefix + "2", table, Stage.PostOperation, filter).WithPreImage(dealColumn);
        yield return On.Delete(prefix + "3", table, Stage.PostOperation, dealColumn);
    }
}
