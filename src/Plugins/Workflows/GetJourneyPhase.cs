using System;
using System.Activities;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.Plugins.Workflows;

/// <summary>Get Journey Phase: where a deal stands in the customer's journey. Empty outputs: it has no phase yet.</summary>
[PluginTypeId("bd010030-0000-4000-8000-000000000001")]
public sealed class GetJourneyPhase : ActivityShell
{
    /// <summary>The deal.</summary>
    [RequiredArgument]
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Table)]
    public InArgument<EntityReference> Deal { get; set; } = new();

    /// <summary>Awareness, Buying or ImplementationAdoption: for conditions.</summary>
    [Output("Phase")]
    public OutArgument<string> Phase { get; set; } = new();

    /// <summary>The phase as a person reads it, in the language of the user the workflow runs as.</summary>
    [Output("Name of the phase")]
    public OutArgument<string> PhaseName { get; set; } = new();

    /// <summary>The sales stage.</summary>
    [Output("Stage")]
    public OutArgument<string> Stage { get; set; } = new();

    /// <summary>Since when the deal is in the phase (UTC).</summary>
    [Output("In the phase since")]
    public OutArgument<DateTime> PhaseEnteredOn { get; set; } = new();

    /// <inheritdoc/>
    protected override void Run(ActivityCall call)
    {
        var position = JourneyRows.Position(call.Deal(
            Deal, OpportunityTable.JourneyPhase, OpportunityTable.StageName, OpportunityTable.PhaseEnteredOn, OpportunityTable.StageEnteredOn));
        Phase.Set(call.Arguments, position.Phase?.ToString() ?? "");
        PhaseName.Set(call.Arguments, position.Phase is { } phase ? Wording.Of(phase).In(call.Language) : "");
        Stage.Set(call.Arguments, position.StageName ?? "");
        if (position.PhaseEnteredOn is { } since)
        {
            PhaseEnteredOn.Set(call.Arguments, since);
        }
    }
}
