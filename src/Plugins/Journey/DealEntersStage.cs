using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>A deal is created, or its own stage columns move: the customer's phase follows, in the same save.</summary>
[PluginTypeId("bd010001-0000-4000-8000-000000000001")]
public sealed class DealEntersStage : EventShell
{
    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd110001-0000-4000-8000-000000000001", OpportunityTable.Table, Stage.PreOperation),
        On.Update("bd110001-0000-4000-8000-000000000002", OpportunityTable.Table, Stage.PreOperation, OpportunityTable.StepName, OpportunityTable.SalesStage)
            .WithPreImage(JourneyRows.Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.Row;
        var deal = row.After;
        if (JourneyRows.Status(deal) != DealStatus.Open)
        {
            call.Call.Trace.Decision("a closed deal keeps its phase", call.RowId);
            return;
        }

        var settings = SettingsReader.Read(call.Call.System);
        var active = call.IsCreate ? null : ProcessReader.OfDeal(call.Call.System, settings, call.RowId);
        var stage = active?.Stage ?? JourneyRows.OwnStage(deal);
        var previous = call.IsCreate || active is not null ? null : JourneyRows.OwnStage(row.Stored);
        var decision = new DealMove(call.Call, call.IsCreate ? Guid.Empty : call.RowId, deal, settings)
            .Decide(PhaseTrigger.StageChanged, stage, previous, EnteredOn(call));
        if (decision.HasChanged)
        {
            JourneyRows.Write(call.Target, decision.Position);
        }

        if (decision.ReconfirmChangeDecision)
        {
            call.Target[OpportunityTable.ChangeDecisionReconfirm] = true;
        }
    }

    // An imported deal is in its stage since it began there, never since today.
    private static DateTime? EnteredOn(EventCall call) => call.IsCreate ? call.Target.Moment(OpportunityTable.OverriddenCreatedOn) : null;
}
