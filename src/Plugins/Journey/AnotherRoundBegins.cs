using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// Somebody joins or comes back, an option is dropped, a person reopens a milestone: the customer goes another round inside the phase,
/// and the log says so, once per event. A bulk load starts none.
/// </summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000009")]
public sealed class AnotherRoundBegins : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd110009-0000-4000-8000-000000000001", StakeholderTable.Table, Stage.PostOperation),
        On.Update("bd110009-0000-4000-8000-000000000002", StakeholderTable.Table, Stage.PostOperation, StakeholderTable.LeftOn)
            .WithPreImage(StakeholderTable.OpportunityId, StakeholderTable.LeftOn),
        On.Update("bd110009-0000-4000-8000-000000000003", OptionTable.Table, Stage.PostOperation, OptionTable.DroppedOn)
            .WithPreImage(OptionTable.OpportunityId, OptionTable.DroppedOn, OptionTable.Name),
        On.Update("bd110009-0000-4000-8000-000000000004", MilestoneRecordTable.Table, Stage.PostOperation, MilestoneRecordTable.Status)
            .WithPreImage(MilestoneRecordTable.OpportunityId, MilestoneRecordTable.Status, MilestoneRecordTable.Name),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var after = call.Row.After;
        if (call.Call.IsBulk || after.Lookup(DealTable.OpportunityId) is not { } dealId || TriggerOf(call, after, dealId) is not { } trigger)
        {
            call.Call.Trace.Decision("no other round", call.RowId);
            return;
        }

        var deal = DealPositionReader.Read(call.Call.System, dealId);
        if (AnotherRound.Of(trigger, JourneyRows.Status(deal), JourneyRows.Position(deal), call.Call.Now) is not { } transition)
        {
            call.Call.Trace.Decision("closed, or in no phase", dealId);
            return;
        }

        var owner = new ResultOwners(call.Call.System, PhaseTransitionTable.ReadPrivilege).Of(deal);
        var subject = trigger == RoundTrigger.Newcomer
            ? new TransitionSubject(new EntityReference(StakeholderTable.Table, call.RowId))
            : new TransitionSubject(Note: after.Text(DealTable.Name));
        TransitionLog.Write(call.Call.System, dealId, owner, call.Call.UserId, transition, subject);
        call.Call.Trace.Decision("another round", trigger, call.RowId);
    }

    private static RoundTrigger? TriggerOf(EventCall call, Entity after, Guid dealId)
    {
        var row = call.Row;
        switch (call.Call.Context.PrimaryEntityName)
        {
            case OptionTable.Table:
                return row.Stored.Moment(OptionTable.DroppedOn) is null && after.Moment(OptionTable.DroppedOn) is not null ? RoundTrigger.OptionDropped : null;

            // A step back reopens milestones itself, and is a round of its own.
            case MilestoneRecordTable.Table:
                var before = row.Stored.Choice<MilestoneStatus>(MilestoneRecordTable.Status);
                return call.Call.IsPersons && AnotherRound.IsReopened(before, after.Choice<MilestoneStatus>(MilestoneRecordTable.Status))
                    ? RoundTrigger.MilestoneReopened
                    : null;

            default:
                return Joins(call, after, dealId) ? RoundTrigger.Newcomer : null;
        }
    }

    private static bool Joins(EventCall call, Entity after, Guid dealId)
    {
        if (after.Moment(StakeholderTable.LeftOn) is not null || (!call.IsCreate && call.Row.Stored.Moment(StakeholderTable.LeftOn) is null))
        {
            return false;
        }

        // Who left today and is back today was marked by mistake.
        return call.IsCreate
            ? AnotherRound.IsNewcomer(after.Moment(StakeholderTable.JoinedOn), FirstStakeholder.Day(call.Call.System, dealId, call.RowId), call.Call.Now)
            : AnotherRound.IsNewcomer(joinedOn: null, call.Row.Stored.Moment(StakeholderTable.LeftOn), call.Call.Now);
    }
}
