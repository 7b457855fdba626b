using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.ValueRealization;

/// <summary>
/// The conversation about the value is held: what came of it, when, and what was measured is said as it can have been. A save that
/// touches none of it passes, whatever an older row says.
/// </summary>
[PluginTypeId("bd010060-0000-4000-8000-000000000007")]
public sealed class ConversationIsHeld : EventShell
{
    private static readonly string[] Columns =
    {
        ValueConfirmationTable.Stage, ValueConfirmationTable.Outcome, ValueConfirmationTable.HeldOn, ValueConfirmationTable.MeasuredValue,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        // After the handlers that find out whether the row belongs where it is put.
        On.Create("bd1f0002-0000-4000-8000-000000000001", ValueConfirmationTable.Table, Stage.PreOperation).Ranked(3),
        On.Update("bd1f0002-0000-4000-8000-000000000002", ValueConfirmationTable.Table, Stage.PreOperation, Columns).WithPreImage(Columns).Ranked(3),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.Row;
        if (!Columns.Any(row.Changes))
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
        var said = new SaidOfConversation
        {
            IsDayEntered = row.Changes(ValueConfirmationTable.HeldOn),
            IsValueEntered = row.Changes(ValueConfirmationTable.MeasuredValue),
            IsOutcomeEntered = row.Changes(ValueConfirmationTable.Outcome),
            WasHeld = !call.IsCreate && row.Stored.Option(ValueConfirmationTable.Stage) == (int)ConfirmationStage.Held,
        };
        if (HeldConfirmationCheck.Check(confirmation, said, call.Call.Now) is { } problem)
        {
            throw new ExpectedStopException(Messages.HeldConfirmation(problem));
        }
    }
}
