using System.Activities;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.Plugins.Workflows;

/// <summary>
/// Resolve Alert: ends alerts of a deal that Raise Alert raised, or that a rule raised; those come back with the next evaluation while
/// their condition is true.
/// </summary>
[PluginTypeId("bd010030-0000-4000-8000-000000000005")]
public sealed class ResolveAlert : ActivityShell
{
    /// <summary>The deal; the user the workflow runs as must be allowed to change it.</summary>
    [RequiredArgument]
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Table)]
    public InArgument<EntityReference> Deal { get; set; } = new();

    /// <summary>The code it was raised with, or the code of a rule.</summary>
    [RequiredArgument]
    [Input("Code")]
    public InArgument<string> Code { get; set; } = new();

    /// <summary>The subject it was raised with.</summary>
    [Input("Subject")]
    public InArgument<string> Subject { get; set; } = new();

    /// <summary>How many alerts ended.</summary>
    [Output("Resolved")]
    public OutArgument<int> Resolved { get; set; } = new();

    /// <inheritdoc/>
    protected override void Run(ActivityCall call)
    {
        var deal = call.Deal(Deal, OpportunityTable.Id);
        call.RequireWrite(deal.Id);
        var code = Code.Get(call.Arguments);
        var subject = Subject.Get(call.Arguments);
        var ended = call.AsSystem(service => WorkflowAlerts.Resolve(service, deal.Id, code, subject));
        call.Trace.Decision("resolved", ended, code);
        Resolved.Set(call.Arguments, ended);
    }
}
