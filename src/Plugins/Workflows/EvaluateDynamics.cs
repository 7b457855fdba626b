using System;
using System.Activities;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Alerts;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.Plugins.Workflows;

/// <summary>Evaluate Dynamics: evaluates a deal now and answers what is open, with the rights of the user the workflow runs as.</summary>
[PluginTypeId("bd010030-0000-4000-8000-000000000002")]
public sealed class EvaluateDynamics : ActivityShell
{
    /// <summary>The deal.</summary>
    [RequiredArgument]
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Table)]
    public InArgument<EntityReference> Deal { get; set; } = new();

    /// <summary>How many cards are open.</summary>
    [Output("Open cards")]
    public OutArgument<int> OpenCards { get; set; } = new();

    /// <summary>How many open alerts are critical.</summary>
    [Output("Critical alerts")]
    public OutArgument<int> CriticalAlerts { get; set; } = new();

    /// <summary>The open alert of the highest rank; empty when none is open.</summary>
    [Output("Top alert")]
    [ReferenceTarget(AlertTable.Table)]
    public OutArgument<EntityReference> TopAlert { get; set; } = new();

    /// <inheritdoc/>
    protected override void Run(ActivityCall call)
    {
        var deal = call.Deal(Deal, OpportunityTable.Id);
        call.Caller.Execute(new OrganizationRequest(EvaluateOpportunity.Name) { [EvaluateOpportunity.OpportunityId] = deal.Id });
        var open = AlertReader.Rows(call.Caller, new[] { deal.Id })[deal.Id]
            .Where(row => row.Choice<AlertState>(AlertTable.State) == AlertState.Open)
            .OrderByDescending(row => row.Number(AlertTable.Rank))
            .ThenBy(row => row.Text(AlertTable.Key), StringComparer.Ordinal)
            .ToList();
        OpenCards.Set(call.Arguments, open.Count(row => row.Choice<AlertSurface>(AlertTable.Surface) == AlertSurface.Card));
        CriticalAlerts.Set(call.Arguments, open.Count(row => row.Choice<Severity>(AlertTable.Severity) == Severity.Critical));
        if (open.Count > 0)
        {
            TopAlert.Set(call.Arguments, open[0].ToEntityReference());
        }
    }
}
