using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.ValueRealization;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.ValueRealization;

/// <summary>
/// The conversation about the value is held: with whom, about which deal, what came of it, when, and what was measured is said as it can
/// have been, and one person has one conversation a round. A save that touches none of it passes, whatever an older row says.
/// </summary>
[PluginTypeId("bd010060-0000-4000-8000-000000000007")]
public sealed class ConversationIsHeld : EventShell
{
    private static readonly string[] Columns =
    {
        ValueConfirmationTable.Stage, ValueConfirmationTable.Outcome, ValueConfirmationTable.HeldOn, ValueConfirmationTable.MeasuredValue,
        ValueConfirmationTable.StakeholderId, ValueConfirmationTable.Cycle,
    };

    private static readonly string[] Seen = Columns
        .Concat(new[] { ValueConfirmationTable.ContactId, ValueConfirmationTable.OpportunityId, ValueConfirmationTable.RecordState })
        .ToArray();

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        // After the handlers that find out whether the row belongs where it is put.
        On.Create("bd1f0002-0000-4000-8000-000000000001", ValueConfirmationTable.Table, Stage.PreOperation).Ranked(3),
        On.Update("bd1f0002-0000-4000-8000-000000000002", ValueConfirmationTable.Table, Stage.PreOperation, Columns).WithPreImage(Seen).Ranked(3),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.Row;
        if (!Columns.Any(row.Changes) || call.IsLinkRemoval(StakeholderTable.Table, ValueConfirmationTable.StakeholderId))
        {
            call.Call.Trace.Decision("nothing said of the conversation", call.RowId);
            return;
        }

        var after = row.After;
        var confirmation = new ValueConfirmation
        {
            Id = call.RowId,
            Name = "",
            Stage = (ConfirmationStage)(after.Option(ValueConfirmationTable.Stage) ?? (int)ConfirmationStage.Planned),
            Outcome = (ConfirmationOutcome?)after.Option(ValueConfirmationTable.Outcome),
            HeldOn = after.Moment(ValueConfirmationTable.HeldOn),
            MeasuredValue = after.Amount(ValueConfirmationTable.MeasuredValue),
        };
        if (HeldConfirmationCheck.Check(confirmation, Said(call), call.Call.Now) is { } problem)
        {
            throw new ExpectedStopException(Messages.HeldConfirmation(problem));
        }

        RefuseATwin(call, confirmation.Stage);
    }

    private static SaidOfConversation Said(EventCall call)
    {
        var row = call.Row;
        var after = row.After;
        var said = new SaidOfConversation
        {
            IsDayEntered = row.Changes(ValueConfirmationTable.HeldOn),
            IsValueEntered = row.Changes(ValueConfirmationTable.MeasuredValue),
            IsOutcomeEntered = row.Changes(ValueConfirmationTable.Outcome),
            WasHeld = WasAt(call, ConfirmationStage.Held),

            // Who was asked as a stakeholder stays named as one.
            NamesPerson = after.Lookup(ValueConfirmationTable.StakeholderId) is not null
                || (!row.Changes(ValueConfirmationTable.StakeholderId) && after.Lookup(ValueConfirmationTable.ContactId) is not null),
        };

        // The deal counts for what becomes held and for a day that is typed only: no other save reads it. A bulk load may close it later.
        if (call.Call.IsBulk
            || after.Option(ValueConfirmationTable.Stage) != (int)ConfirmationStage.Held
            || (said.WasHeld && !said.IsDayEntered)
            || after.Lookup(ValueConfirmationTable.OpportunityId) is not { } dealId)
        {
            return said;
        }

        var deal = call.Call.System.Retrieve(
            OpportunityTable.Table, dealId, new ColumnSet(OpportunityTable.State, OpportunityTable.ActualCloseDate));
        var status = deal.Choice<DealStatus>(OpportunityTable.State) ?? DealStatus.Open;
        return said with { Deal = status, WonOn = status == DealStatus.Won ? deal.Moment(OpportunityTable.ActualCloseDate) : null };
    }

    // What the product plans leaves out what is there already.
    private static void RefuseATwin(EventCall call, ConfirmationStage stage)
    {
        var row = call.Row;
        var after = row.After;
        var isNewThere = call.IsCreate
            || row.Changes(ValueConfirmationTable.StakeholderId)
            || row.Changes(ValueConfirmationTable.Cycle)
            || WasAt(call, ConfirmationStage.Cancelled);
        if (isNewThere
            && call.Call.IsPersons
            && stage != ConfirmationStage.Cancelled
            && (after.Option(ValueConfirmationTable.RecordState) ?? 0) == 0
            && after.Lookup(ValueConfirmationTable.OpportunityId) is { } dealId
            && after.Lookup(ValueConfirmationTable.StakeholderId) is { } person
            && after.Whole(ValueConfirmationTable.Cycle) is { } cycle
            && ConfirmationTwins.Exist(call.Call.System, dealId, person, cycle, call.RowId))
        {
            throw new ExpectedStopException(Messages.DealRow(ValueConfirmationTable.Table, new DealRowFinding(DealRowProblem.Twice)));
        }
    }

    private static bool WasAt(EventCall call, ConfirmationStage stage) =>
        !call.IsCreate && call.Row.Stored.Option(ValueConfirmationTable.Stage) == (int)stage;
}
