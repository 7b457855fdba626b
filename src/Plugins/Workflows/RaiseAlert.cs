using System.Activities;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace BuyingDynamics.Plugins.Workflows;

/// <summary>Raise Alert: an alert of the organisation's own on a deal. Run again, it brings the same one up to date.</summary>
[PluginTypeId("bd010030-0000-4000-8000-000000000004")]
public sealed class RaiseAlert : ActivityShell
{
    /// <summary>The deal; the user the workflow runs as must be allowed to change it.</summary>
    [RequiredArgument]
    [Input("Deal")]
    [ReferenceTarget(OpportunityTable.Table)]
    public InArgument<EntityReference> Deal { get; set; } = new();

    /// <summary>The organisation's name for the reason, such as credit-check; no code of a rule.</summary>
    [RequiredArgument]
    [Input("Code")]
    public InArgument<string> Code { get; set; } = new();

    /// <summary>What tells alerts of one reason on one deal apart.</summary>
    [Input("Subject")]
    public InArgument<string> Subject { get; set; } = new();

    /// <summary>What a person reads first.</summary>
    [RequiredArgument]
    [Input("Title")]
    public InArgument<string> Title { get; set; } = new();

    /// <summary>The one thing to do.</summary>
    [Input("What to do")]
    public InArgument<string> WhatToDo { get; set; } = new();

    /// <summary>Info, Warning or Critical.</summary>
    [Input("Severity")]
    [Default(nameof(Domain.Alerts.Severity.Warning))]
    public InArgument<string> Severity { get; set; } = new();

    /// <summary>The alert.</summary>
    [Output("Alert")]
    [ReferenceTarget(AlertTable.Table)]
    public OutArgument<EntityReference> Alert { get; set; } = new();

    /// <inheritdoc/>
    protected override void Run(ActivityCall call)
    {
        var deal = call.Deal(Deal, OpportunityTable.OwnerId, OpportunityTable.ParentAccountId);
        call.RequireWrite(deal.Id);
        var code = Code.Get(call.Arguments);
        var title = Title.Get(call.Arguments);
        var severity = Severity.Get(call.Arguments);
        if (WorkflowAlert.Check(code, title, severity) is { } problem)
        {
            throw new ExpectedStopException(Messages.WorkflowAlert(problem));
        }

        var alert = new WorkflowAlert
        {
            DealId = deal.Id,
            Code = code,
            Subject = Subject.Get(call.Arguments) ?? "",
            Title = title,
            WhatToDo = WhatToDo.Get(call.Arguments),
            Severity = WorkflowAlert.SeverityOf(severity)!.Value,
        };
        var id = call.AsSystem(service => WorkflowAlerts.Raise(service, alert, deal));
        call.Trace.Decision("raised", alert.Key);
        Alert.Set(call.Arguments, new EntityReference(AlertTable.Table, id));
    }
}
