using System.Activities;
using System.Linq;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.DataAccess.ValueMapping;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.Plugins.Workflows;

/// <summary>Check Value Map: status, coverage and gaps of a deal's chart.</summary>
[PluginTypeId("bd010030-0000-4000-8000-000000000003")]
public sealed class CheckValueMap : ActivityShell
{
    /// <summary>The deal.</summary>
    [RequiredArgument]
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Table)]
    public InArgument<EntityReference> Deal { get; set; } = new();

    /// <summary>Missing, Draft, Partial, Complete, ConfirmedByCustomer or ToBeReviewed: for conditions.</summary>
    [Output("Status")]
    public OutArgument<string> Status { get; set; } = new();

    /// <summary>Share of the active stakeholders, by weight, with a complete line, in percent.</summary>
    [Output("Coverage in percent")]
    public OutArgument<decimal> CoveragePercent { get; set; } = new();

    /// <summary>How many lines the chart has.</summary>
    [Output("Lines")]
    public OutArgument<int> Lines { get; set; } = new();

    /// <summary>How many of them are complete.</summary>
    [Output("Complete lines")]
    public OutArgument<int> CompleteLines { get; set; } = new();

    /// <summary>How many gaps it has.</summary>
    [Output("Gaps")]
    public OutArgument<int> Gaps { get; set; } = new();

    /// <inheritdoc/>
    protected override void Run(ActivityCall call)
    {
        var ids = new[] { call.Deal(Deal, OpportunityTable.Id).Id };
        var map = ValueMapReader.Read(call.Caller, ids).TryGetValue(ids[0], out var stored) ? stored.Map : ValueMap.None;
        var analysis = ValueMapAnalysis.Of(StakeholderReader.Read(call.Caller, ids)[ids[0]].ToArray(), map);
        Status.Set(call.Arguments, analysis.Status.ToString());
        CoveragePercent.Set(call.Arguments, analysis.CoveragePercent);
        Lines.Set(call.Arguments, analysis.LineCount);
        CompleteLines.Set(call.Arguments, analysis.CompleteLineCount);
        Gaps.Set(call.Arguments, analysis.Gaps.Count);
    }
}
