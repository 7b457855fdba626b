using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// The stage moves in a business process flow: the deal's phase follows. A new instance may give a deal its first phase; it never
/// moves one. The solution registers it on the standard processes; a deployment registers it likewise on the tables of the
/// organisation's own (decision 60).
/// </summary>
[PluginTypeId(ProcessTable.StagePluginType)]
public sealed class ProcessInstanceEntersStage : EventShell
{
    private static readonly string[] ImageColumns =
    {
        OpportunitySalesProcessTable.OpportunityId, OpportunitySalesProcessTable.ActiveStageId, OpportunitySalesProcessTable.ActiveStageStartedOn,
        OpportunitySalesProcessTable.RecordState,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd110002-0000-4000-8000-000000000001", OpportunitySalesProcessTable.Table, Stage.PreOperation),
        On.Update("bd110002-0000-4000-8000-000000000002", OpportunitySalesProcessTable.Table, Stage.PreOperation, OpportunitySalesProcessTable.ActiveStageId)
            .WithPreImage(ImageColumns),
        On.Create("bd110002-0000-4000-8000-000000000003", LeadToOpportunityProcessTable.Table, Stage.PreOperation),
        On.Update("bd110002-0000-4000-8000-000000000004", LeadToOpportunityProcessTable.Table, Stage.PreOperation, LeadToOpportunityProcessTable.ActiveStageId)
            .WithPreImage(ImageColumns),
    };

    /// <inheritdoc/>
    protected override bool IsOf(StepDeclaration step, string table) =>
        base.IsOf(step, table)
        || (!new ProcessTable(table).IsStandard && string.Equals(step.Table, OpportunitySalesProcessTable.Table, StringComparison.Ordinal));

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var row = call.Row;
        var instance = row.After;
        var stageId = instance.Lookup(OpportunitySalesProcessTable.ActiveStageId);
        if (instance.Lookup(new ProcessTable(call.Call.Context.PrimaryEntityName).DealColumn) is not { } dealId || stageId is null)
        {
            call.Call.Trace.Decision("the instance has no deal or no stage yet", call.RowId);
            return;
        }

        var query = Paging.RowsOf(OpportunityTable.Table, OpportunityTable.Id, new[] { dealId }, JourneyRows.Columns);
        ResultOwners.Join(query);
        var deal = call.Call.System.RetrieveMultiple(query).Entities.Single();
        if (JourneyRows.Status(deal) != DealStatus.Open)
        {
            call.Call.Trace.Decision("a closed deal keeps its phase", dealId);
            return;
        }

        var previousId = row.Stored.Lookup(OpportunitySalesProcessTable.ActiveStageId);
        var stages = StageReader.Read(call.Call.System, stageId, previousId);
        try
        {
            var decision = new DealMove(call.Call, dealId, deal).Decide(
                call.IsCreate ? PhaseTrigger.ProcessInstanceChanged : PhaseTrigger.StageChanged,
                stages[stageId.Value],
                previousId is { } id && stages.TryGetValue(id, out var previous) ? previous : null,
                call.IsCreate ? instance.Moment(OpportunitySalesProcessTable.ActiveStageStartedOn) : null);
            // Who moves the stage moves the deal with it, with that person's rights; a new instance only reports where the deal is.
            Write(call.IsCreate ? call.Call.System : call.Call.Asker, dealId, decision);
        }
        catch (ExpectedStopException) when (call.Call.IsPersons)
        {
            // What is missing on a deal is told to those only who may see the deal.
            CallerRights.RequireRow(call.Call, OpportunityTable.Table, OpportunityTable.Id, dealId, "Kind.Deal", OpportunityTable.Id);
            throw;
        }
    }

    private static void Write(IOrganizationService service, Guid dealId, PhaseChangeDecision decision)
    {
        if (!decision.HasChanged && !decision.ReconfirmChangeDecision)
        {
            return;
        }

        var deal = new Entity(OpportunityTable.Table, dealId);
        if (decision.HasChanged)
        {
            JourneyRows.Write(deal, decision.Position);
        }

        if (decision.ReconfirmChangeDecision)
        {
            deal[OpportunityTable.ChangeDecisionReconfirm] = true;
        }

        service.Update(deal);
    }
}
