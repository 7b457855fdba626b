using System.Collections.Generic;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// A deal is won, lost or reopened. Compares the stored state with the new one, so that a message that fires twice changes nothing.
/// </summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000003")]
public sealed class DealClosesOrReopens : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Update("bd110003-0000-4000-8000-000000000001", OpportunityTable.Table, Stage.PreOperation, OpportunityTable.State)
            .WithPreImage(JourneyRows.Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.Row;
        var before = JourneyRows.Status(row.Stored);
        var after = JourneyRows.Status(row.After);
        if (before == after)
        {
            call.Call.Trace.Decision("the state stays", after);
            return;
        }

        var trigger = after switch
        {
            DealStatus.Won => PhaseTrigger.Won,
            DealStatus.Lost => PhaseTrigger.Lost,
            _ => PhaseTrigger.Reopened,
        };
        var settings = SettingsReader.Read(call.Call.System);
        var stage = trigger == PhaseTrigger.Reopened ? StageOf(call, settings, row) : null;
        var closedOn = trigger == PhaseTrigger.Won && call.Call.IsBulk ? call.Target.Moment(OpportunityTable.ActualCloseDate) : null;
        var decision = new DealMove(call.Call, call.RowId, row.After, settings).Decide(trigger, stage, previous: null, closedOn);
        if (decision.HasChanged)
        {
            JourneyRows.Write(call.Target, decision.Position);
        }

        if (decision.ReconfirmChangeDecision)
        {
            call.Target[OpportunityTable.ChangeDecisionReconfirm] = true;
        }
    }

    private static StageReference? StageOf(EventCall call, ProductSettings settings, SavedRow row) =>
        ProcessReader.OfDeal(call.Call.System, settings, call.RowId)?.Stage
        ?? JourneyRows.OwnStage(row.After);
}
