using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Pursuit;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.DataAccess.ValueRealization;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Pursuit;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.ValueRealization;

/// <summary>
/// A deal is won, lost or reopened: confirmations of the value are planned or given up, a won deal is handed over, a closed one
/// reviewed. A message that fires twice finds the state unchanged, and everything in place. Bulk loads bring no such work with them.
/// </summary>
[PluginTypeId("bd010011-0000-4000-8000-000000000001")]
public sealed class CloseIsFollowedUp : EventShell
{
    private static readonly string[] Columns =
    {
        OpportunityTable.State, OpportunityTable.StatusReason, OpportunityTable.OwnerId, OpportunityTable.Name, OpportunityTable.ParentAccountId,
        OpportunityTable.ExpectedGoLiveOn, OpportunityTable.ChangeDecision,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Update("bd170001-0000-4000-8000-000000000001", OpportunityTable.Table, Stage.PostOperation, OpportunityTable.State).WithPreImage(Columns).Ranked(2),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var deal = call.Row.After;
        deal.Id = call.RowId;
        var status = JourneyRows.Status(deal);
        if (call.Call.IsBulk || JourneyRows.Status(call.Row.Stored) == status)
        {
            call.Call.Trace.Decision("nothing to follow up", "state " + status, "bulk " + call.Call.IsBulk);
            return;
        }

        if (status == DealStatus.Won)
        {
            FollowUpWin(call.Call, deal);
        }
        else
        {
            var undone = ConfirmationPlan.OnWinUndone(ConfirmationReader.Read(call.Call.System, new[] { deal.Id })[deal.Id].ToArray());
            ConfirmationWriter.Carry(call.Call.System, undone, deal.Id, accountId: null, owner: null);
            call.Call.Trace.Decision("confirmations given up", undone.Cancel.Count);
        }

        if (status != DealStatus.Open)
        {
            Review(call.Call, deal, status);
        }
    }

    private static void FollowUpWin(PluginCall call, Entity deal)
    {
        var service = call.System;
        var account = deal.Lookup(OpportunityTable.ParentAccountId);
        var dealOwner = deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId);
        var handover = Handovers.Find(service, deal.Id);
        if (handover is null)
        {
            var owner = new ResultOwners(service, HandoverTable.ReadPrivilege).For(dealOwner);
            Handovers.Begin(service, deal.Id, deal.Text(OpportunityTable.Name) ?? "", account, dealOwner, owner);
        }

        var plan = ConfirmationPlan.OnWin(WonDealReader.Read(service, deal, handover?.Moment(HandoverTable.GoLiveOn), SettingsReader.Read(service).ConfirmationDueDays));
        ConfirmationWriter.Carry(service, plan, deal.Id, account, new ResultOwners(service, ValueConfirmationTable.ReadPrivilege).For(dealOwner));
        call.Trace.Decision("confirmations planned", plan.Create.Count, "moved " + plan.Move.Count, "given up " + plan.Cancel.Count);
    }

    private static void Review(PluginCall call, Entity deal, DealStatus status)
    {
        var outcome = WinLossReviewPlan.OutcomeOf(
            status, deal.Option(OpportunityTable.StatusReason), deal.Choice<ChangeDecision>(OpportunityTable.ChangeDecision));
        if (WinLossReviewPlan.OnClose(WinLossReviews.Read(call.System, deal.Id), outcome, call.Now) is { } plan)
        {
            var owner = new ResultOwners(call.System, WinLossReviewTable.ReadPrivilege).For(deal.GetAttributeValue<EntityReference>(OpportunityTable.OwnerId));
            WinLossReviews.Carry(call.System, plan, deal.Id, deal.Text(OpportunityTable.Name) ?? "", owner);
            call.Trace.Decision("review", outcome, "due " + plan.DueOn);
        }
    }
}
